import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exponent, ldexp } from './binary.ts'
import { nearest } from './testing/exact.ts'

describe('exponent', () => {
  test('is the power of two just below a number, whatever its sign', () => {
    expect([1, 1.5, 2, -3.9, 4, 0.75].map(exponent)).toEqual([0, 0, 1, 1, 2, -1])
  })

  test('reaches from the smallest subnormal number to the largest number', () => {
    expect([Number.MIN_VALUE, 3 * Number.MIN_VALUE].map(exponent)).toEqual([-1074, -1073])
    expect([2.2250738585072014e-308, Number.MAX_VALUE].map(exponent)).toEqual([-1022, 1023])
  })
})

describe('ldexp', () => {
  test('multiplies by a power of two', () => {
    expect(ldexp(3, 4)).toBe(48)
    expect(ldexp(-3, -2)).toBe(-0.75)
    expect(ldexp(1, -1022)).toBe(2.2250738585072014e-308)
  })

  test('does so where the power itself is no double', () => {
    expect(ldexp(Number.MIN_VALUE, 2097)).toBe(2 ** 1023)
    expect(ldexp(2 ** 1023, -2097)).toBe(Number.MIN_VALUE)
  })

  test('ends at infinity and at zero', () => {
    expect(ldexp(1, 1024)).toBe(Infinity)
    expect(ldexp(-1, 5000)).toBe(-Infinity)
    expect(ldexp(1, -1076)).toBe(0)
    expect(ldexp(Number.MAX_VALUE, -5000)).toBe(0)
    expect(ldexp(0, 5000)).toBe(0)
  })

  test('rounds a subnormal result once, where two roundings would go astray', () => {
    // Just above half of the smallest number; as a subnormal number on the way, it would be the half.
    expect(ldexp(0.5 + 2 ** -53, -1074)).toBe(Number.MIN_VALUE)
    expect(ldexp(0.5, -1074)).toBe(0)
  })

  test('gives the double nearest to m · 2^k for all integers m and k', () => {
    const m = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.maxSafeInteger())
    fc.assert(
      fc.property(m, fc.integer({ min: -1200, max: 1100 }), (m, k) => {
        expect(ldexp(m, k) + 0).toBe(nearest(BigInt(m), 1n, k) + 0)
        expect(ldexp(m * Number.MIN_VALUE, k + 1074) + 0).toBe(nearest(BigInt(m), 1n, k) + 0)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
