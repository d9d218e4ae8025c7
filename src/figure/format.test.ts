import { expect, test } from 'vitest'
import { degrees, live, short, tuple } from './format.ts'

test.each([
  [0.65079, '0.6508'],
  [-0.1, '−0.1000'],
  [0, '0.0000'],
  [1.5e-9, '1.50e-9'],
  [12.5, '12.500'],
  [-150, '−150.00'],
  [1234.56, '1234.6'],
  [123456, '1.23e+5'],
  [Infinity, '∞'],
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

test('degrees, with an exponent where one decimal would show nothing', () => {
  expect(degrees(Math.PI / 4)).toBe('45.0°')
  expect(degrees(0)).toBe('0.0°')
  expect(degrees(1e-12)).toMatch(/e-11°/)
})
