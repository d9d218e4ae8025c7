import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plain, quoted, readNumber } from './number.ts'

describe('reading a number', () => {
  test.each([
    ['2', 2],
    [' 0.5 ', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+1e-6', 1e-6],
    ['1E3', 1000],
    ['−2', -2],
    ['1e−6', 1e-6],
    ['1,5', 1.5],
    ['0,001', 0.001],
    ['1,25e−3', 1.25e-3],
    ['１', 1],
    ['–2', -2],
  ])('%j is %d', (text, value) => expect(readNumber(text)).toEqual({ value }))

  test.each([
    '',
    ' ',
    'abc',
    '1,5,2',
    '1,000',
    '1e',
    '--1',
    '0x10',
    '1_000',
    'Infinity',
    'NaN',
    '1e400',
    '1e-400',
    '-0.1e-330',
  ])('%j is a problem', (text) => expect(readNumber(text)).toHaveProperty('problem'))
})

describe('writing a number', () => {
  test.each([
    [1e-6, '1e-6'],
    [1e-3, '1e-3'],
    [0.01, '0.01'],
    [16, '16'],
    [1e21, '1e21'],
    [1024, '1024'],
    [0, '0'],
    [1.5e-7, '1.5e-7'],
  ])('%d is written %s', (value, text) => expect(plain(value)).toBe(text))

  test('loses nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(plain(value))).toEqual({ value: value + 0 })
      }),
      { seed: 7 },
    )
  })
})

test('a long text is cut in a sentence', () => {
  expect(quoted('a'.repeat(1000))).toHaveLength(43)
})
