import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  about,
  arc,
  between,
  compose,
  cross,
  direction,
  dot3,
  facing,
  inverse,
  normalised,
  rotate,
  same,
  still,
  type Rotation,
  type Vec3,
} from './rotation.ts'

const entry = fc.double({ min: -10, max: 10, noNaN: true })
const vector = fc.tuple(entry, entry, entry)
const nonzero = vector.filter((v) => Math.hypot(...v) > 1e-3)
const rotation = fc
  .tuple(entry, entry, entry, entry)
  .filter((q) => Math.hypot(...q) > 1e-3)
  .map((q) => normalised(q))

const near = (u: readonly number[], v: readonly number[], within = 1e-13) =>
  expect(Math.hypot(...u.map((ui, i) => ui - v[i]!))).toBeLessThan(within)

describe('a rotation', () => {
  test('about an axis turns counterclockwise, seen against the axis', () => {
    near(rotate(about([0, 0, 1], Math.PI / 2), [1, 0, 0]), [0, 1, 0])
    near(rotate(about([0, 0, 2], Math.PI / 2), [0, 1, 5]), [-1, 0, 5])
    near(rotate(about([1, 1, 1], (2 * Math.PI) / 3), [1, 2, 3]), [3, 1, 2])
    near(rotate(still, [1, 2, 3]), [1, 2, 3])
  })

  test('and its inverse give every vector back', () => {
    fc.assert(
      fc.property(rotation, vector, (q, v) => {
        near(rotate(inverse(q), rotate(q, v)), v)
        near(rotate(compose(inverse(q), q), v), v)
      }),
      { seed: 21 },
    )
  })

  test('keeps lengths, inner products and handedness', () => {
    fc.assert(
      fc.property(rotation, vector, vector, (q, u, v) => {
        const [s, t] = [rotate(q, u), rotate(q, v)]
        expect(Math.hypot(...s)).toBeCloseTo(Math.hypot(...u), 12)
        expect(dot3(s, t)).toBeCloseTo(dot3(u, v), 11)
        near(cross(s, t), rotate(q, cross(u, v)), 1e-11)
      }),
      { seed: 22 },
    )
  })

  test('after another is one rotation', () => {
    fc.assert(
      fc.property(rotation, rotation, vector, (a, b, v) => {
        near(rotate(compose(a, b), v), rotate(a, rotate(b, v)), 1e-12)
      }),
      { seed: 23 },
    )
  })

  test('along an arc takes one direction to another, also to the opposite one', () => {
    fc.assert(
      fc.property(nonzero, nonzero, (u, v) => {
        // Near opposite directions the half of the way is short, and digits go with it.
        near(rotate(arc(u, v), direction(u)), direction(v), 1e-7)
        near(
          rotate(arc(u, [-u[0], -u[1], -u[2]]), direction(u)),
          direction(u).map((c) => -c),
        )
        // The shortest one leaves what is across both where it is.
        const across = cross(u, v)
        if (Math.hypot(...across) > 1e-6)
          near(rotate(arc(u, v), direction(across)), direction(across))
      }),
      { seed: 24 },
    )
  })

  test('on the way between two begins at the one, ends at the other, and turns evenly', () => {
    fc.assert(
      fc.property(rotation, rotation, (a, b) => {
        expect(same(between(a, b, 0), a)).toBe(true)
        expect(same(between(a, b, 1), b)).toBe(true)
        const angle = (p: Rotation, q: Rotation) =>
          Math.acos(Math.min(1, Math.abs(p.reduce((sum, pi, i) => sum + pi * q[i]!, 0))))
        expect(angle(a, between(a, b, 0.25))).toBeCloseTo(angle(a, b) / 4, 6)
      }),
      { seed: 25 },
    )
  })

  test('that faces something brings it to the viewer and the other to the right', () => {
    fc.assert(
      fc.property(nonzero, nonzero, (u, v) => {
        const nearer = direction(u)
        const right = cross(nearer, v)
        fc.pre(Math.hypot(...right) > 1e-3)
        const turn = facing(nearer, right)
        near(rotate(turn, nearer), [0, 0, 1], 1e-12)
        near(rotate(turn, direction(right as Vec3)), [1, 0, 0], 1e-12)
      }),
      { seed: 26 },
    )
  })
})
