import { exponent, ldexp } from './binary.ts'
import { gradient } from './cosine.ts'
import type { Pair } from './vec.ts'

/** The exponent of the largest |entry|; null for a zero vector. */
export function largestExponent(v: ArrayLike<number>): number | null {
  let largest = 0
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]!))
  return largest > 0 ? exponent(largest) : null
}

/**
 * v over a power of two, its largest |entry| in [1, 2): squares of it neither overflow nor vanish.
 *
 * @param k the exponent of that entry, where it is known.
 */
export function scaled(v: ArrayLike<number>, k = largestExponent(v) ?? 0): Float64Array {
  const entries = new Float64Array(v.length)
  // Multiplying by a power of two is exact, and far cheaper, where that power is a double.
  const factor = Math.abs(k) < 1000 ? 2 ** -k : 0
  for (let i = 0; i < entries.length; i++)
    entries[i] = factor > 0 ? v[i]! * factor : ldexp(v[i]!, -k)
  return entries
}

/**
 * ∂x and ∂y at x and y scaled to lengths near 1: positive multiples of those at x and y, and doubles also where these
 * are too long or too short. S does not change when a vector is scaled, and its gradient keeps its direction; what is
 * below 2^-1074 of the largest entry goes missing. Throws as `cosine` does outside the domain.
 */
export function slopes(x: ArrayLike<number>, y: ArrayLike<number>): Pair<number[]> {
  return gradient(scaled(x), scaled(y))
}
