import { dot } from './vec.ts'

/**
 * An unevaluated sum hi + lo of two doubles, hi = fl(hi + lo): some 106 bits instead of 53.
 *
 * Everything here assumes that nothing overflows and that no error term underflows; the callers
 * scale for that. Then sums and products below are exact, and pair arithmetic errs by a few 2^-104.
 */
export interface DoubleDouble {
  readonly hi: number
  readonly lo: number
}

/** A vector of such sums, in two arrays of one length. */
export interface DoubleDoubleVector {
  readonly hi: Float64Array
  readonly lo: Float64Array
}

/** The error of s = fl(a + b): a + b = s + sumError(a, b, s). Knuth, TAOCP 2, 4.2.2, theorem B. */
export function sumError(a: number, b: number, s: number): number {
  const bRounded = s - a
  return a - (s - bRounded) + (b - bRounded)
}

const SPLITTER = 2 ** 27 + 1

/**
 * The error of p = fl(a b): a b = p + productError(a, b, p). Dekker, Numer. Math. 18 (1971), with
 * Veltkamp's splitting of each factor into halves of 26 bits whose products are exact.
 */
export function productError(a: number, b: number, p: number): number {
  const aShifted = SPLITTER * a
  const aHigh = aShifted - (aShifted - a)
  const aLow = a - aHigh
  const bShifted = SPLITTER * b
  const bHigh = bShifted - (bShifted - b)
  const bLow = b - bHigh
  return aLow * bLow - (p - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}

/** hi + lo as a Twofold, for |hi| ≥ |lo| (Dekker). */
export function doubleDouble(hi: number, lo = 0): DoubleDouble {
  const sum = hi + lo
  return { hi: sum, lo: lo - (sum - hi) }
}

/** a b. */
export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const p = a.hi * b.hi
  return doubleDouble(p, productError(a.hi, b.hi, p) + (a.hi * b.lo + a.lo * b.hi))
}

/** a / b: the quotient of the leading parts, then one step of Newton's. */
export function over(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const q = a.hi / b.hi
  const p = q * b.hi
  const rest = a.hi - p - productError(q, b.hi, p) + (a.lo - q * b.lo)
  return doubleDouble(q, rest / b.hi)
}

/** √a for a > 0: the root of the leading part, then one step of Newton's. */
export function sqrt(a: DoubleDouble): DoubleDouble {
  const root = Math.sqrt(a.hi)
  const p = root * root
  const rest = a.hi - p - productError(root, root, p) + a.lo
  return doubleDouble(root, rest / (2 * root))
}

/**
 * ⟨u, v⟩, as if summed in twice the precision: off by at most (n 2^-53)² Σ |uᵢ vᵢ|, roughly. Dot2
 * of Ogita, Rump and Oishi, SIAM J. Sci. Comput. 26 (2005), whose last rounding is left undone.
 */
export function dot2(u: Float64Array, v: Float64Array): DoubleDouble {
  let sum = 0
  let errors = 0
  for (let i = 0; i < u.length; i++) {
    const p = u[i]! * v[i]!
    const next = sum + p
    errors += sumError(sum, p, next) + productError(u[i]!, v[i]!, p)
    sum = next
  }
  return renormalised(sum, errors)
}

/** ⟨u, v⟩ where v is twofold, to the accuracy of `dot2`. */
export function dot2DoubleDouble(u: Float64Array, v: DoubleDoubleVector): DoubleDouble {
  const leading = dot2(u, v.hi)
  return renormalised(leading.hi, leading.lo + dot(u, v.lo))
}

/** hi + lo as a Twofold, whichever is larger: after a cancellation that may be lo. */
function renormalised(hi: number, lo: number): DoubleDouble {
  const sum = hi + lo
  return { hi: sum, lo: sumError(hi, lo, sum) }
}
