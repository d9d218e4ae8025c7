import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differential } from '../math/cosine.ts'
import { draw, uniform } from '../math/random.ts'
import { dot } from '../math/vec.ts'
import type { Sample } from './line.ts'
import { partialsOf, slopeOf, wayAt } from './tangents.ts'

const place = (x: number[], y: number[], dx: number[], dy: number[]): Sample => ({
  at: { x, y },
  along: { x: dx, y: dy },
  gradOutput: 1,
})
const somewhere = fc.record({ n: fc.constantFrom(2, 3, 16), seed: fc.nat() }).map(({ n, seed }) => {
  const next = uniform(seed)
  return place(draw(next, n), draw(next, n), draw(next, n), draw(next, n))
})

describe('the three tangents', () => {
  test('the true slope and the corrected box are the differential', () => {
    fc.assert(
      fc.property(somewhere, (sample) => {
        const { at, along } = sample
        const slope = differential(at.x, at.y, along.x, along.y)
        expect(slopeOf('true', sample)).toBeCloseTo(slope, 9)
        expect(slopeOf('corrected', sample)).toBeCloseTo(slope, 9)
      }),
      { seed: 51 },
    )
  })

  test('the slope is the sum of what x̃ and ỹ contribute alone', () => {
    fc.assert(
      fc.property(somewhere, (sample) => {
        const { x, y } = partialsOf(sample)
        expect(x + y).toBeCloseTo(slopeOf('true', sample), 9)
      }),
      { seed: 53 },
    )
  })

  test('the box as printed is off by 2 S ⟨y, ỹ⟩ / ‖y‖²', () => {
    fc.assert(
      fc.property(somewhere, (sample) => {
        const { at, along } = sample
        const s = dot(at.x, at.y) / Math.sqrt(dot(at.x, at.x) * dot(at.y, at.y))
        const off = (2 * s * dot(at.y, along.y)) / dot(at.y, at.y)
        expect(slopeOf('printed', sample) - slopeOf('true', sample)).toBeCloseTo(off, 8)
      }),
      { seed: 52 },
    )
  })
})

describe('the ways to make the misprint look right', () => {
  test('are S = 0 and ỹ at right angles to y, and no others', () => {
    expect(wayAt(place([2, 0], [0, 3], [1, 1], [1, 1]))).toBe('orthogonal')
    expect(wayAt(place([2, 1], [1, 3], [1, 1], [3, -1]))).toBe('still')
    expect(wayAt(place([2, 1], [1, 3], [1, 1], [0, 0]))).toBe('still')
    expect(wayAt(place([2, 1], [1, 3], [1, 1], [3, 1]))).toBeNull()
  })

  test('are found by the eye: nearly is near enough', () => {
    expect(wayAt(place([2, 0.004], [0, 3], [1, 1], [1, 1]))).toBe('orthogonal')
    expect(wayAt(place([2, 1], [1, 3], [1, 1], [3.01, -1]))).toBe('still')
  })

  test('a y so long that everything is small there is no way', () => {
    expect(wayAt(place([2, 1], [1e4, 3e4], [1, 1], [3, 1]))).toBeNull()
  })
})
