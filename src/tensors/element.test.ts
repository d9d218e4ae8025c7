import { describe, expect, test } from 'vitest'
import { fromBrain, fromHalf } from './half.ts'

describe('float16', () => {
  test.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3555, 0.333251953125],
    [0x3c00, 1],
    [0x3c01, 1 + 2 ** -10],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, NaN],
    [0xfc01, NaN],
  ])('%i is %d', (bits, value) => expect(fromHalf(bits)).toBe(value))

  test('grows with its bits, from each to the next by a power of two', () => {
    for (let bits = 0; bits < 0x7bff; bits++) {
      const step = fromHalf(bits + 1) - fromHalf(bits)
      expect(Math.log2(step)).toBe(Math.max(-24, Math.floor(bits / 1024) - 25))
      expect(fromHalf(bits + 0x8000)).toBe(-fromHalf(bits))
    }
  })
})

describe('bfloat16', () => {
  test.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -133],
    [0x007f, 127 * 2 ** -133],
    [0x0080, 2 ** -126],
    [0x3f80, 1],
    [0x3f81, 1 + 2 ** -7],
    [0xc000, -2],
    [0x7f7f, 255 * 2 ** 120],
    [0x7f80, Infinity],
    [0xff80, -Infinity],
    [0x7fc0, NaN],
  ])('%i is %d', (bits, value) => expect(fromBrain(bits)).toBe(value))
})
