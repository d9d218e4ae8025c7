import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clear, exposed, on, type Spot } from './depth.ts'
import type { Disc } from './trackball.ts'

const ball: Disc = { left: 300, top: 200, radius: 100 }
/** To the right of the middle of the ball, above it, and nearer; in its radii. */
const spot = (right: number, up: number, nearer: number): Spot => ({
  left: ball.left + 100 * right,
  top: ball.top - 100 * up,
  depth: 100 * nearer,
})
const whole = [{ start: 0, end: 1 }]

describe('of a straight line the ball leaves to be seen', () => {
  test('all of it in front', () => {
    expect(exposed(spot(-0.5, 0, 1.1), spot(0.5, 0.2, 1.5), ball)).toEqual(whole)
    expect(exposed(spot(-3, 0, 1.01), spot(3, 0, 1.01), ball)).toEqual(whole)
  })

  test('nothing inside', () => {
    expect(exposed(spot(0, 0, 0), spot(0.5, 0.5, 0.6), ball)).toEqual([])
    expect(exposed(spot(-0.9, 0, -0.1), spot(0, 0.9, 0.1), ball)).toEqual([])
  })

  test('through the middle from front to back the outer front part alone', () => {
    const [stretch, ...more] = exposed(spot(0, 0, 2), spot(0, 0, -2), ball)
    expect(more).toEqual([])
    expect(stretch?.start).toBe(0)
    expect(stretch?.end).toBeCloseTo(0.25, 12)
  })

  test('from the middle outwards what is beyond the surface', () => {
    const [stretch, ...more] = exposed(spot(0, 0, 0), spot(1.2, 0, 1.6), ball)
    expect(more).toEqual([])
    expect(stretch?.start).toBeCloseTo(0.5, 12)
    expect(stretch?.end).toBe(1)
  })

  test('all that touches it at a near tip', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1.4, noNaN: true }),
        fc.double({ min: 0, max: 6.3, noNaN: true }),
        fc.double({ min: 0, max: 6.3, noNaN: true }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        (height, around, way, length) => {
          // A tip on the near half, and two directions at right angles to it.
          const [c, s] = [Math.cos(height), Math.sin(height)]
          const tip = [c * Math.cos(around), c * Math.sin(around), s] as const
          const up = [-s * Math.cos(around), -s * Math.sin(around), c] as const
          const aside = [-Math.sin(around), Math.cos(around), 0] as const
          const [p, q] = [length * Math.cos(way), length * Math.sin(way)]
          const at = (i: 0 | 1 | 2) => tip[i] + p * up[i] + q * aside[i]
          const [start, end] = [spot(...tip), spot(at(0), at(1), at(2))]
          // It may run behind the rim in the end, but nothing near the tip is covered.
          const [first] = exposed(start, end, ball)
          expect(first?.start).toBeLessThan(1e-6)
          if (end.depth >= 0) expect(exposed(start, end, ball)).toHaveLength(1)
          if (end.depth >= 0) expect(first?.end).toBeGreaterThan(1 - 1e-6)
        },
      ),
      { seed: 71, numRuns: 300 },
    )
  })

  test('nothing behind it, and what stands out at its sides', () => {
    expect(exposed(spot(-0.5, 0, -2), spot(0.5, 0, -1.5), ball)).toEqual([])
    const [left, right, ...more] = exposed(spot(-2, 0, -2), spot(2, 0, -2), ball)
    expect(more).toEqual([])
    expect(left).toEqual({ start: 0, end: 0.25 })
    expect(right).toEqual({ start: 0.75, end: 1 })
  })

  test('all beside it, at any depth', () => {
    expect(exposed(spot(-2, 1.1, -5), spot(2, 1.1, 5), ball)).toEqual(whole)
    expect(exposed(spot(1.5, 0, -5), spot(1.5, 0, 5), ball)).toEqual(whole)
  })

  test('a point of it or nothing, where it has no length', () => {
    expect(exposed(spot(0, 0, 0), spot(0, 0, 0), ball)).toEqual([])
    expect(exposed(spot(0, 0, 2), spot(0, 0, 2), ball)).toEqual(whole)
  })

  test('exactly the places before which nothing of the ball lies', () => {
    const entry = fc.double({ min: -2.5, max: 2.5, noNaN: true })
    const place = fc.tuple(entry, entry, entry).map(([a, b, c]) => spot(a, b, c))
    fc.assert(
      fc.property(place, place, (a, b) => {
        const stretches = exposed(a, b, ball)
        const ends = stretches.flatMap(({ start, end }) => [start, end])
        for (const [i, end] of ends.entries()) {
          expect(end).toBeGreaterThanOrEqual(ends[i - 1] ?? 0)
          expect(end).toBeLessThanOrEqual(1)
        }
        for (let i = 0; i <= 100; i++) {
          const t = i / 100
          // At a cut rounding decides.
          if (ends.some((end) => Math.abs(end - t) < 1e-4)) continue
          const inOne = stretches.some(({ start, end }) => start < t && t < end)
          const { left, top, depth } = on(a, b, t)
          const [u, v] = [(left - ball.left) / 100, (top - ball.top) / 100]
          const near = Math.hypot(u, v, depth / 100) - 1
          if (Math.abs(near) < 1e-6 || Math.abs(Math.hypot(u, v) - 1) < 1e-6) continue
          expect(inOne, `at ${t}`).toBe(clear(on(a, b, t), ball))
        }
      }),
      { seed: 72, numRuns: 500 },
    )
  })
})

describe('a place is clear', () => {
  test.each([
    [[0, 0, 1.01], true],
    [[0, 0, 0.99], false],
    [[0, 0, -1.01], false],
    [[1.01, 0, -9], true],
    [[0.6, 0, 0.81], true],
    [[0.6, 0, 0.79], false],
  ] as const)('%j: %s', ([right, up, nearer], is) =>
    expect(clear(spot(right, up, nearer), ball)).toBe(is),
  )
})

test('a place on the way is a share of it', () => {
  const [a, b] = [spot(0, 0, 0), spot(1, 2, -3)]
  expect(on(a, b, 0)).toEqual(a)
  expect(on(a, b, 1)).toEqual(b)
  expect(on(a, b, 0.5)).toEqual(spot(0.5, 1, -1.5))
})
