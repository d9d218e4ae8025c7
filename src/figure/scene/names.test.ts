import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Label } from './mark.ts'
import { decluttered, label } from './names.ts'

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
        const [placed] = decluttered([wanted], size, [tip])
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
          const [placed] = decluttered([gradient(at)], size, [tip, far])
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
          const [placed] = decluttered([gradient(at)], size, [], [spot])
          expect(away(placed!, spot)).toBeGreaterThanOrEqual(4)
        },
      ),
    )
  })

  test('stay where they are if no tip is near', () => {
    const wanted = gradient({ left: 200, top: 200 })
    expect(decluttered([wanted], size, [{ left: 260, top: 200 }])).toEqual([wanted])
  })

  test('are never lost between tips, and rather lie on one than on another name', () => {
    fc.assert(
      fc.property(middle, middle, fc.array(middle, { maxLength: 12 }), (at, near, tips) => {
        const [one, other] = [gradient(at), { ...gradient(near), key: 'gradient-y' }]
        const placed = decluttered([one, other], size, tips)
        expect(placed).toHaveLength(2)
        const [a, b] = placed
        const [across, down] = [Math.abs(a!.left - b!.left), Math.abs(a!.top - b!.top)]
        expect(across >= 45 || down >= 26).toBe(true)
      }),
    )
  })
})
