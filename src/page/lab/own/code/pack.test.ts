import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedCode } from '../../../../session/own/code.ts'
import { deflateSync } from 'fflate'
import { pack, unpack } from './pack.ts'

test('any text comes back from a link as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const packed = pack(text)
      expect(packed).toMatch(packedCode)
      expect(unpack(packed)).toBe(text)
    }),
  )
})

test('any other characters give null or a text, and never throw', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (text) => {
      const found = unpack(text)
      expect(found === null || typeof found === 'string').toBe(true)
    }),
  )
})

test('a text that was cut gives null', () => {
  const packed = pack('x = 1\ny = 2\n'.repeat(20))
  expect(unpack(packed.slice(0, packed.length / 2))).toBe(null)
})

test('a few bytes that grow to ten million give null', () => {
  const bomb = deflateSync(new Uint8Array(10_000_000))
  const packed = btoa(String.fromCharCode(...bomb))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  expect(unpack(packed)).toBe(null)
})
