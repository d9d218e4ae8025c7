import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  inverse,
  normalised,
  rotate,
  still,
  type Rotation,
  type Vec3,
} from '../../../math/rotation.ts'
import type { Px } from '../../scene/viewport.ts'
import { rolled, type Disc } from './trackball.ts'

const ball: Disc = { left: 300, top: 200, radius: 120 }
const entry = fc.double({ min: -1, max: 1, noNaN: true })
const rotation = fc
  .tuple(entry, entry, entry, entry)
  .filter((q) => Math.hypot(...q) > 1e-2)
  .map((q) => normalised(q))
/** Places over the ball, as shares of its radius and turns. */
const over = (least: number, most: number): fc.Arbitrary<Px> =>
  fc
    .tuple(
      fc.double({ min: least, max: most, noNaN: true }),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    )
    .map(([share, turn]) => ({
      left: ball.left + share * ball.radius * Math.cos(turn),
      top: ball.top + share * ball.radius * Math.sin(turn),
    }))

/** The point of the near half under a place, in pixels from the middle: to the right, up, nearer. */
const under = ({ left, top }: Px, { left: middle, top: centre, radius }: Disc): Vec3 => {
  const [u, v] = [left - middle, centre - top]
  return [u, v, Math.sqrt(radius * radius - u * u - v * v)]
}
const whole = (q: Rotation) => expect(Math.hypot(...q)).toBeCloseTo(1, 15)

describe('a ball that is rolled', () => {
  test('keeps the grabbed point under the pointer', () => {
    fc.assert(
      fc.property(rotation, over(0, 0.97), over(0, 0.97), (turn, from, to) => {
        const after = rolled(turn, from, to, ball)
        // The point of space that was grabbed, and where it stands now.
        const grabbed = rotate(inverse(turn), under(from, ball))
        const [right, up, nearer] = rotate(after, grabbed)
        expect(ball.left + right).toBeCloseTo(to.left, 6)
        expect(ball.top - up).toBeCloseTo(to.top, 6)
        expect(nearer).toBeGreaterThan(0)
        whole(after)
      }),
      { seed: 61, numRuns: 300 },
    )
  })

  test('stays when the pointer does', () => {
    fc.assert(
      fc.property(rotation, over(0, 3), (turn, at) => {
        const after = rolled(turn, at, at, ball)
        for (const [i, entry] of turn.entries()) expect(after[i]).toBeCloseTo(entry, 14)
      }),
      { seed: 62 },
    )
  })

  test('turns about the line of sight beside the ball, as far as the pointer went around', () => {
    fc.assert(
      fc.property(rotation, over(1.01, 4), over(1.01, 4), (turn, from, to) => {
        const after = rolled(turn, from, to, ball)
        whole(after)
        const bearing = ({ left, top }: Px) => Math.atan2(ball.top - top, left - ball.left)
        const by = bearing(to) - bearing(from)
        // On opposite sides there are many shortest ways, and digits are lost near that.
        fc.pre(Math.cos(by / 2) ** 2 > 1e-4)
        for (const v of [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ] as const) {
          const [a, b, c] = rotate(turn, v)
          const [p, q, r] = rotate(after, v)
          expect(r).toBeCloseTo(c, 9)
          expect(p).toBeCloseTo(a * Math.cos(by) - b * Math.sin(by), 9)
          expect(q).toBeCloseTo(a * Math.sin(by) + b * Math.cos(by), 9)
        }
      }),
      { seed: 63, numRuns: 300 },
    )
  })

  test('that is small turns like a larger one: a pixel is no leap', () => {
    const small: Disc = { ...ball, radius: 2 }
    const after = rolled(still, ball, { left: ball.left + 1, top: ball.top }, small)
    expect(2 * Math.acos(after[0])).toBeCloseTo(Math.asin(1 / 70), 9)
  })

  test('is a unit quaternion after any number of moves', () => {
    let turn = still
    for (let i = 0; i < 2000; i++)
      turn = rolled(turn, ball, { left: ball.left + (i % 97), top: ball.top - (i % 41) }, ball)
    whole(turn)
  })

  test('to the opposite side of its rim is a half turn', () => {
    const after = rolled(still, { left: 420, top: 200 }, { left: 180, top: 200 }, ball)
    whole(after)
    expect(rotate(after, [1, 0, 0])[0]).toBeCloseTo(-1, 12)
  })
})
