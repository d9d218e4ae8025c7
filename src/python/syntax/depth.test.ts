import { expect, test } from 'vitest'
import { withinDepth } from './depth.ts'
import { Problem } from './problem.ts'

const deep = (n: number): number => 1 + deep(n + 1)

test('what goes too deep is told with the longest line', () => {
  expect(() => withinDepth('a = 1\nb = ------1\nc', () => deep(0))).toThrow(
    expect.objectContaining({
      type: 'RecursionError',
      message: 'maximum recursion depth exceeded during compilation',
      line: 2,
    }),
  )
})

test('anything else is thrown on', () => {
  const problem = new Problem('SyntaxError', 'invalid syntax', 3, 1)
  const fail = () => {
    throw problem
  }
  expect(() => withinDepth('a', fail)).toThrow(problem)
  expect(withinDepth('a', () => 1)).toBe(1)
})
