import { exponent, ldexp } from './binary.ts'
import type { Pair, Vec } from './vec.ts'

/**
 * A power series in t, cut off: the coefficients of 1, t, t², … All series of one computation have
 * the same number of them.
 */
export type Series = readonly number[]

export function times(a: Series, b: Series): number[] {
  return a.map((_, k) => sum(0, k, (i) => a[i]! * b[k - i]!))
}

/** a / b, from a = (a / b) · b, coefficient by coefficient; the first of b is not 0. */
export function over(a: Series, b: Series): number[] {
  const quotient: number[] = []
  for (const [k, ak] of a.entries())
    quotient.push((ak - sum(1, k, (i) => b[i]! * quotient[k - i]!)) / b[0]!)
  return quotient
}

/** √a, from a = √a · √a, coefficient by coefficient; the first of a is above 0. */
export function root([first = NaN, ...rest]: Series): number[] {
  const found = [Math.sqrt(first)]
  for (const [i, ak] of rest.entries())
    found.push((ak - sum(1, i, (j) => found[j]! * found[i + 1 - j]!)) / (2 * found[0]!))
  return found
}

/**
 * The Taylor coefficients c₀, c₁, … of t ↦ S(x + t x̃, y + t ỹ) at 0, up to the given order: the k-th
 * derivative is k! cₖ. From the definition of S alone: inner products are polynomials in t, and the
 * rest is arithmetic of series. O(n). Post, section "Cosine similarity".
 *
 * No square overflows or underflows on the way; a coefficient that is no double itself is ±∞ or 0.
 * NaN where a vector is zero.
 */
export function cosineSeries(at: Pair, along: Pair, order: number): number[] {
  // S does not change when (x, x̃) is scaled, nor (y, ỹ); slower time scales cₖ by a power. All by
  // powers of two, so that the largest entries are between 1 and 2 and no digit changes.
  const [a, b] = [largestExponent(at.x), largestExponent(at.y)]
  const paces = [
    ...(isZero(along.x) ? [] : [largestExponent(along.x) - a]),
    ...(isZero(along.y) ? [] : [largestExponent(along.y) - b]),
  ]
  const pace = paces.length > 0 ? Math.max(...paces) : 0
  const x = { at: scaled(at.x, -a), along: scaled(along.x, -a - pace) }
  const y = { at: scaled(at.y, -b), along: scaled(along.y, -b - pace) }
  const size = times(root(inner(x, x, order)), root(inner(y, y, order)))
  return over(inner(x, y, order), size).map((c, k) => ldexp(c, pace * k))
}

/** A vector on a straight line: at + t·along. */
interface Line {
  readonly at: Vec
  readonly along: Vec
}

/** ⟨u + t ũ, v + t ṽ⟩. */
function inner(u: Line, v: Line, order: number): number[] {
  const series = Array.from({ length: Math.max(3, order + 1) }, () => 0)
  for (const [i, ui] of u.at.entries()) {
    series[0]! += ui * v.at[i]!
    series[1]! += u.along[i]! * v.at[i]! + ui * v.along[i]!
    series[2]! += u.along[i]! * v.along[i]!
  }
  return series.slice(0, order + 1)
}

const isZero = (v: Vec) => v.every((entry) => entry === 0)

const scaled = (v: Vec, k: number) => v.map((entry) => ldexp(entry, k))

/** The exponent of the largest entry; any number for a zero vector. */
function largestExponent(v: Vec): number {
  return exponent(v.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0))
}

/** Σ term(i) for i from first to last. */
function sum(first: number, last: number, term: (i: number) => number): number {
  let total = 0
  for (let i = first; i <= last; i++) total += term(i)
  return total
}
