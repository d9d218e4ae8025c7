import { vector } from '../../figure/words/describe.ts'
import type { Vec } from '../../math/vec.ts'
import { say } from '../../words/say.ts'
import { changeShown, shownOf } from '../pane.ts'
import { notify, type State } from '../state.ts'
import { kept, viewOf } from '../view.ts'
import type { Nudge } from './nudge.ts'

/** A vector goes to a new place, or stays where it is and the reader is told why. */
export function tipMoved(
  state: State,
  part: 'x' | 'y',
  to: Vec | undefined,
  { size, gesture }: Pick<Nudge, 'size' | 'gesture'>,
): State {
  const shown = shownOf(state)
  if (to) return changeShown(state, { ...kept(shown, size, part), [part]: to }, gesture)
  const at = vector(shown[part], shown.planeCoordinates?.n)
  return notify(
    state,
    say`S is undefined where ${part} is zero, so ${part} stays at ${at}. Zoom in to go nearer to the origin.`,
  )
}

/** What a press does to the tip of x or y; null if its key means nothing there. */
export function tipNudged(state: State, part: 'x' | 'y', nudge: Nudge): State | null {
  const to = viewOf({ state, size: nudge.size }).nudge(part, nudge.press)
  return to === null ? null : tipMoved(state, part, to, nudge)
}
