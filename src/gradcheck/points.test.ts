import { describe, expect, test } from 'vitest'
import { angle } from '../math/cosine.ts'
import { dot, length } from '../math/vec.ts'
import { makePoint, pointIds, points } from './points.ts'

const figure = { lesson: { x: [2, 0.5], y: [0.75, 1.5] }, own: { x: [1, 2], y: [3, 4] } }

describe('the points of the check', () => {
  test.each(pointIds)('%s has n components, and no zero vector, from its least n on', (id) => {
    for (const n of [points[id].min, points[id].min + 1, 16]) {
      const { x, y } = makePoint(id, n, 1, figure)
      expect(x.length).toBe((points[id].needs as readonly string[]).includes('n') ? n : 2)
      expect(y.length).toBe(x.length)
      expect(length(x) * length(y)).toBeGreaterThan(0)
    }
  })

  test.each(pointIds)('%s is the same for the same seed', (id) => {
    expect(makePoint(id, 5, 7, figure)).toEqual(makePoint(id, 5, 7, figure))
  })

  test('ones are the post’s', () => {
    expect(makePoint('ones', 3, 1, figure)).toEqual({ x: [1, 1, 1], y: [1, 1, 1] })
  })

  test('parallel vectors are exactly parallel, orthogonal ones orthogonal', () => {
    const parallel = makePoint('parallel', 9, 3, figure)
    expect(angle(parallel.x, parallel.y)).toBe(0)
    const orthogonal = makePoint('orthogonal', 9, 3, figure)
    expect(Math.abs(dot(orthogonal.x, orthogonal.y))).toBeLessThan(1e-15)
  })

  test('near-zero and large have the lengths they say', () => {
    expect(length(makePoint('near-zero', 8, 1, figure).x)).toBeCloseTo(1e-6, 18)
    expect(length(makePoint('large', 8, 1, figure).y) / 1e6).toBeCloseTo(1, 12)
  })
})
