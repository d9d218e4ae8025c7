import type { Follows } from './rule.ts'

/*
 * The gradient flow in continuous time, ẋ = ∇ₓS, ẏ = ∇ᵧS: lengths stay as they are, and θ̇ = −r sin θ with a rate r
 * that does not change. So tan(θ/2) falls like exp(−r t).
 */

/** The rate r, in 1/time: 1/‖x‖² where x follows, 1/‖y‖² where y does, and their sum where both do. */
export function rate(normX: number, normY: number, follows: Follows): number {
  const [x, y] = [1 / normX / normX, 1 / normY / normY]
  return follows === 'both' ? x + y : follows === 'x' ? x : y
}

/**
 * θ at time t, from `start` at time 0: tan(θ/2) = tan(start/2) · exp(−r t). A negative rate flows down. All angles in
 * radians, in [0, π]; at both ends θ stays.
 */
export function angleAt(start: number, r: number, t: number): number {
  // π as a double counts as π: there the gradient is zero.
  if (start <= 0 || start >= Math.PI) return start
  return 2 * Math.atan2(Math.sin(start / 2) * Math.exp(-r * t), Math.cos(start / 2))
}

/** When θ is there, from `start` at time 0; Infinity where it never is. */
export function timeTo(start: number, there: number, r: number): number {
  if (start === there) return 0
  if (start <= 0 || start >= Math.PI) return Infinity
  const t = (Math.log(Math.tan(start / 2)) - Math.log(Math.tan(there / 2))) / r
  return t >= 0 ? t : Infinity
}
