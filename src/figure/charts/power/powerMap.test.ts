import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapBasis, maps } from '../../../gradcheck/maps.ts'
import type { Label } from '../../scene/mark.ts'
import { mapMarks, margin, mapArea } from './powerMap.ts'

const basis = mapBasis({ x: [2, 0.5], y: [0.75, 1.5] })
const ids = Object.keys(maps) as (keyof typeof maps)[]
const size = { width: 640, height: 400 }

describe('a map on paper', () => {
  test('leads from a pixel to a place and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (map, across, up) => {
          const sheet = mapArea(map, basis, size)
          const left = sheet.west + across * (sheet.east - sheet.west)
          const top = sheet.south + up * (sheet.north - sheet.south)
          const px = sheet.px(sheet.place({ left, top }))
          expect(px.left).toBeCloseTo(left, 5)
          expect(px.top).toBeCloseTo(top, 5)
        },
      ),
      { seed: 1 },
    )
  })

  test('keeps what is beyond it at its edge', () => {
    const sheet = mapArea('angle', basis, size)
    expect(sheet.px([0, 300]).top).toBe(margin.top)
    expect(sheet.place({ left: -50, top: 1e4 })).toEqual([0, -8])
  })

  test('has longer vectors higher up', () => {
    const { px } = mapArea('angle', basis, size)
    expect(px([1, 3]).top).toBeLessThan(px([1, -3]).top)
  })
})

describe('the marks over a map', () => {
  const texts = (map: keyof typeof maps, width: number) =>
    mapMarks(map, basis, { width, height: 400 })
      .filter((mark): mark is Label => mark.kind === 'text')
      .map(({ runs }) => runs.map(({ text }) => text).join(''))

  test('give angles in degrees, lengths as powers of ten, and the post’s point', () => {
    expect(texts('angle', 640)).toEqual(
      expect.arrayContaining(['0°', '45°', '90°', '135°', '180°', '10⁻⁸', '10⁰', '10⁸', '‖x‖']),
    )
    expect(texts('angle', 640)).toContain('the post’s point')
    expect(texts('plane', 400)).not.toContain('the post’s point')
  })

  test.each([320, 640])('leave the numbers apart at %i pixels', (width) => {
    const lefts = mapMarks('angle', basis, { width, height: 400 })
      .filter((mark): mark is Label => mark.kind === 'text' && mark.key.startsWith('θ '))
      .map(({ left }) => left)
      .sort((a, b) => a - b)
    expect(lefts.length).toBeGreaterThanOrEqual(5)
    for (const [i, left] of lefts.slice(1).entries()) expect(left - lefts[i]!).toBeGreaterThan(37)
  })

  test('have keys of their own', () => {
    for (const map of ids) {
      const keys = mapMarks(map, basis, size).map(({ kind, key }) => `${kind} ${key}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
