import { fit, home, type Camera, type Size, type Vec2 } from '../figure/scene/viewport.ts'
import { planar } from '../figure/plane/plane.ts'
import { coordinates } from '../math/span.ts'
import { length, type Pair, type Vec } from '../math/vec.ts'
import { keptBasis } from './keptBasis.ts'
import type { Shown } from './pane.ts'
import { reportOf } from './session.ts'
import { dimension } from './settings.ts'

export type ViewId = 'plane' | 'space' | 'span'

/** Which figure draws the vectors. */
export function viewIdOf(shown: Shown): ViewId {
  const n = dimension(shown)
  if (shown.view === 'span') return 'span'
  return n === 2 ? 'plane' : n === 3 ? 'space' : 'span'
}

/** A place to look from: whose vectors, and on what paper. */
export interface Looking {
  readonly shown: Shown
  readonly size: Size
}

/** Where vectors stand in a flat view: by their components, their coordinates, or in the basis of their span. */
export function flattened(shown: Shown): (v: Vec) => Vec2 {
  // Long vectors are coordinates in their plane already.
  if (shown.planeCoordinates || viewIdOf(shown) === 'plane') return planar
  const plane = keptBasis(shown)
  return (v) => coordinates(plane, v)
}

/** The camera that a new reader meets. */
export function homeOf({ shown, size }: Looking): Camera {
  const { start, round } = shown
  const reach = start && Math.max(length(start.x), length(start.y))
  if (viewIdOf(shown) === 'space')
    return { centre: [0, 0], halfExtent: reach === null ? 3.1 : 1.3 * reach }
  const { width, height } = size
  if (reach !== null && round) return { centre: [0, 0], halfExtent: 1.7 * reach }
  if (start) return alongTheWay(start, shown, size)
  if (shown.pair === 'check')
    return corner(Math.min(0.56 * width, 0.78 * height) / reportOf(shown).normY, size)
  if (round) return { centre: [0, 0], halfExtent: 2.6 }
  // A walker gets longer on its way up.
  if (shown.walked) return corner(Math.min(0.28 * width, 0.355 * height), size)
  return corner(Math.min(0.3 * width, 0.4 * height), size)
}

/** Both vectors at the start of a walk, and the way that is before them, with room for growing. */
function alongTheWay({ x, y }: Pair, shown: Shown, size: Size): Camera {
  const at = flattened(shown)
  const [u, v] = [at(x), at(y)]
  const [normX, normY] = [Math.hypot(...u), Math.hypot(...v)]
  const longer = 1.2
  const to = ([a, b]: Vec2, long: number): Vec2 => {
    const by = (longer * long) / Math.hypot(a, b)
    return [by * a, by * b]
  }
  const sign = shown.way === 'up' ? 1 : -1
  const away = ([a, b]: Vec2): Vec2 => [sign * a, sign * b]
  // Where each arrives, and half the way.
  const half = (p: Vec2, q: Vec2, long: number): Vec2 => {
    const [c, d] = [to(p, 1), to(q, 1)]
    const middle: Vec2 = [c[0] + d[0], c[1] + d[1]]
    return Math.hypot(...middle) > 1e-3 ? to(middle, long) : [0, 0]
  }
  const ways: Vec2[] = [
    ...(shown.follow === 'y' ? [] : [to(away(v), normX), half(u, away(v), normX)]),
    ...(shown.follow === 'x' ? [] : [to(away(u), normY), half(v, away(u), normY)]),
  ]
  const points = [[0, 0] as const, to(u, normX), to(v, normY), ...ways]
  return points.flat().every(Number.isFinite) ? fit(points, size) : home
}

/** The origin in the lower left, and so many pixels in one unit: most of the paper is for the vectors. */
function corner(unit: number, { width, height }: Size): Camera {
  if (!(unit > 0 && unit < Infinity)) return home
  return {
    centre: [(0.36 * width) / unit, (0.22 * height) / unit],
    halfExtent: Math.min(width, height) / 2 / unit,
  }
}
