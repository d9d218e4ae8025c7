import { expect, test } from 'vitest'
import { qrOf } from './qr.ts'

test('a link has a code with a quiet zone and three eyes', () => {
  const qr = qrOf('https://example.org/cosgrad/#at=alike&x=2,0.5&y=0.75,1.5')
  expect(qr).not.toBeNull()
  const { d, size } = qr!
  expect((size - 8 - 17) % 4).toBe(0)
  const dark = (left: number, top: number) => d.includes(`M${left},${top}h`)
  for (const [left, top] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    expect(dark(left, top)).toBe(true)
    expect(dark(left + 1, top + 1)).toBe(false)
    expect(dark(left + 3, top + 3)).toBe(true)
  }
  expect(dark(3, 3)).toBe(false)
})

test('what is too long for a code has none', () => {
  expect(qrOf('x'.repeat(2900))).not.toBeNull()
  expect(qrOf('x'.repeat(3000))).toBeNull()
})
