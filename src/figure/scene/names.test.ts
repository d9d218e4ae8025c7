import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { add } from '../../math/vec.ts'
import { plane } from '../plane/plane.ts'
import { plainOptions } from '../testing/options.ts'
import type { Label } from './mark.ts'
import { decluttered } from './declutter.ts'
import { label } from './names.ts'
import { viewport } from './viewport.ts'

const size = { width: 390, height: 390 }
const middle = fc.record({
  left: fc.integer({ min: 100, max: 290 }),
  top: fc.integer({ min: 100, max: 290 }),
})
const gradient = (at: { left: number; top: number }) =>
  label('gradient-x', 'name gradient-x', at, size, [
    { text: '∇' },
    { text: 'x', face: 'index' },
    { text: 'S', face: 'script' },
  ])
/** How far a name of three letters is from a dot's middle, by the room that such a name takes. */
const away = ({ left, top }: Label, tip: { left: number; top: number }) =>
  Math.hypot(
    Math.max(Math.abs(tip.left - left) - 22.5, 0),
    Math.max(top - 22 - tip.top, tip.top - top - 4, 0),
  )

describe('names', () => {
  test('keep off the dot on a tip, wherever it is, and do not go far', () => {
    fc.assert(
      fc.property(middle, middle, (at, tip) => {
        const wanted = gradient(at)
        const [placed] = decluttered([wanted], size, { tips: [tip] })
        expect(away(placed!, tip)).toBeGreaterThanOrEqual(9)
        expect(
          Math.hypot(placed!.left - wanted.left, placed!.top - wanted.top),
        ).toBeLessThanOrEqual(Math.hypot(44, 26))
      }),
    )
  })

  test('of gradients keep off the pale ring as well, where there is room', () => {
    const far = { left: -500, top: -500 }
    fc.assert(
      fc.property(
        middle,
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: -30, max: 30 }),
        (at, across, down) => {
          const tip = { left: at.left + across, top: at.top + down }
          const [placed] = decluttered([gradient(at)], size, { tips: [tip, far] })
          const wide = away(placed!, tip)
          expect(wide).toBeGreaterThanOrEqual(18)
        },
      ),
    )
  })

  test('of gradients leave the arrow of the other one to be seen', () => {
    fc.assert(
      fc.property(
        middle,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: -20, max: 20 }),
        (at, across, down) => {
          const spot = { left: at.left + across, top: at.top + down }
          const [placed] = decluttered([gradient(at)], size, { spots: [spot] })
          expect(away(placed!, spot)).toBeGreaterThanOrEqual(4)
        },
      ),
    )
  })

  test('stay where they are if no tip is near', () => {
    const wanted = gradient({ left: 200, top: 200 })
    expect(decluttered([wanted], size, { tips: [{ left: 260, top: 200 }] })).toEqual([wanted])
  })

  test('are never lost between tips, and rather lie on one than on another name', () => {
    fc.assert(
      fc.property(middle, middle, fc.array(middle, { maxLength: 12 }), (at, near, tips) => {
        const [one, other] = [gradient(at), { ...gradient(near), key: 'gradient-y' }]
        const placed = decluttered([one, other], size, { tips })
        expect(placed).toHaveLength(2)
        const [a, b] = placed
        const [across, down] = [Math.abs(a!.left - b!.left), Math.abs(a!.top - b!.top)]
        expect(across >= 45 || down >= 26).toBe(true)
      }),
    )
  })

  test('of gradients stand nearer to their own arrow than to the other one, or to its tip', () => {
    const seen = viewport({ centre: [0.9, 0.9], halfExtent: 2 }, { width: 640, height: 520 })
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1.4, noNaN: true }),
        fc.double({ min: 0.35, max: 2.5, noNaN: true }),
        fc.double({ min: 1, max: 1.8, noNaN: true }),
        fc.double({ min: 1, max: 1.8, noNaN: true }),
        fc.constantFrom(0.5, 1),
        (start, angle, longX, longY, gradientScale) => {
          const at = (turn: number, long: number) => [long * Math.cos(turn), long * Math.sin(turn)]
          const report = cosineReport({ x: at(start, longX), y: at(start + angle, longY) })
          const marks = plane(report, plainOptions(seen, { gradientScale }))
          const arrow = (part: 'x' | 'y') =>
            [0, 0.25, 0.5, 0.75, 1].map((t) => {
              const [a, b] = add(report[part], report.gradient[part], t * gradientScale)
              return seen.place([a!, b!])
            })
          const nearest = (name: Label, part: 'x' | 'y') =>
            Math.min(...arrow(part).map((place) => away(name, place)))
          for (const [part, other] of [
            ['x', 'y'],
            ['y', 'x'],
          ] as const) {
            const name = marks.find(
              ({ key, kind }) => key === `gradient-${part}` && kind === 'text',
            )
            expect(nearest(name as Label, part), part).toBeLessThan(nearest(name as Label, other))
          }
        },
      ),
    )
  })

  test('of gradients that step aside do not lie on the other vector, as on the low paper of a print', () => {
    const unit = 42
    const paper = { width: 620, height: 220 }
    const seen = viewport({ centre: [0, 0], halfExtent: paper.height / 2 / unit }, paper)
    const report = cosineReport({ x: [2, 0.5], y: [0.75, 1.5] })
    const marks = plane(report, plainOptions(seen, { gradientScale: 2, lengths: false }))
    const name = marks.find(({ key, kind }) => key === 'gradient-y' && kind === 'text') as Label
    for (const t of [0, 0.25, 0.5, 0.75, 1])
      expect(away(name, seen.place([2 * t, 0.5 * t]))).toBeGreaterThan(20)
    expect(away(name, seen.place([0.75, 1.5]))).toBeLessThan(24)
  })

  test('stay on the paper with all their letters, also where a tip is near its edge', () => {
    const paper = { width: 307, height: 356 }
    const seen = viewport({ centre: [1, 0.5], halfExtent: 1.6 }, paper)
    const together = cosineReport({ x: [1.6, 0.4], y: [1.6, 0.4] })
    const marks = plane(together, plainOptions(seen, { lengths: false }))
    const name = marks.find(({ key }) => key === 'x = y') as Label
    // Five letters of 15 pixels.
    expect(name.left + 37.5).toBeLessThanOrEqual(paper.width - 4)
  })
})
