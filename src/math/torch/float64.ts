import { productError, sumError } from '../twofold.ts'
import type { Arithmetic } from './arithmetic.ts'
import { laneSum } from './lanes.ts'

/** Double precision: four lanes for sums, one running fused sum for norms. */
export const float64: Arithmetic = {
  round: (value) => value,
  norm,
  inner: laneSum((n) => new Float64Array(n), 4),
  tensor: (entries) => Float64Array.from(entries),
}

/**
 * √Σ uᵢ², each step of the sum a fused multiply-add: sum + uᵢ² rounded once.
 *
 * A processor has an instruction for that, JavaScript has not. But rounding the square first gives
 * the same sum unless the exact one lies as near to the middle between two doubles as the square was
 * off; so that is asked first, and the exact way is taken only then.
 */
function norm(u: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < u.length; i++) {
    const square = u[i]! * u[i]!
    const next = sum + square
    const rounded = next - sum
    const error = sum - (next - rounded) + (square - rounded)
    // Half the distance to the next double above.
    const half = (next + next * 2 ** -53 - next) / 2
    sum = Math.abs(error) + square * 2 ** -52 < half ? next : fused(u[i]!, square, sum, next)
  }
  return Math.sqrt(sum)
}

/** v² + sum, rounded once; square and next are v² and square + sum, each rounded. */
function fused(v: number, square: number, sum: number, next: number): number {
  if (!(next < Infinity)) return next
  const first = sumError(sum, square, next)
  const second = productError(v, v, square)
  // v² + sum = next + first + second exactly. Rounding the last two first would round twice: where
  // that is inexact, its last bit is made odd, so that it cannot pass for the middle of two doubles.
  const small = first + second
  const lost = sumError(first, second, small)
  return next + (lost === 0 ? small : odd(small, lost > 0 === small > 0))
}

const double = new Float64Array(1)
const bits = new BigInt64Array(double.buffer)

/** A double with an odd last bit next to an exact value that is farther from 0 than `value`, or nearer. */
function odd(value: number, farther: boolean): number {
  double[0] = value
  if ((bits[0]! & 1n) === 0n) bits[0]! += farther ? 1n : -1n
  return double[0]
}
