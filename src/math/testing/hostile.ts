// oxlint-disable-next-line no-restricted-imports -- only tests draw from this
import fc from 'fast-check'

/*
 * Points at which a computation of S, its angle or its gradient may go wrong: near-multiples,
 * vectors a last bit from parallel or from orthogonal, entries over 600 decades, subnormal numbers.
 */

/** A point (x, y) of the domain of S. */
export type Point = { x: number[]; y: number[] }

/** The number so many spacings further from 0. */
export function nudged(value: number, spacings: number): number {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(spacings))
  return bits.getFloat64(0)
}

export const fraction = fc.double({ min: -1, max: 1, noNaN: true })
export const mantissa = fc
  .tuple(fc.constantFrom(-1, 1), fc.double({ min: 1, max: 2, noNaN: true }))
  .map(([sign, m]) => sign * m)

const smallInteger = fc.integer({ min: -5, max: 5 })
const wholeDouble = fc.maxSafeInteger()
const spread = (decades: number) =>
  fc.tuple(mantissa, fc.integer({ min: -decades, max: decades })).map(([m, d]) => m * 10 ** d)
const subnormal = fc.integer({ min: -40, max: 40 }).map((k) => k * Number.MIN_VALUE)
const borderline = fc.constantFrom(0, 1, 1 + 2 ** -52, 2 - 2 ** -52, 2 ** -480, -(2 ** -481), 1e308)
const anything = fc.oneof(
  fraction,
  smallInteger,
  wholeDouble,
  spread(3),
  spread(300),
  subnormal,
  borderline,
)

const vector = (n: number, entry: fc.Arbitrary<number>) =>
  fc.array(entry, { minLength: n, maxLength: n })

/** Vectors whose entries are of one kind, or a mixture of all. */
const anyVector = (n: number) =>
  fc.oneof(
    ...[fraction, smallInteger, wholeDouble, spread(140), anything].map((kind) => vector(n, kind)),
    fc
      .tuple(mantissa, vector(n, smallInteger))
      .map(([m, steps]) => steps.map((spacings) => nudged(m, spacings))),
  )

const finite = (v: number[]) => v.map((vi) => (Number.isFinite(vi) ? vi : 1))

/** A power of two and its multiple of v; entries that would overflow are 1. */
const height = fc.oneof(fc.constantFrom(0, 0, 1000, -1000), fc.integer({ min: -1070, max: 1020 }))
const raised = (v: number[], k: number) => {
  const half = Math.trunc(k / 2)
  return finite(v.map((vi) => vi * 2 ** half * 2 ** (k - half)))
}

/** Vectors made from x so that something cancels between the two. */
function partner(x: number[]): fc.Arbitrary<number[]> {
  const n = x.length
  const turned = x.map((_, i) => (i % 2 === 1 ? x[i - 1]! : -(x[i + 1] ?? 0)))
  const withNudge = (v: number[], most: number) =>
    fc
      .tuple(fc.nat({ max: n - 1 }), fc.integer({ min: -most, max: most }))
      .map(([i, spacings]) => v.with(i, nudged(v[i]!, spacings)))
  return fc.oneof(
    anyVector(n),
    fc.oneof(fc.constantFrom(1, -1, 3, 0.1), fraction).map((c) => x.map((xi) => c * xi)),
    fc.constantFrom(1, -1, 2, -0.5).chain((c) =>
      withNudge(
        x.map((xi) => c * xi),
        2,
      ),
    ),
    fc
      .tuple(vector(n, fraction), fc.nat({ max: 16 }))
      .map(([noise, d]) => x.map((xi, i) => xi * (1 + noise[i]! * 10 ** -d))),
    withNudge(turned, 1000),
    anyVector(n).map((v) => orthogonalised(v, x)),
  )
}

/** v less its part along u, as far as plain arithmetic takes it. */
function orthogonalised(v: number[], u: number[]): number[] {
  const unit = (w: number[]) => w.map((wi) => wi / Math.max(...w.map(Math.abs), 1e-300))
  const [a, b] = [unit(u), unit(v)]
  const t =
    a.reduce((sum, ai, i) => sum + ai * b[i]!, 0) / (a.reduce((sum, ai) => sum + ai * ai, 0) || 1)
  return b.map((bi, i) => bi - t * a[i]!)
}

/** Hostile points with any of the numbers of components given. */
export function hostile(components: fc.Arbitrary<number>): fc.Arbitrary<Point> {
  return components
    .chain((n) => anyVector(n))
    .chain((x) => fc.tuple(fc.constant(x), partner(x).map(finite), height, height, fc.boolean()))
    .map(([x, y, k, l, swap]) => {
      const [a, b] = [raised(x, k), raised(y, l)]
      return swap ? { x: b, y: a } : { x: a, y: b }
    })
    .filter(({ x, y }) => [x, y].every((v) => v.some((vi) => vi !== 0)))
}

/** Steps from v: none, along v, or anywhere. */
export function tangent(v: number[]): fc.Arbitrary<number[]> {
  return fc.oneof(
    fc.constantFrom(
      v,
      v.map(() => 0),
    ),
    fc.tuple(anyVector(v.length), height).map(([step, k]) => raised(step, k)),
  )
}
