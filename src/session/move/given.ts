import type { Vec } from '../../math/vec.ts'
import { say } from '../../words/say.ts'
import { givenIn, placed } from '../flow/given.ts'
import type { Gesture } from '../gesture.ts'
import { notify, shownPair, type State } from '../state.ts'
import { viewOf } from '../view.ts'
import type { Nudge } from './nudge.ts'

/** A given vector goes to a new place, or stays where it is and the reader is told why. */
export function givenMoved(
  state: State,
  j: number,
  to: Vec | undefined,
  gesture: Gesture | null,
): State {
  return to
    ? placed(state, shownPair(state), j, to, gesture)
    : notify(state, say`S is undefined where a given vector is zero, so it stays where it is.`)
}

/** What a press does to a given vector; null if its key means nothing there. */
export function givenNudged(
  state: State,
  j: number,
  { press, size, gesture }: Nudge,
): State | null {
  // It goes by the rules by which y goes.
  const to = viewOf({ state, size }).nudge('y', press, givenIn(state)[j] ?? [])
  return to === null ? null : givenMoved(state, j, to, gesture)
}
