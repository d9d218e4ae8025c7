import { exponent, ldexp } from './binary.ts'
import type { Evaluation } from './evaluation.ts'
import { exactSimilarity } from './exactBigint.ts'
import {
  dot2,
  dot2DoubleDouble,
  over,
  productError,
  sqrt,
  sumError,
  times,
  doubleDouble,
  type DoubleDouble,
  type DoubleDoubleVector,
} from './doubleDouble.ts'

/*
 * ∂x = (y − ⟨x,y⟩/⟨x,x⟩ x) / ‖x‖‖y‖ (post, section Gradient) is the part of y orthogonal to x, over
 * ‖x‖‖y‖. Computed as written it loses one digit for each digit that x and y have in common: any
 * rounding of something of y's size is too much. So first a multiple of x is taken from y without
 * rounding at all, which leaves little to cancel when the rest is made orthogonal; see `residual`.
 */

/**
 * S, the angle and ∇S at (x, y) in doubles and pairs of doubles, or null where the entries of x or
 * of y spread so wide that error terms may underflow. The pair must be in the domain.
 */
export function compensated(x: ArrayLike<number>, y: ArrayLike<number>): Evaluation | null {
  const u = scaled(x)
  const v = scaled(y)
  if (u === null || v === null) return null
  const xx = dot2(u.entries, u.entries)
  const xy = dot2(u.entries, v.entries)
  const yy = dot2(v.entries, v.entries)
  const norms = sqrt(times(xx, yy))
  let once: Residual | undefined
  const ofY = () => (once ??= residual(u, v, xx))
  return {
    similarity() {
      // |S| rounded from a pair that errs far below 2^-54 is not above 1, and 1 for parallel x, y.
      const s = over(xy, norms).hi
      // xy is off by some n² 2^-106 ‖x‖‖y‖ (dot2): below 2^-54 |xy| in what passes here.
      const distinct = Math.abs(s) >= x.length ** 2 * Number.EPSILON
      return distinct ? s : exactSimilarity(x, y)
    },
    angle: () => angleOf(ofY(), xx, xy),
    gradient: () => ({
      x: gradientOf(ofY(), norms, u),
      y: gradientOf(residual(v, u, yy), norms, v),
    }),
  }
}

/** 2^exponent · entries, the largest |entry| in [1, 2). */
interface Scaled {
  readonly entries: Float64Array
  readonly exponent: number
}

/**
 * Entries down to 2^-480 of the largest are admitted. Scaled, they are multiples of 2^-532; all
 * products of two, and the errors of these, are multiples of 2^-1064. So none of them underflows.
 */
const SPREAD = 480

function scaled(v: ArrayLike<number>): Scaled | null {
  let largest = 0
  let smallest = Infinity
  for (let i = 0; i < v.length; i++) {
    const size = Math.abs(v[i]!)
    if (size > largest) largest = size
    if (size < smallest && size > 0) smallest = size
  }
  const top = exponent(largest)
  if (top - exponent(smallest) > SPREAD) return null
  const entries = new Float64Array(v.length)
  // No entry is subnormal afterwards, so a power of two that is a double does the same, faster.
  const factor = Math.abs(top) < 1000 ? 2 ** -top : 0
  for (let i = 0; i < v.length; i++) entries[i] = factor > 0 ? v[i]! * factor : ldexp(v[i]!, -top)
  return { entries, exponent: top }
}

/** The part of v orthogonal to u: entries / pivot, in the units of u and v scaled. */
interface Residual {
  readonly entries: Float64Array
  readonly pivot: number
}

/**
 * With p the index of the largest |uᵢ|, z = |u_p| v − (±v_p) u has, up to the factor |u_p|, the same
 * part orthogonal to u as v. Its entries are determinants of 2 × 2, whose products are taken with
 * their errors (Dekker; Kahan's difference of products): they are exact to the last bits, however
 * nearly parallel u and v are. Then r = z − (⟨u,z⟩/⟨u,u⟩) u. As |u_p| ≥ ‖u‖/√n and z_p = 0, z leans
 * towards u at most so far that ‖z‖ ≤ (√n + 1) ‖r‖: what still cancels, the pairs cover.
 *
 * Where |v_p| ≥ ¼, all these products are multiples of 2^-586, and elsewhere |z| ≥ ¾ at the largest
 * entry of v. So z is 0 exactly, for parallel vectors, or of a size at which the little that may
 * underflow from here on, below 2^-1074, does not count.
 */
function residual(u: Scaled, v: Scaled, uu: DoubleDouble): Residual {
  const p = indexOfLargest(u.entries)
  const z = determinants(u.entries, v.entries, p)
  const h = over(dot2DoubleDouble(u.entries, z), uu)
  return { entries: difference(z, h, u.entries), pivot: Math.abs(u.entries[p]!) }
}

/** z = |u_p| v − (±v_p) u, where ± is the sign of u_p. */
function determinants(u: Float64Array, v: Float64Array, p: number): DoubleDoubleVector {
  const pivot = Math.abs(u[p]!)
  const partner = u[p]! < 0 ? -v[p]! : v[p]!
  const hi = new Float64Array(u.length)
  const lo = new Float64Array(u.length)
  for (let i = 0; i < u.length; i++) {
    const a = v[i]! * pivot
    const b = -u[i]! * partner
    const aError = productError(v[i]!, pivot, a)
    const bError = productError(-u[i]!, partner, b)
    // The sum of two pairs, accurate even when the leading parts cancel altogether
    // (Joldes, Muller, Popescu, ACM TOMS 44 (2017), algorithm 6).
    const sum = a + b
    const errors = aError + bError
    const middle = sumError(a, b, sum) + errors
    const upper = sum + middle
    const rest = middle - (upper - sum) + sumError(aError, bError, errors)
    hi[i] = upper + rest
    lo[i] = rest - (hi[i]! - upper)
  }
  return { hi, lo }
}

/** z − h u, rounded to doubles at the very end. */
function difference(z: DoubleDoubleVector, h: DoubleDouble, u: Float64Array): Float64Array {
  const r = new Float64Array(u.length)
  for (let i = 0; i < u.length; i++) {
    const product = -h.hi * u[i]!
    const sum = z.hi[i]! + product
    const errors = sumError(z.hi[i]!, product, sum) + productError(-h.hi, u[i]!, product)
    r[i] = sum + (errors + (z.lo[i]! - h.lo * u[i]!))
  }
  return r
}

/** ∂x from the part of y orthogonal to x: over ‖x‖‖y‖, and back in the units of x. */
function gradientOf(ofY: Residual, norms: DoubleDouble, x: Scaled): number[] {
  const denominator = times(norms, doubleDouble(ofY.pivot)).hi
  const { entries } = ofY
  const gradient = Array<number>(entries.length)
  for (let i = 0; i < gradient.length; i++)
    gradient[i] = ldexp(entries[i]! / denominator, -x.exponent)
  return gradient
}

/** The angle whose tangent is ‖x‖ ‖the part of y orthogonal to x‖ / ⟨x,y⟩. */
function angleOf(ofY: Residual, xx: DoubleDouble, xy: DoubleDouble): number {
  const largest = Math.abs(ofY.entries[indexOfLargest(ofY.entries)]!)
  if (largest === 0) return xy.hi > 0 ? 0 : Math.PI
  // Scaled, for the squares.
  const top = exponent(largest)
  const r = ofY.entries.map((ri) => ldexp(ri, -top))
  const opposite = ldexp(sqrt(times(dot2(r, r), xx)).hi, top)
  return Math.atan2(opposite, times(xy, doubleDouble(ofY.pivot)).hi)
}

function indexOfLargest(v: Float64Array): number {
  let index = 0
  for (let i = 1; i < v.length; i++) if (Math.abs(v[i]!) > Math.abs(v[index]!)) index = i
  return index
}
