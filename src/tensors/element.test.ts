import { describe, expect, test } from 'vitest'
import { elementNamed } from './element.ts'
import {
  brain,
  e4m3fn,
  e4m3fnuz,
  e5m2,
  e5m2fnuz,
  fromBits,
  fromLongDouble,
  half,
  looksLike,
} from './float.ts'

const view = (...bytes: readonly number[]) => new DataView(Uint8Array.from(bytes).buffer)

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
  ])('%i is %d', (bits, value) => expect(fromBits(bits, half)).toBe(value))

  test('grows with its bits, from each to the next by a power of two', () => {
    for (let bits = 0; bits < 0x7bff; bits++) {
      const step = fromBits(bits + 1, half) - fromBits(bits, half)
      expect(Math.log2(step)).toBe(Math.max(-24, Math.floor(bits / 1024) - 25))
      expect(fromBits(bits + 0x8000, half)).toBe(-fromBits(bits, half))
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
  ])('%i is %d', (bits, value) => expect(fromBits(bits, brain)).toBe(value))

  test('is the upper half of a float32', () => {
    for (let bits = 0; bits < 0x10000; bits += 7)
      expect(fromBits(bits, brain)).toBe(view(bits >> 8, bits & 255, 0, 0).getFloat32(0))
  })
})

describe('floats of 8 bits', () => {
  test.each([
    [e4m3fn, 0x7e, 448],
    [e4m3fn, 0x7f, NaN],
    [e4m3fn, 0xff, NaN],
    [e4m3fn, 0x01, 2 ** -9],
    [e4m3fn, 0x38, 1],
    [e5m2, 0x7b, 57344],
    [e5m2, 0x7c, Infinity],
    [e5m2, 0x7e, NaN],
    [e5m2, 0x3c, 1],
    [e4m3fnuz, 0x80, NaN],
    [e4m3fnuz, 0x7f, 240],
    [e4m3fnuz, 0x40, 1],
    [e5m2fnuz, 0x80, NaN],
    [e5m2fnuz, 0x7f, 57344],
    [e5m2fnuz, 0x40, 1],
  ])('%o: %i is %d', (format, bits, value) => expect(fromBits(bits, format)).toBe(value))
})

describe('long doubles', () => {
  const extended = (top: number, high: number, low = 0) => {
    const bytes = view(...Array<number>(16).fill(0))
    bytes.setUint32(0, low, true)
    bytes.setUint32(4, high, true)
    bytes.setUint16(8, top, true)
    return bytes
  }
  const quadruple = (top: number, fraction: bigint) => {
    const bytes = view(...Array<number>(16).fill(0))
    bytes.setBigUint64(0, BigInt.asUintN(64, fraction), true)
    bytes.setBigUint64(8, (fraction >> 64n) | (BigInt(top) << 48n), true)
    return bytes
  }
  test.each([
    ['1', extended(16383, 0x80000000), 1],
    ['−1.5', extended(0x8000 + 16383, 0xc0000000), -1.5],
    ['0', extended(0, 0), 0],
    ['∞', extended(0x7fff, 0x80000000), Infinity],
    ['NaN', extended(0x7fff, 0xc0000000), NaN],
    ['1 + 2⁻⁶³, rounded', extended(16383, 0x80000000, 1), 1],
    ['what is half way, to even', extended(16383, 0x80000000, 0x400), 1],
    ['what is above half way, up', extended(16383, 0x80000000, 0x401), 1 + 2 ** -52],
    ['the next half way, to even', extended(16383, 0x80000000, 0xc00), 1 + 2 ** -51],
    ['too large', extended(0x7ffe, 0x80000000), Infinity],
    ['too small', extended(1, 0x80000000), 0],
    ['the smallest double', extended(16383 - 1074, 0x80000000), 5e-324],
    ['half of it, to even', extended(16383 - 1075, 0x80000000), 0],
    ['more than half of it', extended(16383 - 1075, 0xc0000000), 5e-324],
  ])('of x87: %s', (_, bytes, value) =>
    expect(fromLongDouble(bytes, 0, true, 'extended', 16)).toBe(value),
  )

  test.each([
    ['1', quadruple(16383, 0n), 1],
    ['−3', quadruple(0x8000 + 16384, 1n << 111n), -3],
    ['0', quadruple(0, 0n), 0],
    ['∞', quadruple(0x7fff, 0n), Infinity],
    ['NaN', quadruple(0x7fff, 1n), NaN],
  ])('of IEEE 754: %s', (_, bytes, value) => {
    expect(fromLongDouble(bytes, 0, true, 'quadruple', 16)).toBe(value)
    const big = view(...[...new Uint8Array(bytes.buffer)].reverse())
    expect(fromLongDouble(big, 0, false, 'quadruple', 16)).toBe(value)
  })

  test('are told apart by the leading 1 and by their size', () => {
    const kinds = (bytes: DataView) => [
      looksLike(bytes, 0, true, 'extended', 16),
      looksLike(bytes, 0, true, 'quadruple', 16),
    ]
    expect(kinds(extended(16383, 0x80000000))).toEqual([1, -1])
    expect(kinds(extended(0, 0))).toEqual([0, 0])
    expect(kinds(extended(16383, 0x40000000))).toEqual([-1, -1])
    expect(kinds(quadruple(16383, 1n << 111n))).toEqual([0, 1])
    expect(kinds(quadruple(16383, 0x5555_5555_5555_5555_5555_5555_5555n))).toEqual([-1, 1])
  })
})

test('an element is found by the name that PyTorch gives it', () => {
  expect(elementNamed('float8_e5m2')?.read(view(0x3c), 0, true)).toBe(1)
  expect(elementNamed('complex64')).toBe(undefined)
})
