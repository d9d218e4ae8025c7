import { expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { describe as words } from './describe.ts'
import { remark } from './remark.ts'

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
