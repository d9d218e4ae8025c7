import { direction, dot3, type Vec3 } from '../../../math/rotation.ts'
import type { DragConstraint } from './dragConstraints.ts'
import { axisOf } from './moved.ts'
import { nearest, type Snap } from '../../plane/snap.ts'

/**
 * The place that a tip takes in space when it is moved to `to`. Of the kinds of snapping, those that
 * would break the rule of the move are passed over: on its sphere a tip keeps its length.
 *
 * @param other the other vector: 15° steps are steps of the angle between the two.
 * @param step the distance of the grid, in units of the vectors.
 */
export function snappedInSpace(
  snap: Snap,
  move: DragConstraint,
  to: Vec3,
  other: Vec3,
  step: number,
): Vec3 {
  const axis = axisOf(move)
  if (snap === 'grid' && move !== 'sphere') {
    const at = (i: 0 | 1 | 2) => (axis === null || axis === i ? nearest(to[i], step) : to[i])
    return [at(0), at(1), at(2)]
  }
  if (snap === 'circle' && move === 'screen' && to.some((entry) => entry !== 0))
    return direction(to)
  if (snap === 'angle' && axis === null) return atAngle(to, direction(other))
  return to
}

/** Turned in the plane of the two until their angle is a multiple of 15°. */
function atAngle(to: Vec3, unit: Vec3): Vec3 {
  const length = Math.hypot(...to)
  const along = dot3(to, unit)
  const across: Vec3 = [to[0] - along * unit[0], to[1] - along * unit[1], to[2] - along * unit[2]]
  const aside = Math.hypot(...across)
  if (!(aside > 1e-12 * length)) return to
  const angle = nearest(Math.atan2(aside, along), Math.PI / 12)
  const [p, q] = [length * Math.cos(angle), (length * Math.sin(angle)) / aside]
  // A cosine of 90° is not quite 0 in doubles; here it is.
  const exact = Math.abs(angle - Math.PI / 2) < 1e-9 ? 0 : p
  return [
    exact * unit[0] + q * across[0],
    exact * unit[1] + q * across[1],
    exact * unit[2] + q * across[2],
  ]
}
