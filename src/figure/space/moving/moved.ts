import {
  about,
  cross,
  direction,
  inverse,
  rotate,
  type Rotation,
  type Vec3,
} from '../../../math/rotation.ts'
import type { Viewport, Px } from '../../scene/viewport.ts'
import type { DragConstraint } from './dragConstraints.ts'

/** How space stands before the reader. */
export interface Stand {
  readonly turn: Rotation
  readonly viewport: Viewport
}

/** An axis nearer to the line of sight than this, as the sine of their angle, cannot be followed. */
const headOn = 0.05

/** The axis along which a move goes: 0, 1 or 2; or null. */
export function axisOf(move: DragConstraint): 0 | 1 | 2 | null {
  return move === 'e1' ? 0 : move === 'e2' ? 1 : move === 'e3' ? 2 : null
}

/** The direction of an axis of space. */
export function axis(i: 0 | 1 | 2): Vec3 {
  return [i === 0 ? 1 : 0, i === 1 ? 1 : 0, i === 2 ? 1 : 0]
}

/**
 * Where a vector goes whose tip is pulled to `px`, given how it may move. On its sphere it stays on
 * the side, near or far, on which it was taken, and at the rim when the pointer leaves the ball.
 */
export function moved(move: DragConstraint, from: Vec3, px: Px, { turn, viewport }: Stand): Vec3 {
  const [u, v] = viewport.invert(px)
  const seen = rotate(turn, from)
  const back = (to: Vec3) => rotate(inverse(turn), to)
  if (move === 'screen') return back([u, v, seen[2]])
  if (move === 'sphere') {
    const radius = Math.hypot(...from)
    const off = Math.hypot(u, v) / radius
    if (off >= 1) return back([u / off, v / off, 0])
    return back([u, v, radius * Math.sqrt(1 - off * off) * (seen[2] < 0 ? -1 : 1)])
  }
  const i = axisOf(move) ?? 0
  const [a, b] = rotate(turn, axis(i))
  if (Math.hypot(a, b) < headOn) return from
  const by = ((u - seen[0]) * a + (v - seen[1]) * b) / (a * a + b * b)
  return along(from, i, by)
}

/**
 * Where a vector goes by keys: right and up as on the screen, nearer to the reader, by steps. On its
 * sphere a step is a degree; along an axis all keys lead there or back.
 */
export function stepped(
  move: DragConstraint,
  from: Vec3,
  [right, up, nearer]: Vec3,
  step: number,
  { turn }: Stand,
): Vec3 {
  const seen = rotate(turn, from)
  const back = (to: Vec3) => rotate(inverse(turn), to)
  if (move === 'screen')
    return back([seen[0] + right * step, seen[1] + up * step, seen[2] + nearer * step])
  if (move === 'sphere') {
    const degree = Math.PI / 180
    if (nearer !== 0) return back(rotate(towardsReader(seen, nearer * degree), seen))
    return back(rotate(aside(seen, [right, up, 0], degree), seen))
  }
  const i = axisOf(move) ?? 0
  // A key leads where it points, whichever way the axis does; head on it leads along it.
  const [a, b, c] = rotate(turn, axis(i))
  const sign = (share: number) => (share < -0.02 ? -1 : 1)
  return along(from, i, (right * sign(a) + up * sign(b) + nearer * sign(c)) * step)
}

/** The turn that brings something to the right or up, at constant length. */
function aside(seen: Vec3, way: Vec3, degree: number): Rotation {
  const degrees = Math.hypot(...way)
  const pole: Vec3 = [-way[1] / degrees, way[0] / degrees, 0]
  const off = Math.hypot(...cross(direction(seen), pole))
  // What lies on the very axis of the turn would stay: it is tipped towards where the key points.
  return off < 1.5 * degrees * degree
    ? about(cross(direction(seen), way), degrees * degree)
    : about(pole, degrees * degree)
}

/** The turn that brings something nearer to the reader at constant length. */
function towardsReader([a, b]: Vec3, angle: number): Rotation {
  // Head on there is no nearer, and any way leads off.
  return Math.hypot(a, b) === 0 ? about([1, 0, 0], angle) : about([b, -a, 0], angle)
}

function along(from: Vec3, i: 0 | 1 | 2, by: number): Vec3 {
  return [from[0] + (i === 0 ? by : 0), from[1] + (i === 1 ? by : 0), from[2] + (i === 2 ? by : 0)]
}
