import { expect, test } from 'vitest'
import { checkSource } from '../check.ts'

/* What is said where nothing in a program can be checked. */

const vector = (...values: number[]) => ({ shape: [values.length], values })
const setting = { x: vector(1, 2, 3), y: vector(3, -1, 2) }
const refused = (source: string) => checkSource(source, setting).refused

test.each([
  ['def f(x, y, z):\n    return x * y * z\n', 'f takes 3 arguments, but is given two, x and y'],
  ['def f(x):\n    return x.sum()\n', 'f takes 1 argument, but is given two, x and y'],
  ['def f():\n    return 1\n', 'f takes no arguments, but is given two, x and y'],
  [
    'def f(a, b, c, d=1):\n    return a\n',
    'f takes at least 3 arguments, but is given two, x and y',
  ],
  ['def f(x, y, *, k):\n    return x\n', 'f must be given k by name beside x and y'],
  [
    'def f(x):\n    return x\n\ndef main():\n    pass\n',
    'f takes 1 argument, but is given two, x and y',
  ],
])('a function that x and y do not fit is named: %s', (source, said) => {
  expect(refused(source)).toBe(
    `There is nothing to check yet: ${said}. Define a function of x and y that calls it.`,
  )
})

test('a program without a function has nothing to check', () => {
  expect(refused('a = 1\n')).toMatch(/^There is nothing to check yet: define a torch\.autograd/)
})
