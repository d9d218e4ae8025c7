import { describe, expect, test } from 'vitest'
import {
  computed,
  degrees,
  live,
  row,
  short,
  spokenLength,
  spokenSimilarity,
  tuple,
} from './format.ts'

test.each([
  [0.65079, '0.6508'],
  [-0.1, '−0.1000'],
  [0, '0.0000'],
  [1.5e-9, '1.50e-9'],
  [12.5, '12.500'],
  [-150, '−150.00'],
  [1234.56, '1234.6'],
  [123456, '1.23e+5'],
  [Infinity, '> 1.8e308'],
  [-Infinity, '< −1.8e308'],
  [NaN, 'NaN'],
])('live: %d is %s', (value, text) => expect(live(value)).toBe(text))

test.each([
  [2, '2'],
  [0.5, '0.5'],
  [2.0616, '2.06'],
  [1.67e-10, '1.67e-10'],
  [0, '0'],
])('short: %d is %s', (value, text) => expect(short(value)).toBe(text))

test('a vector in a sentence', () => expect(tuple([2, -0.5])).toBe('(2, −0.5)'))

test('what a program got is told as it is', () => {
  expect([Infinity, -Infinity, 0.5].map((value) => computed(value))).toEqual(['∞', '−∞', '0.5000'])
  expect(computed(0.5, short)).toBe('0.5')
})

test('a length is no infinity, and of what is not zero no zero', () => {
  expect(spokenLength(Infinity)).toBe('more than 1.8e308')
  expect(spokenLength(0)).toBe('less than 4.94e-324')
  expect(spokenLength(0.5)).toBe('0.5')
})

test('degrees, with an exponent where one decimal would show nothing', () => {
  expect(degrees(Math.PI / 4)).toBe('45.0°')
  expect(degrees(0)).toBe('0.0°')
  expect(degrees(1e-12)).toMatch(/e-11°/)
})

describe('a vector in a sentence', () => {
  test('is whole up to six components', () =>
    expect(tuple([1, 2, 3, 4, 5, 6])).toBe('(1, 2, 3, 4, 5, 6)'))

  test('has its first three and their number where it is longer', () => {
    expect(tuple([1, -2, 0.5, 4, 5, 6, 7])).toBe('(1, −2, 0.5, … 7 components)')
    expect(tuple(Array(1024).fill(0.25))).toBe('(0.25, 0.25, 0.25, … 1,024 components)')
  })

  test('of one component has no comma', () => expect(tuple([-2])).toBe('(−2)'))
})

test.each([
  [0.6508, 0.86, '0.651'],
  [0.99971, 0.0241, '0.9997'],
  [-0.99971, Math.PI - 0.0241, '−0.9997'],
  [0.9999997, 8e-4, '1 − 3.2e-7'],
  [1, 1e-12, '1 − 5e-25'],
  [-1, Math.PI - 1e-6, '−1 + 5e-13'],
  [1, 0, '1'],
  [-1, Math.PI, '−1'],
  [0, Math.PI / 2, '0'],
  [6.1e-17, Math.PI / 2, '6.1e-17'],
])('S of %d at an angle of %d is spoken as %s', (similarity, angle, spoken) =>
  expect(spokenSimilarity({ similarity, angle })).toBe(spoken),
)

describe('a vector that moves', () => {
  test.each([
    [[2], '(2.0000)'],
    [[2, -0.5], '(2.0000, −0.5000)'],
    [[2, -0.5, 0.25], '(2.000, −0.500, 0.250)'],
    [[2, -0.5, 0.25, 1], '(2.000, −0.500, … 4)'],
    [Array(1024).fill(1), '(1.000, 1.000, … 1024)'],
    [[12.5, -150, 0], '(12.50, −150.0, 0.000)'],
    [[1e-9, -2e9, 1], '(1.0e-9, −2.0e+9, 1.000)'],
    [[Infinity, -Infinity, NaN], '(> 1.8e308, < −1.8e308, NaN)'],
  ])('%j is %s', (v, text) => expect(row(v)).toBe(text))

  test('is as wide at any place', () => {
    for (const v of [0.001, 0.5, 9.4, 12.25, 99.1, 150.75, 999.2]) {
      expect(row([v, v, v])).toHaveLength('(0.000, 0.000, 0.000)'.length)
      expect(row([-v, -v, -v])).toHaveLength('(−0.000, −0.000, −0.000)'.length)
    }
  })
})
