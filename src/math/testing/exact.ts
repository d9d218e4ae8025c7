/*
 * The truth to test against: S, the angle, ∇S and dS of the doubles given, each rounded once to the
 * nearest double. Sums and products are exact integers, roots and arcs carry more than 300 bits.
 * Deliberately nothing is shared with the code under test.
 */

type Vector = ArrayLike<number>

/** Bits beyond the leading one in every root and arc. */
const BITS = 400n

export function exactSimilarity(x: Vector, y: Vector): number {
  const { xx, xy, yy } = moments(x, y)
  const [root, unit] = squareRoot(xx * yy)
  return nearest(xy, root, -unit)
}

export function exactGradient(x: Vector, y: Vector): { x: number[]; y: number[] } {
  const { X, Y, xx, xy, yy } = moments(x, y)
  const [root, unit] = squareRoot(xx * yy)
  return {
    x: X.map((xi, i) => nearest(xx * Y[i]! - xy * xi, xx * root, -unit + GRAIN)),
    y: Y.map((yi, i) => nearest(yy * X[i]! - xy * yi, yy * root, -unit + GRAIN)),
  }
}

export function exactDifferential(x: Vector, y: Vector, dx: Vector, dy: Vector): number {
  const { X, Y, xx, xy, yy } = moments(x, y)
  const DX = integers(dx)
  const DY = integers(dy)
  const inX = xx * dot(DX, Y) - xy * dot(DX, X)
  const inY = yy * dot(DY, X) - xy * dot(DY, Y)
  const [root, unit] = squareRoot(xx * yy)
  return nearest(inX * yy + inY * xx, xx * yy * root, -unit)
}

/** Radians: the arc whose tangent is ‖x ∧ y‖ / ⟨x, y⟩. */
export function exactAngle(x: Vector, y: Vector): number {
  const { xx, xy, yy } = moments(x, y)
  const wedge = xx * yy - xy * xy
  if (wedge === 0n) return xy > 0n ? 0 : Math.PI
  const [opposite, unit] = squareRoot(wedge)
  const adjacent = magnitude(xy) << BigInt(-unit)
  // In fixed point, with as many digits more as the arc is small.
  const one = BITS + BigInt(Math.max(0, length(adjacent) - length(opposite)))
  const quarter = pi(one) / 2n
  const acute =
    opposite <= adjacent
      ? arctangent((opposite << one) / adjacent, one)
      : quarter - arctangent((adjacent << one) / opposite, one)
  return nearest(xy < 0n ? 2n * quarter - acute : acute, 1n, -Number(one))
}

/** All doubles are multiples of 2^-1074, and there is no need to be clever about it. */
const GRAIN = 1074

function integers(v: Vector): bigint[] {
  const bits = new DataView(new ArrayBuffer(8))
  return Array.from(v, (value) => {
    bits.setFloat64(0, value)
    const word = bits.getBigUint64(0)
    const biased = (word >> 52n) & 0x7ffn
    const fraction = word & 0xfffffffffffffn
    const size = biased === 0n ? fraction : (fraction | (1n << 52n)) << (biased - 1n)
    return word >> 63n === 1n ? -size : size
  })
}

function moments(x: Vector, y: Vector) {
  const X = integers(x)
  const Y = integers(y)
  return { X, Y, xx: dot(X, X), xy: dot(X, Y), yy: dot(Y, Y) }
}

function dot(u: bigint[], v: bigint[]): bigint {
  return u.reduce((sum, ui, i) => sum + ui * v[i]!, 0n)
}

const magnitude = (n: bigint) => (n < 0n ? -n : n)

/** The number of binary digits of n > 0, up to three more. */
const length = (n: bigint) => 4 * n.toString(16).length

/** [root, unit] with √n = root · 2^unit, unit ≤ 0, to BITS bits; exact for squares. */
function squareRoot(n: bigint): [bigint, number] {
  const root = floorRoot(n << (2n * BITS))
  return [root, -Number(BITS)]
}

function floorRoot(n: bigint): bigint {
  if (n < 1n << 100n) return fromAbove(n, 1n << BigInt(length(n) / 2 + 1))
  // The root of the leading half of the digits is right to a quarter of them: one step is left.
  const half = BigInt(Math.floor(length(n) / 8)) * 2n
  return fromAbove(n, (floorRoot(n >> (2n * (half / 2n))) + 1n) << (half / 2n))
}

/** Newton's iteration from a start not below √n falls until it meets ⌊√n⌋. */
function fromAbove(n: bigint, start: bigint): bigint {
  let root = start
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** arctan(t / 2^one) 2^one for 0 ≤ t ≤ 2^one: halve the arc four times, then Gregory's series. */
function arctangent(t: bigint, one: bigint): bigint {
  const unit = 1n << one
  let reduced = t
  for (let i = 0; i < 4; i++) {
    reduced = (reduced << one) / (unit + floorRoot(unit * unit + reduced * reduced))
  }
  const square = (reduced * reduced) >> one
  let power = reduced
  let sum = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += k % 4n === 1n ? power / k : -(power / k)
    power = (power * square) >> one
  }
  return sum << 4n
}

const known = new Map<bigint, bigint>()

/** π 2^one: four arcs of tangent 1. */
function pi(one: bigint): bigint {
  const found = known.get(one) ?? 4n * arctangent(1n << one, one)
  known.set(one, found)
  return found
}

/** The double nearest to a / b · 2^k for b > 0, ties to even; ±Infinity beyond the largest. */
export function nearest(a: bigint, b: bigint, k: number): number {
  if (a === 0n) return 0
  if (a < 0n) return -nearest(-a, b, k)
  const more = Math.max(0, length(b) - length(a) + 70)
  const quotient = (a << BigInt(more)) / b
  const bits = quotient.toString(2).length
  const unit = k - more
  const grain = Math.max(bits + unit - 53, -1074) // what the last digit kept is worth
  if (grain > 971) return Infinity
  const drop = BigInt(grain - unit)
  if (drop > BigInt(bits + 1)) return 0
  const kept = quotient >> drop
  // Twice what was dropped, against the last digit kept: exactly, the remainder of a / b included.
  const twice = 2n * ((a << BigInt(more)) - (kept << drop) * b)
  const last = b << drop
  const up = twice > last || (twice === last && kept % 2n === 1n)
  const half = Math.trunc(grain / 2)
  return Number(up ? kept + 1n : kept) * 2 ** half * 2 ** (grain - half)
}
