import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differential } from '../math/cosine.ts'
import { draw, uniform } from '../math/random.ts'
import { dot } from '../math/vec.ts'
import type { Sample } from './line.ts'
import { isBeyond, isLost, offAt, partialsOf, slopeOf, wayAt } from './tangents.ts'

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

  test('are found also beside a step so long that rounding is larger than what the eye sees', () => {
    expect(wayAt(place([2, 0.5], [0.75, 1.5], [1e15, 1], [1.5, -0.75]))).toBe('still')
    expect(wayAt(place([2, 0.5], [0.75, 1.5], [1e15, 1], [1, -0.25]))).toBeNull()
  })

  test('a y so long that everything is small there is no way', () => {
    expect(wayAt(place([2, 1], [1e4, 3e4], [1, 1], [3, 1]))).toBeNull()
  })
})

describe('the edges of the doubles', () => {
  const [x, y, dx, dy] = [
    [2, 0.5],
    [0.75, 1.5],
    [0.5, 1],
    [1, -0.25],
  ] as const
  const at = (step: readonly number[], from: readonly number[] = x) =>
    place([...from], [...y], [...step], [...dy])

  test('a step so long against x that a slope is no double leaves nothing to compare', () => {
    expect(isBeyond(at(dx))).toBe(false)
    expect(isBeyond(at([1e15, 1]))).toBe(false)
    for (const from of [
      [5e-324, 0],
      [1e-310, 1e-310],
    ]) {
      expect(isBeyond(at(dx, from))).toBe(true)
      expect(wayAt(at(dx, from))).toBeNull()
    }
  })

  test('rounding hides the difference beside a long x̃, which is what it was', () => {
    const off = Math.abs(slopeOf('printed', at(dx)) - slopeOf('true', at(dx)))
    for (const step of [dx, [1e6, 1], [1e15, 1], [1e300, 1]])
      expect(offAt(at(step))).toBeCloseTo(off, 12)
    expect([dx, [1e6, 1], [1e15, 1]].map((step) => isLost(at(step)))).toEqual([false, false, true])
    expect(isLost(at(dx, [1e-300, 1e-300]))).toBe(true)
  })
})
