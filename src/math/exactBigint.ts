import { exponent, ldexp } from './binary.ts'
import type { Evaluation } from './evaluation.ts'

/*
 * Every finite double is an integer times a power of two. So are ⟨x, x⟩, ⟨x, y⟩, ⟨y, y⟩ and the
 * numerators ⟨x, x⟩ y − ⟨x, y⟩ x of the gradient: here they are computed as integers, without any
 * error, however much cancels and however wide the entries spread. What is left is a / √b, rounded
 * four times. Slow, but the time is O(n) still.
 */

/** v = 2^exponent · entries, exactly. */
interface IntegerVector {
  readonly entries: readonly bigint[]
  readonly exponent: number
}

/** S, the angle and ∇S at (x, y), whatever the entries. The pair must be in the domain. */
export function exactly(x: ArrayLike<number>, y: ArrayLike<number>): Evaluation {
  const { x: u, y: v, xx, xy, yy } = gram(x, y)
  return {
    similarity: () => double(overRoot(xy, wide(xx * yy))),
    angle() {
      const sine = root(wide(xx * yy - xy * xy))
      const cosine = wide(xy)
      return Math.atan2(ldexp(sine.m, sine.e - cosine.e), cosine.m)
    },
    gradient() {
      const [forX, forY] = [wide(xx ** 3n * yy), wide(xx * yy ** 3n)]
      return {
        x: u.entries.map((ui, i) =>
          double(overRoot(xx * v.entries[i]! - xy * ui, forX), -u.exponent),
        ),
        y: v.entries.map((vi, i) =>
          double(overRoot(yy * u.entries[i]! - xy * vi, forY), -v.exponent),
        ),
      }
    },
  }
}

/** S(x, y) with a relative error below 2^-51, however close to orthogonal x and y are. */
export function exactSimilarity(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const { xx, xy, yy } = gram(x, y)
  return double(overRoot(xy, wide(xx * yy)))
}

/**
 * dS(x, y)·(x̃, ỹ) = ⟨x̃, ∂x⟩ + ⟨ỹ, ∂y⟩. Over the common denominator ‖x‖³‖y‖³ both terms are
 * integers, so that nothing is lost where they cancel.
 */
export function exactDifferential(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  dx: ArrayLike<number>,
  dy: ArrayLike<number>,
): number {
  const { x: u, y: v, xx, xy, yy } = gram(x, y)
  const du = integers(dx)
  const dv = integers(dy)
  const inX = xx * product(du, v) - xy * product(du, u)
  const inY = yy * product(dv, u) - xy * product(dv, v)
  const k = du.exponent - u.exponent
  const l = dv.exponent - v.exponent
  const least = Math.min(k, l)
  const sum = ((inX * yy) << BigInt(k - least)) + ((inY * xx) << BigInt(l - least))
  return double(overRoot(sum, wide((xx * yy) ** 3n)), least)
}

/** The Gram matrix of (x, y), in units of the vectors' own powers of two. */
function gram(x: ArrayLike<number>, y: ArrayLike<number>) {
  const u = integers(x)
  const v = integers(y)
  return { x: u, y: v, xx: product(u, u), xy: product(u, v), yy: product(v, v) }
}

function integers(v: ArrayLike<number>): IntegerVector {
  let finest = Infinity
  for (let i = 0; i < v.length; i++) if (v[i] !== 0) finest = Math.min(finest, unit(v[i]!))
  const entries = Array.from(v, (vi) =>
    vi === 0 ? 0n : BigInt(ldexp(vi, -unit(vi))) << BigInt(unit(vi) - finest),
  )
  return { entries, exponent: finest === Infinity ? 0 : finest }
}

/** The power of two of a double's 53rd binary digit, of which the double is a multiple. */
const unit = (value: number) => exponent(value) - 52

function product(u: IntegerVector, v: IntegerVector): bigint {
  let sum = 0n
  for (let i = 0; i < u.entries.length; i++) sum += u.entries[i]! * v.entries[i]!
  return sum
}

/** The number m · 2^e: a double whose exponent has room. */
interface Wide {
  readonly m: number
  readonly e: number
}

/** n rounded to 53 bits, by its leading 24 hexadecimal digits: within (½ + 2^-38) ulp, and monotone. */
function wide(n: bigint): Wide {
  const digits = (n < 0n ? -n : n).toString(16).length
  const e = 4 * Math.max(0, digits - 24)
  return { m: Number(n >> BigInt(e)), e }
}

/**
 * a / √b as ±√(a²/b), within 1.3 · 2^-52. All steps keep the order: where a² ≤ b, as Cauchy and
 * Schwarz have it for S, the result is at most 1, and 1 for equality.
 */
function overRoot(a: bigint, b: Wide): Wide {
  const square = wide(a * a)
  const { m, e } = root({ m: square.m / b.m, e: square.e - b.e })
  return { m: a < 0n ? -m : m, e }
}

/** √a; the exponents here, sums of multiples of 4, are even. */
function root({ m, e }: Wide): Wide {
  return { m: Math.sqrt(m), e: e / 2 }
}

/** a · 2^k as a double. */
function double(a: Wide, k = 0): number {
  return ldexp(a.m, a.e + k)
}
