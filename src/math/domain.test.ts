import { describe, expect, test } from 'vitest'
import { requirePair, requireTangent } from './domain.ts'

const refusal = (call: () => void): string => {
  expect(call).toThrow(RangeError)
  try {
    call()
  } catch (error) {
    return (error as RangeError).message
  }
  return ''
}

describe('the domain of S', () => {
  test('is all pairs of nonzero finite vectors of one length', () => {
    expect(() => requirePair([1], [-2])).not.toThrow()
    expect(() => requirePair([0, 5e-324], Float32Array.of(3, 0))).not.toThrow()
    expect(() => requirePair([1e308, 1e308], { length: 2, 0: 1, 1: 0 })).not.toThrow()
  })

  test('a component that is no finite number is named with its place and value', () => {
    expect(refusal(() => requirePair([1, NaN], [1, 2]))).toBe(
      'x[1] is NaN; every component must be a finite number',
    )
    expect(refusal(() => requirePair([1, 2], [-Infinity, 2]))).toBe(
      'y[0] is -Infinity; every component must be a finite number',
    )
  })

  test('a hole in a vector counts as such a component', () => {
    expect(refusal(() => requirePair([1, 2], { length: 2, 0: 1 }))).toBe(
      'y[1] is undefined; every component must be a finite number',
    )
  })

  test('the zero vector is named, written out while it is short', () => {
    expect(refusal(() => requirePair([1, 2], [0, -0]))).toBe(
      'y is the zero vector (0, 0); S needs both vectors to differ from zero',
    )
    expect(refusal(() => requirePair(new Float64Array(1024), new Float64Array(1024)))).toBe(
      'x is the zero vector (0, 0, … 1024 components); S needs both vectors to differ from zero',
    )
  })

  test('vectors of different lengths are refused with both lengths', () => {
    expect(refusal(() => requirePair([1, 2], [1, 2, 3]))).toBe(
      'x has 2 components and y has 3; both must have the same number',
    )
    expect(refusal(() => requirePair([1], [1, 2]))).toBe(
      'x has 1 component and y has 2; both must have the same number',
    )
  })

  test('a vector without components is refused', () => {
    expect(refusal(() => requirePair([], []))).toBe(
      'x has no components (its length is 0); it must have at least one',
    )
    expect(refusal(() => requirePair([1], []))).toMatch(/^y has no components/)
  })
})

describe('a tangent', () => {
  test('may be zero', () => {
    expect(() => requireTangent([1, 2], [3, 4], [0, 0], [0, 0])).not.toThrow()
  })

  test('is as long as the vectors it moves', () => {
    expect(refusal(() => requireTangent([1, 2], [3, 4], [1], [0, 0]))).toBe(
      'dx has 1 component and x has 2; both must have the same number',
    )
    expect(refusal(() => requireTangent([1, 2], [3, 4], [0, 0], [1, 2, 3]))).toBe(
      'dy has 3 components and y has 2; both must have the same number',
    )
  })

  test('is finite', () => {
    expect(refusal(() => requireTangent([1, 2], [3, 4], [0, Infinity], [0, 0]))).toBe(
      'dx[1] is Infinity; every component must be a finite number',
    )
    expect(refusal(() => requireTangent([1, 2], [3, 4], [0, 0], [NaN, 0]))).toMatch(/^dy\[0\]/)
  })
})
