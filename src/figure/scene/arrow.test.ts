import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrow } from './arrow.ts'

const from = { left: 10, top: 20 }
const build = { shaft: 4, head: 12 }

describe('an arrow', () => {
  test('ends exactly at its place', () => {
    expect(arrow(from, { left: 110, top: 20 }, build)).toContain('L110,20L')
  })

  test('ends before a handle, if told so', () => {
    expect(arrow(from, { left: 110, top: 20 }, { ...build, short: 9 })).toContain('L101,20L')
  })

  test('is not drawn below half a pixel, nor for a length of zero', () => {
    expect(arrow(from, { left: 10.3, top: 20 }, build)).toBe('')
    expect(arrow(from, from, build)).toBe('')
  })

  test('a short one has a head shorter than itself', () => {
    const lefts = [...arrow(from, { left: 15, top: 20 }, build).matchAll(/[ML]([\d.]+),/g)].map(
      (m) => Number(m[1]),
    )
    expect(Math.min(...lefts)).toBe(10)
  })

  test('is cut where it leaves the paper for good, and still points the same way', () => {
    const path = arrow(from, { left: 1e150, top: 20 }, build)
    expect(path).toMatch(/^M[-\d.,LMZ]+$/)
    expect(path).toContain('L100000,')
  })

  test('reaches its end also when its beginning is far off the paper', () => {
    expect(arrow({ left: -1e150, top: 20 }, { left: 110, top: 20 }, build)).toContain('L110,20L')
    expect(arrow({ left: -4e4, top: 20 }, { left: 110, top: 20 }, build)).toContain('L110,20L')
  })

  test('has no corner far off the paper, wherever it begins and ends', () => {
    const sign = fc.constantFrom(1, -1)
    const digits = fc.double({ min: 1, max: 10, noNaN: true })
    const px = fc
      .tuple(sign, digits, fc.integer({ min: -3, max: 149 }))
      .map(([s, m, e]) => s * m * 10 ** e)
    const spot = fc.record({ left: px, top: px })
    const middle = fc.record({
      left: fc.double({ min: 0, max: 500, noNaN: true }),
      top: fc.double({ min: 0, max: 500, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.oneof(spot, middle), fc.oneof(spot, middle), (a, b) => {
        for (const how of [build, { ...build, dash: 4 }]) {
          const numbers = arrow(a, b, how).match(/[-\d.e+]+/g) ?? []
          expect(Math.max(0, ...numbers.map((text) => Math.abs(Number(text))))).toBeLessThan(
            1.001e5,
          )
        }
      }),
    )
  })

  test('is not drawn where it passes nowhere near the paper', () => {
    expect(arrow({ left: 1e6, top: 0 }, { left: 1e6, top: 1e7 }, build)).toBe('')
    expect(arrow({ left: 1e150, top: 1e150 }, { left: 1e150, top: 1e150 }, build)).toBe('')
  })
})
