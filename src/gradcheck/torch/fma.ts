import { productError, sumError } from '../../math/doubleDouble.ts'

/** a b + c, rounded once, as a processor’s fused multiply-add gives it. */
export function fma(a: number, b: number, c: number): number {
  const product = a * b
  return fusedSum(c, product, productError(a, b, product))
}

/**
 * c + product + error, rounded once, for a product that was rounded by that error. Where something
 * overflows, or is not a number, it is what rounding twice gives.
 */
export function fusedSum(c: number, product: number, error: number): number {
  const sum = c + product
  if (!Number.isFinite(sum) || !Number.isFinite(error)) return sum
  const first = sumError(c, product, sum)
  // c + product + error = sum + first + error exactly. Rounding the last two first would round twice:
  // where that is inexact, its last bit is made odd, so that it cannot pass for the middle of two doubles.
  const small = first + error
  const lost = sumError(first, error, small)
  return sum + (lost === 0 ? small : odd(small, lost > 0 === small > 0))
}

const double = new Float64Array(1)
/** The lower and the upper half of its bits, on every machine of today. */
const bits = new Uint32Array(double.buffer)

/** A double with an odd last bit next to an exact value that is farther from 0 than `value`, or nearer. */
function odd(value: number, farther: boolean): number {
  double[0] = value
  if ((bits[0]! & 1) === 1) return value
  if (!farther && bits[0] === 0) bits[1]!--
  bits[0]! += farther ? 1 : -1
  return double[0]
}
