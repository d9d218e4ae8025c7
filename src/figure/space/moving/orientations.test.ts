import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basis, coordinates } from '../../../math/span.ts'
import { rotate, type Vec3 } from '../../../math/rotation.ts'
import { homeTurn } from './homeTurn.ts'
import { orientations, spatial } from './orientations.ts'
import { axis } from './moved.ts'

const near = (u: readonly number[], v: readonly number[], within = 1e-14) =>
  expect(Math.hypot(...u.map((ui, i) => ui - v[i]!))).toBeLessThan(within)

const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry, entry).filter((v) => Math.hypot(...v) > 0.1)

describe('a named look', () => {
  test.each([
    ['e1', 0, 1],
    ['e2', 1, 0],
    ['e3', 2, 0],
  ] as const)('along %s brings that axis to the reader, straight', (id, i, right) => {
    near(rotate(orientations[id].turn(), axis(i)), [0, 0, 1])
    // Another axis lies level, so that the picture stands straight.
    expect(Math.abs(rotate(orientations[id].turn(), axis(right))[0])).toBeCloseTo(1, 14)
  })

  test('along e₁ and along e₂ has e₃ upright', () => {
    for (const id of ['e1', 'e2'] as const)
      near(rotate(orientations[id].turn(), [0, 0, 1]), [0, 1, 0])
    near(rotate(orientations.e3.turn(), [0, 1, 0]), [0, 1, 0])
  })

  test('home looks from a little above, e₃ upright', () => {
    const [right, up, nearer] = rotate(homeTurn, [0, 0, 1])
    expect(right).toBeCloseTo(0, 14)
    expect(up).toBeGreaterThan(0.8)
    expect(nearer).toBeGreaterThan(0.2)
    // e₁ goes to the left and e₂ to the right, and both come out of the paper.
    const [first, second] = [rotate(homeTurn, axis(0)), rotate(homeTurn, axis(1))]
    expect(first[0]).toBeLessThan(-0.4)
    expect(second[0]).toBeGreaterThan(0.4)
    expect(Math.min(first[2], second[2])).toBeGreaterThan(0.4)
    expect(orientations.home.turn()).toBe(homeTurn)
  })

  test('onto the span has x and y in the plane of the screen, where the span’s own view has them', () => {
    fc.assert(
      fc.property(vector, vector, (x, y) => {
        const turn = orientations.span.turn({ x, y })
        const plane = basis(x, y)
        expect(Math.hypot(...turn)).toBeCloseTo(1, 14)
        for (const v of [x, y])
          near(rotate(turn, v), [...coordinates(plane, v), 0], 1e-10 * Math.hypot(...v))
      }),
      { seed: 101, numRuns: 300 },
    )
  })

  test('onto the span stands parallel vectors, and those at the ends of the doubles', () => {
    for (const [x, y] of [
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
      [
        [1, 2, 3],
        [-1, -2, -3],
      ],
      [
        [0, 0, 1],
        [0, 0, 1],
      ],
      [
        [1e300, 1e300, 0],
        [0, 1e-300, 1e-300],
      ],
    ] as const) {
      const turn = orientations.span.turn({ x, y })
      expect(Math.hypot(...turn)).toBeCloseTo(1, 14)
      const largest = Math.max(...x.map(Math.abs))
      const unit: Vec3 = [x[0] / largest, x[1] / largest, x[2] / largest]
      expect(rotate(turn, unit)[2]).toBeCloseTo(0, 14)
    }
  })

  test('has a key of its own', () => {
    const keys = Object.values(orientations).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('a vector of space has three components, missing ones 0', () => {
  expect(spatial([1, 2, 3])).toEqual([1, 2, 3])
  expect(spatial([1, 2])).toEqual([1, 2, 0])
  expect(spatial(Float64Array.of(1, 2, 3, 4))).toEqual([1, 2, 3])
})
