import { expect, test } from 'vitest'
import { clampedAt, clampedSimilarity } from './clamp.ts'

// PyTorch 1.13: F.cosine_similarity(s * [1, 0], [0.6, 0.8], dim=0) in double.
test.each([
  [1e-6, 0.6],
  [9.2e-9, 0.5519999999999999],
  [1e-9, 0.06],
])('with ‖x‖ = %d PyTorch’s own function gives %d', (size, value) =>
  expect(clampedSimilarity({ x: [size, 0], y: [0.6, 0.8] })).toBeCloseTo(value, 14),
)

test.each([
  [
    [1e-310, 1e-310],
    [1, 1],
  ],
  [
    [1.7e308, 1.7e308],
    [1, 2],
  ],
  [
    [1e-200, 0],
    [1e200, 1],
  ],
])('the comparison stands at x = %j, y = %j', (x, y) => {
  for (const { exact, library } of clampedAt({ x, y })) {
    expect(Math.abs(exact)).toBeLessThanOrEqual(1)
    expect(Math.abs(library)).toBeLessThanOrEqual(Math.abs(exact) + 1e-15)
  }
})
