import type { Size } from '../figure/scene/viewport.ts'
import type { View } from '../figure/view.ts'
import { fitted, inSight } from './camera.ts'
import { patchOf, shownOf } from './pane.ts'
import { release, settle, type State } from './state.ts'
import { viewOf } from './view.ts'

/** The figure on paper of another size: nothing is held, and what would be out of sight is brought back. */
export function stillOf(state: State, size: Size): { readonly state: State; readonly view: View } {
  const now = release(state)
  const shown = shownOf(now)
  const fit = inSight(shown, size)
    ? now
    : settle(now, patchOf(shown, { camera: fitted(shown, size) }))
  return { state: fit, view: viewOf({ state: fit, size }) }
}
