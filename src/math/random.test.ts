import { describe, expect, test } from 'vitest'
import { draw, uniform } from './random.ts'

describe('the seeded source', () => {
  test('gives the same numbers for the same seed, on every machine', () => {
    expect(draw(uniform(1), 3)).toEqual([
      0.2541478811763227, -0.994528557639569, 0.05489407991990447,
    ])
  })

  test('gives others for another seed', () => {
    expect(draw(uniform(1), 3)).not.toEqual(draw(uniform(2), 3))
  })

  test('fills [−1, 1) evenly', () => {
    const numbers = draw(uniform(7), 20_000)
    const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length
    const square = numbers.reduce((a, b) => a + b * b, 0) / numbers.length
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(Math.abs(square - 1 / 3)).toBeLessThan(0.02)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1)
    expect(Math.max(...numbers)).toBeLessThan(1)
  })
})
