import type { Overlay } from '../figure/overlays.ts'
import { flat } from '../figure/plane/flat.ts'
import { viewport, home, type Camera, type Size, type Vec2 } from '../figure/scene/viewport.ts'
import { planar } from '../figure/plane/plane.ts'
import { space } from '../figure/space/space.ts'
import { span } from '../figure/plane/span.ts'
import type { ViewOptions, View } from '../figure/view.ts'
import { basis, coordinates, offPlane } from '../math/span.ts'
import type { Vec } from '../math/vec.ts'
import { memoizeOne } from './memoizeOne.ts'
import { reportOf } from './session.ts'
import { dimension, gradientScales, type Settings } from './settings.ts'
import { isDrag, committed, type State } from './state.ts'

export type ViewId = 'plane' | 'space' | 'span'

/** Which figure draws the vectors. */
export function viewIdOf(settings: Settings): ViewId {
  const n = dimension(settings)
  if (settings.view === 'span') return 'span'
  return n === 2 ? 'plane' : n === 3 ? 'space' : 'span'
}

/** The camera that a new reader meets. */
const homes: Readonly<Record<ViewId, Camera>> = {
  plane: home,
  span: home,
  space: { centre: [0, 0], halfExtent: 3.1 },
}

export function homeOf(settings: Settings): Camera {
  return homes[viewIdOf(settings)]
}

export function cameraOf(settings: Settings): Camera {
  return settings.camera ?? homeOf(settings)
}

interface Seen {
  readonly settings: Settings
  readonly size: Size
}

/** Vectors to pixels and back. */
export const viewportOf = memoizeOne(
  ({ settings, size }: Seen) => [cameraOf(settings), size],
  ({ settings, size }) => viewport(cameraOf(settings), size),
)

/** So far a vector may be out of a plane, as a share of its length, to count as lying in it. */
const inPlane = 1e-12

/** The basis in which the span is drawn: the one that is kept, as long as x and y lie in it. */
export const basisOf = memoizeOne(
  ({ x, y, basis }: Settings) => [x, y, basis],
  ({ x, y, basis: kept }) =>
    kept?.e.length === x.length && offPlane(kept, x) < inPlane && offPlane(kept, y) < inPlane
      ? kept
      : basis(x, y),
)

/** Where vectors stand in a flat view: by their components, their coordinates, or in the basis of their span. */
export function flattened(settings: Settings): (v: Vec) => Vec2 {
  // Embedded vectors are coordinates already.
  if (settings.embedding || viewIdOf(settings) === 'plane') return planar
  const plane = basisOf(settings)
  return (v) => coordinates(plane, v)
}

/** What is shown beside the vectors: what the reader asked for, and what the section being read is about. */
const overlaysOf = memoizeOne(
  ({ settings, about }: { settings: Settings; about: readonly Overlay[] }) => [
    settings.show,
    about,
  ],
  ({ settings, about }): readonly Overlay[] => [...new Set([...settings.show, ...about])],
)

/** The longest that a gradient is drawn to be seen, in pixels. */
const longest = 110

/** By how much the gradients are drawn enlarged: a factor like 1, 2, 5, 10, … */
export const gradientScaleOf = memoizeOne(
  ({ settings, size }: Seen) => [
    settings.enlarge,
    ...(settings.enlarge === 'auto' ? [reportOf(settings), viewportOf({ settings, size })] : []),
  ],
  ({ settings, size }): number => {
    const chosen = gradientScales[settings.enlarge]
    if (chosen !== null) return chosen
    const { gradientNormX, gradientNormY } = reportOf(settings)
    const drawn = Math.max(gradientNormX, gradientNormY) * viewportOf({ settings, size }).unit
    if (!(drawn > 0 && drawn < Infinity)) return 1
    const power = 10 ** Math.floor(Math.log10(longest / drawn))
    return power * (longest / drawn >= 5 * power ? 5 : longest / drawn >= 2 * power ? 2 : 1)
  },
)

interface Looking extends Seen {
  readonly held: ViewOptions['held']
  readonly about: readonly Overlay[]
  readonly gradientScale: number
}

const velocityOf = memoizeOne(
  ({ dx, dy }: Settings) => [dx, dy],
  ({ dx, dy }) => ({ x: dx, y: dy }),
)

const optionsOfView = memoizeOne(
  ({ settings, size, held, about, gradientScale }: Looking) => [
    viewportOf({ settings, size }),
    settings.paper,
    settings.snap,
    gradientScale,
    settings.turn,
    settings.move,
    overlaysOf({ settings, about }),
    velocityOf(settings),
    held,
  ],
  ({ settings, size, held, about, gradientScale }): ViewOptions => {
    const shown = overlaysOf({ settings, about })
    return {
      viewport: viewportOf({ settings, size }),
      colourBy: settings.paper,
      snap: settings.snap,
      gradientScale,
      turn: settings.turn,
      dragConstraint: settings.move,
      overlays: shown,
      velocity: shown.includes('velocity') ? velocityOf(settings) : undefined,
      held,
    }
  },
)

/** The figure as it stands: what to draw, and how its tips move. */
export const viewOf = memoizeOne(
  ({ state, state: { settings, gesture, about }, size }: { state: State; size: Size }) => [
    settings,
    // Only where it matters: it is another object when a gesture begins and ends.
    settings.enlarge === 'auto' ? committed(state) : null,
    heldBy(gesture),
    about,
    size,
  ],
  ({ state, state: { settings, gesture, about }, size }): View => {
    const steady = settings.enlarge === 'auto' ? committed(state) : settings
    const report = reportOf(settings)
    // A factor that changed at each move would make the arrows jump.
    const gradientScale = gradientScaleOf({ settings: steady, size })
    const options = optionsOfView({ settings, size, about, gradientScale, held: heldBy(gesture) })
    const view = viewIdOf(settings)
    if (view === 'space') return space(report, options)
    // Embedded vectors are coordinates already.
    if (view === 'plane' || settings.embedding) return flat(report, options)
    return span(report, basisOf(settings), options)
  },
)

/** What goes with a vector of the span when it is moved: the basis stays, so that nothing jumps. */
export function kept(settings: Settings): Partial<Settings> {
  return viewIdOf(settings) === 'span' && !settings.embedding ? { basis: basisOf(settings) } : {}
}

/** The tip that a gesture moves. */
function heldBy(gesture: string | null): 'x' | 'y' | null {
  if (gesture === null) return null
  const part = gesture.split(' ')[1]
  return (isDrag(gesture) || gesture.startsWith('keys ')) && (part === 'x' || part === 'y')
    ? part
    : null
}
