import type { Camera, Size } from '../figure/scene/viewport.ts'
import { fitted, inReach, inSight } from './camera.ts'
import { isMoving } from './gesture.ts'
import { patchOf, shownOf, type Shown } from './pane.ts'
import type { Session } from './session.ts'
import { settle, type State } from './state.ts'
import { cameraOf } from './view.ts'

/** The cameras that the page chose. Any other is the reader's, or a link's, and stays. */
const chosen = new WeakSet<Camera>()

/**
 * A link that names vectors but no place to look from may lead to vectors out of sight; so may vectors that
 * replace others. Then the figure looks where they are, until the reader looks elsewhere.
 *
 * @returns what ends it.
 */
export function keepInSight({ store, act }: Session, size: Size): () => void {
  let last: Shown | null = null
  /** What a gesture that is under way began with. */
  let begun: Shown | null = null
  const look = (state: State) => {
    const shown = shownOf(state)
    const [before, held] = [last, begun]
    begun = isMoving(state) ? (held ?? before ?? shown) : null
    if (shown === before && (held === null) === (begun === null)) return
    last = shown
    // A link may have brought others meanwhile: these were not moved here.
    const from = held && isOfTheSame(held, shown) ? held : null
    const camera = begun ? undefined : cameraAtRest(shown, size, { from, anew: before === null })
    if (camera !== undefined) act((now) => settle(now, patchOf(shown, { camera })))
  }
  look(store.getState())
  return store.subscribe(look)
}

interface Why {
  /**
   * What a gesture began with that has just ended; null if none has. Where it ends at the rim, the figure goes on looking
   * from where it looks, and from then on that is the reader's choice. A tip that it left where nobody could take it
   * again is brought back.
   */
  readonly from: Shown | null
  /** The paper has just got its size. What the page chose for another one is chosen again. */
  readonly anew: boolean
}

/**
 * Where the figure is to look from, when nothing moves: undefined where it looks from already, null for where a new
 * reader does. But for what a gesture has just done it asks for what is shown and for the size of the paper alone: so
 * undo, redo and a reload all lead to the same picture.
 */
export function cameraAtRest(
  shown: Shown,
  size: Size,
  { from, anew }: Why,
): Camera | null | undefined {
  const { camera } = shown
  const isLost =
    from !== null && ends.some((part) => from[part] !== shown[part] && !inReach(shown, part, size))
  if (camera && !isLost && !chosen.has(camera)) return undefined
  if (!isLost && inSight(shown, size) && !(anew && camera)) return undefined
  if (from && !isLost) return { ...cameraOf({ shown, size }) }
  if (camera && inSight({ ...shown, camera: null }, size)) return null
  const now = fitted(shown, size)
  if (camera && isSame(camera, now)) return undefined
  chosen.add(now)
  return now
}

const ends = ['x', 'y'] as const

function isSame(a: Camera, b: Camera): boolean {
  return a.halfExtent === b.halfExtent && a.centre[0] === b.centre[0] && a.centre[1] === b.centre[1]
}

/** Whether both are about one pair, of as many components. */
function isOfTheSame(a: Shown, b: Shown): boolean {
  return a.pair === b.pair && a.x.length === b.x.length
}
