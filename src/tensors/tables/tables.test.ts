import { describe, expect, test } from 'vitest'
import { refusal, vectors } from '../testing/reading.ts'

const one = [['a', [1, 2, 3]]]
const rows = [
  ['row 1 of a', [1, 2, 3]],
  ['row 2 of a', [4, 5, 6]],
]
const columns = [
  ['column 1 of a', [1, 3, 5]],
  ['column 2 of a', [2, 4, 6]],
]

describe('a table', () => {
  test.each([
    ['1 2 3', one],
    ['1,2,3\n', one],
    ['1, 2, 3,\n', one],
    ['1;2;3', one],
    ['1\t2\t3', one],
    ['\n\n  1\n\n2\n3  \n\n', one],
    ['1,\n2,\n3\n', one],
    ['1\r2\r3', one],
    ['1\u00a02\u30003', one],
    ['7', [['a', [7]]]],
    ['1 2 3\n4 5 6', rows],
    ['1,2,3\r\n4,5,6\r\n', rows],
    ['1;2;3\n4;5;6', rows],
    ['1 2\n3 4\n5 6', columns],
    ['1,2\n3,4\n5,6\n', columns],
    [
      '1 2\n3 4',
      [
        ['row 1 of a', [1, 2]],
        ['row 2 of a', [3, 4]],
      ],
    ],
    ['1 2', [['a', [1, 2]]]],
    ['1\n2', [['a', [1, 2]]]],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))
})

describe('a line of names above it', () => {
  const named = [
    ['x', [1, 3]],
    ['y', [2, 4]],
  ]
  test.each([
    ['x,y\n1,2\n3,4', named],
    ['x y\n1 2\n3 4', named],
    ['"x";"y"\n1;2\n3;4', named],
    ['\n"x",\'y\',\n\n1,2,\n3,4,\n', named],
    [
      'x,y\n1,2',
      [
        ['x', [1]],
        ['y', [2]],
      ],
    ],
    [
      'my x, my y\n1,2\n3,4\n5,6',
      [
        ['my x', [1, 3, 5]],
        ['my y', [2, 4, 6]],
      ],
    ],
    [
      'x,x\n1,2\n3,4',
      [
        ['x', [1, 3]],
        ['x (2)', [2, 4]],
      ],
    ],
    ['x\n1\n2\n3', [['x', [1, 2, 3]]]],
    ['r,s,t\n1,2,3', one],
    ['r,s,t\n1,2,3\n4,5,6', rows],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))

  test.each([
    ['x,y\n1,2,3', '2 names stand above 3 numbers in line 2; each column must have one'],
    ['x\n1,2', '1 name stands above 2 numbers in line 2; each column must have one'],
    ['x,y', '“x” in line 1, column 1 is not a number'],
    ['x,y\nz,w\n1,2', '“z” in line 2, column 1 is not a number'],
    ['x 1\n2 3', '“x” in line 1, column 1 is not a number'],
    ['1_000\n1\n2', '“1_000” in line 1, column 1 is not a number'],
    ['True\n1\n2', '“True” in line 1, column 1 is not a number'],
    ['""\n1\n2', '“” in line 1, column 1 is not a number'],
    ['x,,y\n1,2', '“,” in line 1, column 3 has nothing before it'],
    [`${'x '.repeat(20_000)}\n1`, '“x” in line 1, column 20001 is not a number'],
  ])('is refused: %.20j', async (text, sentence) =>
    expect(await refusal(text)).toContain(`a: ${sentence}`),
  )
})

describe('a table is refused', () => {
  test.each([
    [
      '1 2 3\n4 5 6\n7 8 9',
      'there are 3 rows of 3 numbers in it; there must be one row or two, or one column or two',
    ],
    [`${'1 2 3 4 5 6 7\n'.repeat(5)}`, 'there are 5 rows of 7 numbers in it'],
    [
      '1 2 3\n\n4 5\n',
      'line 3 has 2 numbers, and line 1 has 3; all lines must have the same number',
    ],
    ['1\n2 3', 'line 2 has 2 numbers, and line 1 has 1; all'],
    ['1,,2', '“,” in line 1, column 3 has nothing before it; a missing number cannot be read'],
    [',1', '“,” in line 1, column 1 has nothing before it'],
    [
      '1,5;2,5',
      '“,” and, in line 1, “;” stand between its numbers; only one of them may, and decimals have a point, as in 1.5',
    ],
    ['1 2\n1,5 2,5', 'blanks and, in line 2, “,” stand between its numbers'],
    ['1,5 2,5', '“,” and, in line 1, blanks stand between its numbers'],
    ['1 2\n3 abc', '“abc” in line 2, column 3 is not a number'],
    ['1 2\n3 "4"', '“4” in line 2, column 3 is not a number'],
    ['1, 2]', '“]” in line 1, column 5 closes nothing'],
    ['1\n[2]', '“[” in line 2, column 1 cannot stand in a table'],
    ['1 2\n3 1e400', '“1e400” in line 2, column 3 is beyond the largest double, about 1.8e308'],
    ['1 "2', '“"2” in line 1, column 3 has no closing quotation mark before the line ends'],
    ['<!DOCTYPE html>\n<p>', '“<!DOCTYPE” in line 1, column 1 is not a number'],
  ])('%.30j', async (text, sentence) => expect(await refusal(text)).toContain(`a: ${sentence}`))
})
