import { describe, expect, test } from 'vitest'
import { cosineSimilarity, norm, over, root, times } from './dual.ts'

describe('dual numbers', () => {
  test('know the rules of differentiation', () => {
    const t = { value: 3, slope: 1 }
    expect(times(t, t)).toEqual({ value: 9, slope: 6 })
    expect(over({ value: 1, slope: 0 }, t).slope).toBeCloseTo(-1 / 9, 15)
    expect(root(t).slope).toBeCloseTo(1 / (2 * Math.sqrt(3)), 15)
  })

  test('‖(3, 4) + t (1, 0)‖ starts at 5 and grows by 3/5', () => {
    expect(norm({ at: [3, 4], along: [1, 0] })).toEqual({ value: 5, slope: 0.6 })
  })

  test('S does not change when x moves along itself, and changes most across', () => {
    const still = { at: [0, 1], along: [0, 0] }
    expect(cosineSimilarity({ at: [1, 0], along: [1, 0] }, still).slope).toBe(0)
    expect(cosineSimilarity({ at: [2, 0], along: [0, 1] }, still).slope).toBe(0.5)
  })
})
