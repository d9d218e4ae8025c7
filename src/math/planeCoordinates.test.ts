import { describe, expect, test } from 'vitest'
import { cosine } from './cosine.ts'
import { toPlaneCoordinates, entry, entryOf, whole } from './planeCoordinates.ts'
import { draw, uniform } from './random.ts'

describe('the coordinates of long vectors in their plane', () => {
  const next = uniform(3)
  const [x, y] = [draw(next, 5000), draw(next, 5000)]
  const { at, planeCoordinates } = toPlaneCoordinates(x, y)

  test('keeps S, the angle and both gradients', () => {
    const [small, large] = [cosine(at.x, at.y), cosine(x, y)]
    expect(small.similarity).toBeCloseTo(large.similarity, 15)
    expect(small.angle).toBeCloseTo(large.angle, 14)
    for (const i of [0, 17, 4999]) {
      expect(entry(planeCoordinates, small.gradient.x, i)).toBeCloseTo(large.gradient.x[i]!, 16)
      expect(entry(planeCoordinates, small.gradient.y, i)).toBeCloseTo(large.gradient.y[i]!, 16)
    }
    expect(planeCoordinates.offPlane).toBeLessThan(1e-14)
  })

  test('gives untouched vectors back as they were, and moved ones from their coordinates', () => {
    expect(entryOf(planeCoordinates, 'x', at.x, 123)).toBe(x[123])
    expect(whole(planeCoordinates, 'y', at.y)).toEqual(y)
    const moved = [2 * at.x[0], 2 * at.x[1]]
    expect(entryOf(planeCoordinates, 'x', moved, 123)).toBeCloseTo(2 * x[123]!, 14)
    expect(whole(planeCoordinates, 'x', moved)[123]).toBe(
      entryOf(planeCoordinates, 'x', moved, 123),
    )
  })

  test('refuses what S refuses', () => {
    expect(() => toPlaneCoordinates([1, 2], [1, NaN])).toThrow('y[1] is NaN')
    expect(() => toPlaneCoordinates([0, 0], [1, 2])).toThrow('zero vector')
  })
})
