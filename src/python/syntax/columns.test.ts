import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'

/* Where in its line a text is no Python, as CPython 3.11 tells it. */

const columns: readonly (readonly [string, number])[] = [
  ['def forward(ctx, x, y)\n    pass\n', 23],
  ['def f(x, y)  # without a colon\n    pass\n', 14],
  ['class A\n    pass\n', 8],
  ['if x\n    pass\n', 5],
  ['for i in x\n    pass\n', 11],
  ['while True\n    pass\n', 11],
  ['x = 1 +\ny = 2\n', 8],
  ['x = \n', 5],
  ['x ==\n', 5],
  ['import\n', 7],
  ['f(1,,2)\n', 5],
  ['x = )\n', 5],
  ['x = (1, 2\n', 5],
]

describe('an error', () => {
  test.each(columns)('in %j is in column %d', (source, column) => {
    expect(() => parse(source)).toThrow(expect.objectContaining({ line: 1, column }))
  })
})
