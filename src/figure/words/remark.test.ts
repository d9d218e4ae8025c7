import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { describe as words } from './describe.ts'
import { remark } from './remark.ts'

describe('a remark', () => {
  test('is made where both gradients vanish, and nowhere else', () => {
    expect(remark(cosineReport({ x: [1, 2, 3], y: [3, 2, 1] }))).toBeNull()
    expect(remark(cosineReport({ x: [1, 2, 3], y: [1, 2, 3 + 1e-12] }), true)).toBeNull()
    expect(remark(cosineReport({ x: [1, 0, 0], y: [0, 1, 0] }), true)).toBeNull()
  })

  test.each([2, 3, 5])('tells the maximum from the minimum (n = %d)', (n) => {
    const x = Array.from({ length: n }, (_, i) => i + 1)
    const at = (t: number) => cosineReport({ x, y: x.map((entry) => t * entry) })
    expect(remark(at(2))).toContain('maximum')
    expect(remark(at(-2))).toContain('minimum')
  })

  test('says in the span that its second direction is arbitrary, but not in the plane', () => {
    const at = (x: number[]) => cosineReport({ x, y: x })
    expect(remark(at([1, 2, 3]), true)).toContain('arbitrary')
    expect(remark(at([1, 2, 3]), true)).toContain('maximum')
    expect(remark(at([1, 2, 3]))).not.toContain('arbitrary')
    expect(remark(at([1, 2]), true)).not.toContain('arbitrary')
  })

  test('on a line says that it cannot be otherwise', () => {
    for (const [x, y] of [
      [[2], [3]],
      [[2], [-3]],
    ] as const)
      for (const spanned of [false, true])
        expect(remark(cosineReport({ x, y }), spanned)).toContain('one component')
  })
})

test('the figure in words has the vectors, S and both gradients', () =>
  expect(words(cosineReport({ x: [1, 0], y: [0, 2] }))).toBe(
    'x is (1, 0), of length 1. y is (0, 2), of length 2. The angle between them is 90.0° and S is 0. ' +
      'The gradient in x is (0, 1), of length 1, at right angles to x at its tip. ' +
      'The gradient in y is (0.5, 0), of length 0.5, at right angles to y at its tip.',
  ))

test.each([
  [[5e-324, 0], [1, 1], 'more than 1.8e308'],
  [[1e-310, 1e-310, 0], [1, 2, 3], 'more than 1.8e308'],
  [[1e308, 1e308], [1, 1 + 2 ** -52], 'less than 4.94e-324'],
])('at %j, %j the gradient in x is neither ∞ nor zero', (x, y, length) => {
  const report = cosineReport({ x, y })
  expect(words(report)).toContain(
    `The gradient in x is at right angles to x at its tip; its length, ${length}, is beyond doubles.`,
  )
  expect(words(report)).not.toMatch(/∞|zero/)
})

test('a vector longer than any double is told as such', () =>
  expect(words(cosineReport({ x: [1.7e308, 1.7e308], y: [1, 0] }))).toContain(
    'x is (1.7e+308, 1.7e+308), of length more than 1.8e308.',
  ))

test('two long vectors are not called parallel because their gradients are too short for doubles', () => {
  const long = { x: [1e308, 1e308], y: [1e308, 1e308 * (1 + 2 ** -52)] }
  expect(cosineReport(long).gradient.x.map(Math.abs)).toEqual([0, 0])
  expect(remark(cosineReport(long))).toBeNull()
  expect(remark(cosineReport({ x: long.x, y: long.x }))).toContain('∥')
})
