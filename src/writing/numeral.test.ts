import { describe, expect, test } from 'vitest'
import { refusal, vectors } from '../testing/reading.ts'

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
    ['5e-324', 5e-324],
    ['1e-400', 0],
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
  ])('%.40s is %d', async (text, value) => {
    expect(await vectors(text)).toEqual([['a', [value]]])
    expect(await vectors(`[${text}, 1]`)).toEqual([['a', [value, 1]]])
  })

  test.each([
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
    '1_000',
    '1e5f',
    '１',
    '½',
    '∞',
    'infinit',
    'nano',
    'None',
    '1n',
    '5%',
    '$5',
  ])('%s is none', async (text) =>
    expect(await refusal(`1 ${text}`)).toBe(`a: “${text}” in line 1, column 3 is not a number`),
  )

  test.each(['1e400', '-1e309', '−1e309', '9'.repeat(400)])('%.10s is too large', async (text) =>
    expect(await refusal(`\n1\n2${' '.repeat(3)}${text}`)).toMatch(
      /^a: “.{5,41}” in line 3, column 5 is beyond the largest double, about 1\.8e308$/,
    ),
  )

  test('has at most 10,000 characters', async () =>
    expect(await refusal('1'.repeat(10_001))).toBe(
      `a: “${'1'.repeat(40)}…” in line 1, column 1 has more than 10,000 characters, ` +
        'and no number needs as many',
    ))
})
