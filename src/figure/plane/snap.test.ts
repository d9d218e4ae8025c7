import { describe, expect, test } from 'vitest'
import { snapped } from './snap.ts'

describe('snapping', () => {
  test('off leaves a place alone', () =>
    expect(snapped('off', [0.123, 4], 0.5)).toEqual([0.123, 4]))

  test('to the grid gives numbers without dust', () => {
    expect(snapped('grid', [0.31, -0.69], 0.1)).toEqual([0.3, -0.7])
    expect(snapped('grid', [740, 1260], 500)).toEqual([500, 1500])
  })

  test('to the unit circle gives length 1, and leaves the origin where it is', () => {
    expect(Math.hypot(...snapped('circle', [3, 4], 1))).toBeCloseTo(1, 15)
    expect(snapped('circle', [0, 0], 1)).toEqual([0, 0])
  })

  test('to 15° keeps the length, and is exact along the axes and the diagonals', () => {
    expect(snapped('angle', [2, 0.1], 1)[1]).toBe(0)
    const [x, y] = snapped('angle', [-1, 1.1], 1)
    expect(x).toBe(-y)
    const [u, v] = snapped('angle', [2, 1], 1)
    expect(Math.hypot(u, v)).toBeCloseTo(Math.sqrt(5), 14)
    expect((Math.atan2(v, u) * 180) / Math.PI).toBeCloseTo(30, 12)
  })
})
