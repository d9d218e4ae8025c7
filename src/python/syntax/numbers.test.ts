import { expect, test } from 'vitest'
import { runnable } from '../program.ts'

/** What a module prints. */
const printed = (source: string) => {
  const { printed: text, thrown } = runnable(source).load('pasted')
  expect(thrown).toBeNull()
  return text
}

test('floats may end in their point, as in many a tensor', () => {
  expect(printed('print([1., 12., 0.,1_0.], 1.e-3, 2.E2, -3.+4., 5.**2, 1. if True else 2.)')).toBe(
    '[1.0, 12.0, 0.0, 10.0] 0.001 200.0 1.0 25.0 1.0\n',
  )
  expect(printed("print('1. 2.', f'{1.} {2.:.2f} 3.')  # 4.\nx1 = 'a.b'\nprint(x1.upper())")).toBe(
    '1. 2. 1.0 2.00 3.\nA.B\n',
  )
})

test('what stands behind them keeps its place', () => {
  expect(() => runnable('a = 1.\nb = [2., 3.]\nc = )')).toThrow(
    expect.objectContaining({ line: 3, column: 5 }),
  )
})

test('integers of more digits than Python turns into one are refused', () => {
  expect(() => runnable(`a = 1\nb = ${'9'.repeat(5000)}`)).toThrow(
    expect.objectContaining({
      line: 2,
      message: expect.stringMatching(/^A number of more than 4,300/),
    }),
  )
})
