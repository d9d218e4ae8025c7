import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumeral } from './numeral.ts'

describe('a number', () => {
  test.each([
    ['2', 2],
    ['-0', -0],
    ['1.', 1],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['+1e-6', 1e-6],
    ['1E+3', 1000],
    ['007', 7],
    ['−2', -2],
    ['1e−6', 1e-6],
    ['１２', 12],
    ['5e-324', 5e-324],
    ['1e-400', 0],
    ['1e400', Infinity],
    ['1.7976931348623157e308', Number.MAX_VALUE],
    [`1${'0'.repeat(300)}.${'0'.repeat(2000)}`, 1e300],
    ['nan', NaN],
    ['NaN', NaN],
    ['-nan', NaN],
    ['inf', Infinity],
    ['-inf', -Infinity],
    ['−inf', -Infinity],
    ['+Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['1.5f', 1.5],
    ['3L', 3],
    ['1.5f0', 1.5],
    ['1f-3', 0.001],
    ['1.5d-3', 0.0015],
    ['1.*^-6', 1e-6],
    ['0.1`', 0.1],
    ['1.5`12.3*^2', 150],
    ['1_000', 1000],
  ])('%.40s is %d', (text, value) => expect(readNumeral(text)).toBe(value))

  test.each([
    '',
    ' ',
    'abc',
    '1e',
    'e',
    '.',
    '-',
    '--1',
    '1-2',
    '1−2',
    '1.2.3',
    '0x10',
    '0b1',
    '0o7',
    '1e5e',
    '1__0',
    '½',
    '∞',
    'infinit',
    'nano',
    'None',
    '1n',
    '5%',
    '$5',
    '1,5',
    '1，5',
    '1\u200b2',
    '\u00ad1',
    '10⁻³',
  ])('%s is none', (text) => expect(readNumeral(text)).toBe(undefined))

  test('is read as JavaScript wrote it', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        // String() writes −0 without its sign.
        expect(readNumeral(String(value))).toBe(value + 0)
      }),
    ))
})
