import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
} from './doubleDouble.ts'

const runs = { seed: 2, numRuns: 1000 }

/** An integer of up to 53 bits times a power of two: random digits at random heights. */
const number = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: -60, max: 60 }))
  .map(([m, k]) => m * 2 ** k)
const positive = number.filter((v) => v !== 0).map(Math.abs)
const pair = fc
  .tuple(positive, fc.integer({ min: -(2 ** 30), max: 2 ** 30 }))
  .map(([hi, lo]) => doubleDouble(hi, hi * lo * 2 ** -84))

/** v · 2^400 as an integer, exactly: 400 binary places are plenty here. */
const places = (v: number) => BigInt(v * 2 ** 400)
const exactly = (a: DoubleDouble) => places(a.hi) + places(a.lo)
const size = (n: bigint) => (n < 0n ? -n : n)

/** Whether |got − want| ≤ |want| 2^-bits. */
const agree = (got: bigint, want: bigint, bits: bigint) => size(got - want) << bits <= size(want)

describe('error-free transformations', () => {
  test('keep what rounding drops from a sum and from a product', () => {
    expect(sumError(1, 2 ** -60, 1)).toBe(2 ** -60)
    const a = 1 + 2 ** -52
    expect(productError(a, a, a * a)).toBe(2 ** -104)
  })

  test('a + b is the rounded sum and its error, exactly', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const sum = a + b
        expect(places(sum) + places(sumError(a, b, sum))).toBe(places(a) + places(b))
      }),
      runs,
    )
  })

  test('a b is the rounded product and its error, exactly', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const p = a * b
        const exact = places(p) + places(productError(a, b, p))
        expect(exact << 400n).toBe(places(a) * places(b))
      }),
      runs,
    )
  })
})

describe('pairs', () => {
  test('hold 1/3 and √2 to twice the digits', () => {
    expect(over(doubleDouble(1), doubleDouble(3))).toEqual({ hi: 1 / 3, lo: 2 ** -54 / 3 })
    // √2 = 1.4142135623730950488016887242096980786, the double below it …50488016887242097
    expect(sqrt(doubleDouble(2)).lo).toBeCloseTo(-9.667293313452913e-17, 30)
  })

  test('products, quotients and roots are good to 100 bits', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        expect(agree(exactly(times(a, b)) << 400n, exactly(a) * exactly(b), 100n)).toBe(true)
        expect(agree(exactly(over(a, b)) * exactly(b), exactly(a) << 400n, 100n)).toBe(true)
        expect(agree(exactly(sqrt(a)) ** 2n, exactly(a) << 400n, 100n)).toBe(true)
      }),
      runs,
    )
  })
})

describe('dot2', () => {
  test('finds the 1 that is left when all else cancels', () => {
    const ones = Float64Array.of(1, 1, 1)
    expect(dot2(Float64Array.of(1e16, 1, -1e16), ones)).toEqual({ hi: 1, lo: 0 })
  })

  test('finds what only the errors of the products hold', () => {
    const a = 1 + 2 ** -30
    const b = 1 - 2 ** -30
    expect(dot2(Float64Array.of(a, -1), Float64Array.of(b, 1)).hi).toBe(-(2 ** -60))
  })

  test('carries the lower parts of a vector of pairs', () => {
    const v = { hi: Float64Array.of(1, -1), lo: Float64Array.of(2 ** -70, 2 ** -71) }
    expect(dot2DoubleDouble(Float64Array.of(1, 1), v).hi).toBe(3 * 2 ** -71)
  })

  test('errs by no more than twice the precision allows', () => {
    const vector = fc.array(number, { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(vector, vector, (u, v) => {
        const got = exactly(dot2(Float64Array.from(u), Float64Array.from(v))) << 400n
        const terms = u.map((ui, i) => places(ui) * places(v[i]!))
        const want = terms.reduce((sum, t) => sum + t, 0n)
        const bound = terms.reduce((sum, t) => sum + size(t), 0n) * 64n
        expect(size(got - want) << 106n <= bound + (size(want) << 1n)).toBe(true)
      }),
      runs,
    )
  })
})
