import { describe, expect, test } from 'vitest'
import { conicIn, wedges } from './wedges.ts'

const image =
  'conic-gradient(from 63.4deg at 100px 180.5px, rgba(240, 150, 70, 0.5), rgb(80 150 215 / 0.25), rgba(240, 150, 70, 0.5))'
const paper = [251, 250, 247, 1] as const

describe('a conic gradient', () => {
  test('is read as a browser writes it', () => {
    expect(conicIn(image)).toEqual({
      from: 63.4,
      centre: { left: 100, top: 180.5 },
      stops: [
        [240, 150, 70, 0.5],
        [80, 150, 215, 0.25],
        [240, 150, 70, 0.5],
      ],
    })
    expect(conicIn('none')).toBeNull()
    expect(conicIn('linear-gradient(red, blue)')).toBeNull()
  })

  test('becomes opaque wedges all around, over the whole paper', () => {
    const found = wedges(conicIn(image)!, paper, { width: 300, height: 200 })
    expect(found).toHaveLength(8)
    for (const { d, fill } of found) {
      expect(fill).toMatch(/^#[\da-f]{6}$/)
      expect(d).toMatch(/^M100,180\.5L/)
    }
    // Halfway between paper and warm, near the first stop.
    expect(parseInt(found[0]!.fill.slice(1, 3), 16)).toBeGreaterThan(235)
  })
})
