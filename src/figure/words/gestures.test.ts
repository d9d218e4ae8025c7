import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { clock } from './describe.ts'
import { gestured, guessGestured, guessMissed, pointing } from './gestures.ts'

const flat = (v: ArrayLike<number>) => [v[0] ?? 0, v[1] ?? 0] as const

describe('where an arrow points', () => {
  test.each([
    [[0, 1], 'toward 12 o’clock'],
    [[1, 0], 'toward 3 o’clock'],
    [[0, -1], 'toward 6 o’clock'],
    [[-1, 0], 'toward 9 o’clock'],
    [[Math.sqrt(3), 1], 'toward 2 o’clock'],
    [[-0.1, 1], 'toward 12 o’clock'],
    [[0, 0], 'nowhere'],
    [[0, 0, 1], 'straight toward you'],
    [[0.1, 0, -1], 'straight away from you'],
    [[1, 0, 1], 'toward 3 o’clock and toward you'],
    [[1, 0, -0.1], 'toward 3 o’clock'],
  ] as const)('%j is %s', (arrow, words) => expect(clock(arrow)).toBe(words))

  test('is an hour within 15 degrees of it, whichever way', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const said = Number(/\d+/.exec(clock([Math.sin(angle), Math.cos(angle)]))?.[0])
        const off = Math.abs(((said % 12) * Math.PI) / 6 - angle)
        expect(Math.min(off, Math.abs(2 * Math.PI - off))).toBeLessThanOrEqual(Math.PI / 12 + 1e-9)
      }),
    ))
})

describe('what a gesture did', () => {
  const report = (x: number[], y: number[]) => cosineReport({ x, y })
  const start = report([2, 0.5], [0.75, 1.5])

  test('is S, the gradient’s length and its turn, and no coordinate', () => {
    const now = report([0.5, 2], [0.75, 1.5])
    const words = gestured({ before: start, now, part: 'x', flatten: flat, guessing: false })
    expect(words).toBe(
      'S 0.976, angle 12.5°; the gradient in x is 0.105 long, turned 118° clockwise',
    )
  })

  test('has no turn where the gradient was zero, and none in words where it is', () => {
    const along = report([2, 4], [0.75, 1.5])
    const base = { part: 'x', flatten: flat, guessing: false } as const
    expect(gestured({ before: along, now: start, ...base })).not.toContain('turned')
    expect(gestured({ before: start, now: along, ...base })).toContain('gradient in x is zero')
  })

  test('tells nothing that is to be guessed', () => {
    const now = report([0.5, 2], [0.75, 1.5])
    expect(gestured({ before: start, now, part: 'x', flatten: flat, guessing: true })).toBe(
      'S 0.976, angle 12.5°',
    )
    expect(pointing(now, flat, true)).toMatch(/o’clock.*to be guessed/)
    expect(pointing(now, flat, true)).not.toMatch(/long/)
  })

  test('in space is a turn without a side', () => {
    const before = report([1, 0, 0], [0, 1, 0])
    const now = report([0, 0, 1], [0, 1, 0])
    const words = gestured({ before, now, part: 'y', flatten: null, guessing: false })
    expect(words).toContain('turned by 90°')
  })
})

test('a gradient beyond the doubles has a length that they cannot say, and a turn', () => {
  const told = gestured({
    before: cosineReport({ x: [1, 2], y: [2, 1] }),
    now: cosineReport({ x: [5e-324, 0], y: [0, -5e-324] }),
    part: 'x',
    flatten: flat,
    guessing: false,
  })
  expect(told).toContain('the gradient in x is more than 1.8e308 long, turned 63.4° clockwise')
})

test('a gradient beyond the doubles points where it points', () => {
  // By its components, −∞ and ∞, it would point toward half past 10.
  const steep = cosineReport({ x: [5e-324, 4e-323], y: [-1, 0] })
  expect(steep.gradient.x).toEqual([-Infinity, Infinity])
  expect(pointing(steep, flat, false)).toContain('toward 9 o’clock, more than 1.8e308 long')
  const short = cosineReport({ x: [1e308, 1e308], y: [1, 1 + 2 ** -52] })
  expect(short.gradient.x).toEqual([-0, 0])
  expect(pointing(short, flat, false)).toMatch(/in x, .* less than 4.94e-324 long/)
})

describe('the guess', () => {
  const turnedBy = (angle: number): [number, number] => [
    -Math.sin((angle * Math.PI) / 180),
    Math.cos((angle * Math.PI) / 180),
  ]

  test('is told by where it points, its length and its turn, also of a degree', () => {
    expect(guessGestured([0, 1], turnedBy(1), flat)).toBe(
      'Your guess points toward 12 o’clock, 1 long, turned 1° counterclockwise.',
    )
    expect(guessGestured([0, 1], [1, 0], flat)).toBe(
      'Your guess points toward 3 o’clock, 1 long, turned 90° clockwise.',
    )
    expect(guessGestured([0, 1], [0, 1.05], flat)).toBe(
      'Your guess points toward 12 o’clock, 1.05 long.',
    )
  })

  test('that was looked at is on one side of the gradient, or straight against it', () =>
    fc.assert(
      fc.property(fc.integer({ min: -179, max: 180 }), (angle) => {
        const told = guessMissed(
          turnedBy(angle),
          [0, 2],
          Math.abs(angle) <= 3 ? null : Math.abs(angle),
        )
        const sides =
          angle > 3 && angle < 180 ? 'counterclockwise' : angle < -3 ? 'clockwise' : null
        expect(told).toBe(
          sides === null
            ? 'The gradient points toward 12 o’clock.'
            : `Your guess lies ${sides} of the gradient, which points toward 12 o’clock.`,
        )
      }),
    ))
})
