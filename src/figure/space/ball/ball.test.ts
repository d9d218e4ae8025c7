import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { direction, dot3, type Vec3 } from '../../../math/rotation.ts'
import { drawable, levelCircle, levels, onBall, type Ball } from './ball.ts'

const ball: Ball = { left: 300, top: 200, radius: 150, towards: null }
const entry = fc.double({ min: -1, max: 1, noNaN: true })
const unit = fc
  .tuple(entry, entry, entry)
  .filter((v) => Math.hypot(...v) > 1e-2)
  .map((v) => direction(v))
const awkward: Vec3[] = [
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
  [1, 0, 0],
  [-1, 0, 0],
]
const similarities = [...levels, 0]
/** Both halves of lines on the ball, as path data. */
const halves = (ball: Ball, lines: readonly (readonly Vec3[])[]) => ({
  near: onBall(ball, 'near', lines),
  far: onBall(ball, 'far', lines),
})
/** The runs of places in path data. */
const runs = (d: string) =>
  d
    .split('M')
    .filter((run) => run !== '')
    .map((run) => run.split('L').map((place) => place.replace('Z', '').split(',').map(Number)))
/** Where it lies on the ball, on its near or far half. */
const lifted = ([left = NaN, top = NaN]: number[], side: 1 | -1): Vec3 => {
  const [u, v] = [(left - ball.left) / ball.radius, (ball.top - top) / ball.radius]
  return [u, v, side * Math.sqrt(Math.max(0, 1 - u * u - v * v))]
}
const lengthOf = (d: string, side: 1 | -1) =>
  runs(d).reduce((total, run) => {
    const places = run.map((place) => lifted(place, side))
    return places.slice(1).reduce((sum, place, i) => {
      const before = places[i]!
      return sum + Math.hypot(...place.map((p, k) => p - before[k]!))
    }, total)
  }, 0)

describe('a level circle', () => {
  test('lies where S is s, all around', () => {
    fc.assert(
      fc.property(unit, fc.constantFrom(...similarities), (towards, s) => {
        const circle = levelCircle(towards, s)
        expect(circle.length).toBeGreaterThan(30)
        for (const place of circle) {
          expect(Math.hypot(...place)).toBeCloseTo(1, 12)
          expect(dot3(place, towards)).toBeCloseTo(s, 7)
        }
        expect(dot3(circle[0]!, circle.at(-1)!)).toBeCloseTo(1, 12)
      }),
      { seed: 81 },
    )
  })

  test.each(awkward)('around (%d, %d, %d), too', (...towards) => {
    for (const s of similarities)
      for (const place of levelCircle(towards, s)) expect(dot3(place, towards)).toBeCloseTo(s, 7)
  })
})

describe('on the ball', () => {
  test('path data are numbers, whatever the direction', () => {
    for (const towards of awkward) {
      const { near, far } = halves(
        ball,
        similarities.map((s) => levelCircle(towards, s)),
      )
      for (const d of [near, far]) expect(d).toMatch(/^[-MLZ\d.,]*$/)
      expect(near + far).not.toBe('')
    }
    fc.assert(
      fc.property(unit, unit, (towards, other) => {
        const lines = [levelCircle(towards, 0.5), [towards, other]]
        const { near, far } = halves(ball, lines)
        for (const d of [near, far]) expect(d).toMatch(/^[-MLZ\d.,]*$/)
      }),
      { seed: 82, numRuns: 300 },
    )
  })

  test('both halves lie on the circle, and together they are all of it', () => {
    fc.assert(
      fc.property(unit, fc.constantFrom(...similarities), (towards, s) => {
        // On the rim itself a circle is on neither half; the rim is drawn anyway.
        fc.pre(s !== 0 || Math.abs(towards[2]) < 0.999)
        const { near, far } = halves(ball, [levelCircle(towards, s)])
        for (const [d, side] of [
          [near, 1],
          [far, -1],
        ] as const)
          for (const place of runs(d).flat()) {
            const at = lifted(place, side)
            // A tenth of a pixel is much depth at the rim, and corners of 5° are cut a little.
            const room = 0.004 + 0.0012 / Math.max(0.03, Math.abs(at[2]))
            expect(Math.abs(dot3(at, towards) - s)).toBeLessThan(room)
          }
        const around = 2 * Math.PI * Math.sqrt(1 - s * s)
        expect(Math.abs(lengthOf(near, 1) + lengthOf(far, -1) - around)).toBeLessThan(0.04 * around)
      }),
      { seed: 83, numRuns: 300 },
    )
  })

  test('a circle around the reader’s line of sight is on one half alone', () => {
    expect(halves(ball, [levelCircle([0, 0, 1], 0.5)]).far).toBe('')
    expect(halves(ball, [levelCircle([0, 0, 1], -0.5)]).near).toBe('')
  })

  test('the far half is where the places behind are seen', () => {
    const line: Vec3[] = [direction([0.5, 0.2, -1]), direction([-0.3, 0.6, -1])]
    const { near, far } = halves(ball, [line])
    expect(near).toBe('')
    const [run] = runs(far)
    for (const [place, end] of [
      [run!.at(0)!, line[0]!],
      [run!.at(-1)!, line[1]!],
    ] as const) {
      expect(place[0]).toBeCloseTo(ball.left + ball.radius * end[0], 0)
      expect(place[1]).toBeCloseTo(ball.top - ball.radius * end[1], 0)
    }
  })
})

test.each([
  [2.9, false],
  [3, true],
  [150, true],
  [2e4, true],
  [1e5, false],
  [1e150, false],
  [NaN, false],
])('a ball of radius %d is drawn: %s', (radius, is) =>
  expect(drawable({ ...ball, radius })).toBe(is),
)
