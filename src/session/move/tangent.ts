import { arrows } from '../../figure/keys.ts'
import { gridStep } from '../../figure/plane/backdrop.ts'
import type { Px } from '../../figure/scene/viewport.ts'
import type { Vec } from '../../math/vec.ts'
import { changeShown, shownOf } from '../pane.ts'
import type { State } from '../state.ts'
import { kept, viewOf, viewportOf } from '../view.ts'
import type { Nudge } from './nudge.ts'

/** The end of x̃ or ỹ goes to a place on the paper; `from` is what it was when it was taken. */
export function endMoved(
  state: State,
  id: 'dx' | 'dy',
  { to, from }: { readonly to: Px; readonly from: Vec },
  { size, gesture }: Pick<Nudge, 'size' | 'gesture'>,
): State {
  const pushed = viewOf({ state, size }).push(id === 'dx' ? 'x' : 'y', to, from)
  if (!pushed.every(Number.isFinite)) return state
  return changeShown(state, { ...kept(shownOf(state), size, null), [id]: pushed }, gesture)
}

/** What a press does to the end of x̃ or ỹ; null if its key means nothing there. */
export function endNudged(state: State, id: 'dx' | 'dy', nudge: Nudge): State | null {
  const { key, altKey, shiftKey } = nudge.press
  const way = arrows[key]
  const at = viewOf({ state, size: nudge.size }).velocityTips?.[id === 'dx' ? 'x' : 'y']
  if (!way || !at) return null
  const shown = shownOf(state)
  const viewport = viewportOf({ shown, size: nudge.size })
  const step = gridStep(viewport) * viewport.unit * (altKey ? 0.01 : shiftKey ? 1 : 0.1)
  const to = { left: at.left + way[0] * step, top: at.top - way[1] * step }
  return endMoved(state, id, { to, from: shown[id] }, nudge)
}
