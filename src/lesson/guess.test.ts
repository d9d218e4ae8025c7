import { describe, expect, test } from 'vitest'
import { gradient } from '../math/cosine.ts'
import { judgeGuess } from './guess.ts'

const [x, y] = [
  [2, 0.5],
  [0.75, 1.5],
] as const
const [a = 0, b = 0] = gradient(x, y).x
const sample = { x, y, gradient: [a, b], length: Math.hypot(a, b) }
const judge = (guess: readonly number[]) => judgeGuess(guess, sample)

describe('a guess of the gradient', () => {
  test('that is right is 0 degrees off and once as long', () => {
    const { degrees, ratio, mistake } = judge([a, b])
    expect(degrees).toBeCloseTo(0, 6)
    expect(ratio).toBeCloseTo(1, 12)
    expect(mistake).toBeNull()
  })

  test('toward y is 37 degrees off, and has that name', () => {
    const { degrees, mistake } = judge([y[0] - x[0], y[1] - x[1]])
    expect(Math.round(degrees ?? NaN)).toBe(37)
    expect(mistake).toBe('toward y')
  })

  test('on the other side, or along x, has that name', () => {
    expect(judge([-a, -b]).mistake).toBe('other side')
    expect(judge([2, 0.5]).mistake).toBe('along x')
    expect(judge([-2, -0.5]).mistake).toBe('along x')
  })

  test('as long as sin θ was not divided by ‖x‖', () => {
    const size = Math.hypot(...x)
    expect(judge([a * size, b * size]).mistake).toBe('not divided')
    expect(judge([a * 5, b * 5]).mistake).toBeNull()
  })

  test('somewhere else has no name', () => {
    const turn = (80 * Math.PI) / 180
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    expect(judge([a * cos + b * sin, b * cos - a * sin]).mistake).not.toBe('other side')
  })

  test('cannot be judged where the gradient is zero', () =>
    expect(judgeGuess([1, 0], { x, y: x, gradient: [0, 0], length: 0 }).degrees).toBeNull())

  test('is judged by its direction also where the gradient is longer than any double', () => {
    const beyond = { x: [5e-324, 0], y: [1, 1], gradient: [0, 1], length: Infinity }
    expect(judgeGuess([-1, 1], beyond)).toEqual({ degrees: 45, ratio: 0, mistake: null })
  })
})
