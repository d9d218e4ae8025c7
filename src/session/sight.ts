import type { Aid } from '../figure/aids.ts'
import { flat } from '../figure/flat.ts'
import { frame, home, type Camera, type Size, type Vec2 } from '../figure/frame.ts'
import { planar } from '../figure/plane.ts'
import { space } from '../figure/space.ts'
import { span } from '../figure/span.ts'
import type { Look, View } from '../figure/view.ts'
import { basis, coordinates, offPlane } from '../math/span.ts'
import type { Vec } from '../math/vec.ts'
import { remembering } from './memo.ts'
import { portraitOf } from './session.ts'
import { dimension, enlargements, type Shared } from './shared.ts'
import { isDrag, resting, type State } from './state.ts'

export type ViewId = 'plane' | 'space' | 'span'

/** Which figure draws the vectors. */
export function viewOf(shared: Shared): ViewId {
  const n = dimension(shared)
  if (shared.view === 'span') return 'span'
  return n === 2 ? 'plane' : n === 3 ? 'space' : 'span'
}

/** The camera that a new reader meets. */
const homes: Readonly<Record<ViewId, Camera>> = {
  plane: home,
  span: home,
  space: { centre: [0, 0], reach: 3.1 },
}

export function homeOf(shared: Shared): Camera {
  return homes[viewOf(shared)]
}

export function cameraOf(shared: Shared): Camera {
  return shared.camera ?? homeOf(shared)
}

interface Seen {
  readonly shared: Shared
  readonly size: Size
}

/** Vectors to pixels and back. */
export const frameOf = remembering(
  ({ shared, size }: Seen) => [cameraOf(shared), size],
  ({ shared, size }) => frame(cameraOf(shared), size),
)

/** So far a vector may be out of a plane, as a share of its length, to count as lying in it. */
const inPlane = 1e-12

/** The basis in which the span is drawn: the one that is kept, as long as x and y lie in it. */
export const basisOf = remembering(
  ({ x, y, basis }: Shared) => [x, y, basis],
  ({ x, y, basis: kept }) =>
    kept?.e.length === x.length && offPlane(kept, x) < inPlane && offPlane(kept, y) < inPlane
      ? kept
      : basis(x, y),
)

/** Where vectors stand in a flat view: by their components, their coordinates, or in the basis of their span. */
export function flattened(shared: Shared): (v: Vec) => Vec2 {
  // Embedded vectors are coordinates already.
  if (shared.embedding || viewOf(shared) === 'plane') return planar
  const plane = basisOf(shared)
  return (v) => coordinates(plane, v)
}

/** What is shown beside the vectors: what the reader asked for, and what the section being read is about. */
const aidsOf = remembering(
  ({ shared, about }: { shared: Shared; about: readonly Aid[] }) => [shared.show, about],
  ({ shared, about }): readonly Aid[] => [...new Set([...shared.show, ...about])],
)

/** The longest that a gradient is drawn to be seen, in pixels. */
const longest = 110

/** By how much the gradients are drawn enlarged: a factor like 1, 2, 5, 10, … */
export const enlargementOf = remembering(
  ({ shared, size }: Seen) => [
    shared.enlarge,
    ...(shared.enlarge === 'auto' ? [portraitOf(shared), frameOf({ shared, size })] : []),
  ],
  ({ shared, size }): number => {
    const chosen = enlargements[shared.enlarge]
    if (chosen !== null) return chosen
    const { gradientNormX, gradientNormY } = portraitOf(shared)
    const drawn = Math.max(gradientNormX, gradientNormY) * frameOf({ shared, size }).unit
    if (!(drawn > 0 && drawn < Infinity)) return 1
    const power = 10 ** Math.floor(Math.log10(longest / drawn))
    return power * (longest / drawn >= 5 * power ? 5 : longest / drawn >= 2 * power ? 2 : 1)
  },
)

interface Looking extends Seen {
  readonly held: Look['held']
  readonly about: readonly Aid[]
  readonly enlarge: number
}

const velocityOf = remembering(
  ({ dx, dy }: Shared) => [dx, dy],
  ({ dx, dy }) => ({ x: dx, y: dy }),
)

const lookOf = remembering(
  ({ shared, size, held, about, enlarge }: Looking) => [
    frameOf({ shared, size }),
    shared.paper,
    shared.snap,
    enlarge,
    shared.turn,
    shared.move,
    aidsOf({ shared, about }),
    velocityOf(shared),
    held,
  ],
  ({ shared, size, held, about, enlarge }): Look => {
    const shown = aidsOf({ shared, about })
    return {
      frame: frameOf({ shared, size }),
      paper: shared.paper,
      snap: shared.snap,
      enlarge,
      turn: shared.turn,
      move: shared.move,
      aids: shown,
      velocity: shown.includes('velocity') ? velocityOf(shared) : undefined,
      held,
    }
  },
)

/** The figure as it stands: what to draw, and how its tips move. */
export const sightOf = remembering(
  ({ state, state: { shared, gesture, about }, size }: { state: State; size: Size }) => [
    shared,
    // Only where it matters: it is another object when a gesture begins and ends.
    shared.enlarge === 'auto' ? resting(state) : null,
    heldBy(gesture),
    about,
    size,
  ],
  ({ state, state: { shared, gesture, about }, size }): View => {
    const steady = shared.enlarge === 'auto' ? resting(state) : shared
    const portrait = portraitOf(shared)
    // A factor that changed at each move would make the arrows jump.
    const enlarge = enlargementOf({ shared: steady, size })
    const look = lookOf({ shared, size, about, enlarge, held: heldBy(gesture) })
    const view = viewOf(shared)
    if (view === 'space') return space(portrait, look)
    // Embedded vectors are coordinates already.
    if (view === 'plane' || shared.embedding) return flat(portrait, look)
    return span(portrait, basisOf(shared), look)
  },
)

/** What goes with a vector of the span when it is moved: the basis stays, so that nothing jumps. */
export function kept(shared: Shared): Partial<Shared> {
  return viewOf(shared) === 'span' && !shared.embedding ? { basis: basisOf(shared) } : {}
}

/** The tip that a gesture moves. */
function heldBy(gesture: string | null): 'x' | 'y' | null {
  if (gesture === null) return null
  const part = gesture.split(' ')[1]
  return (isDrag(gesture) || gesture.startsWith('keys ')) && (part === 'x' || part === 'y')
    ? part
    : null
}
