import { expect, test } from 'vitest'
import { isSameValue } from './sameValue.ts'

test('Values are the same by their numbers, and not by the objects that hold them', () => {
  for (const [a, b] of [
    [NaN, NaN],
    [
      { x: [1, 2], of: null },
      { of: null, x: [1, 2] },
    ],
    [Float64Array.of(1, 2), Float64Array.of(1, 2)],
  ])
    expect(isSameValue(a, b)).toBe(true)
  for (const [a, b] of [
    [0, -0],
    [null, {}],
    [[1, 2], [1]],
    [Float64Array.of(1, 2), Float64Array.of(1, 3)],
    [{ x: undefined }, { y: undefined }],
  ])
    expect(isSameValue(a, b)).toBe(false)
})
