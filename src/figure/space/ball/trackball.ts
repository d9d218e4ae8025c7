import { arc, compose, type Rotation, type Vec3 } from '../../../math/rotation.ts'
import type { Px } from '../../scene/viewport.ts'

/** A ball on the paper, in pixels. */
export interface Disc extends Px {
  readonly radius: number
}

/** A smaller ball is turned as if it were so large: else a pixel would be a leap. In pixels. */
const least = 70

/**
 * The turn of space after its ball was grabbed at one place and pulled to another: the grabbed point
 * stays under the pointer. Beside the ball, it rolls about the line of sight.
 */
export function rolled(turn: Rotation, from: Px, to: Px, ball: Disc): Rotation {
  return compose(arc(touched(from, ball), touched(to, ball)), turn)
}

/** The point of the near half, as a unit vector; its rim for places beside the ball. */
function touched({ left, top }: Px, ball: Disc): Vec3 {
  const radius = Math.max(least, ball.radius)
  const [u, v] = [(left - ball.left) / radius, (ball.top - top) / radius]
  const r = Math.hypot(u, v)
  return r < 1 ? [u, v, Math.sqrt(1 - r * r)] : [u / r, v / r, 0]
}
