import type { Press } from '../../figure/keys.ts'
import type { Size } from '../../figure/scene/viewport.ts'
import type { Gesture } from '../gesture.ts'

/** A press, where it is made, and the gesture that it belongs to. */
export interface Nudge {
  readonly press: Press
  readonly size: Size
  /** Null: a press that is over at once, and so a step of its own for undo. */
  readonly gesture: Gesture | null
}
