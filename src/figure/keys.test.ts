import { describe, expect, test } from 'vitest'
import { viewport, home, type Vec2 } from './scene/viewport.ts'
import { gridStep } from './plane/backdrop.ts'
import { nudge, type Press } from './keys.ts'
import { snaps, type Snap } from './plane/snap.ts'

const seen = viewport(home, { width: 640, height: 640 })
const step = gridStep(seen)
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  altKey: false,
  ...more,
})

describe('keys on a tip', () => {
  test('move by a tenth of a grid square, with Shift by a whole, with Alt by a hundredth', () => {
    expect(nudge([2, 0.5], press('ArrowRight'), 'off', seen)).toEqual([2 + step / 10, 0.5])
    expect(nudge([2, 0.5], press('ArrowUp', { shiftKey: true }), 'off', seen)).toEqual([
      2,
      0.5 + step,
    ])
    expect(nudge([2, 0.5], press('ArrowDown', { altKey: true }), 'off', seen)).toEqual([
      2,
      0.5 - step / 100,
    ])
  })

  test('there and back is where it was, to the last digit', () => {
    let v: Vec2 = [0.1, 0.7]
    for (let i = 0; i < 7; i++) v = nudge(v, press('ArrowRight'), 'off', seen)!
    for (let i = 0; i < 7; i++) v = nudge(v, press('ArrowLeft'), 'off', seen)!
    expect(v).toEqual([0.1, 0.7])
  })

  test('turn at constant length', () => {
    const [x, y] = nudge([2, 0], press('['), 'off', seen)!
    expect(Math.hypot(x, y)).toBeCloseTo(2, 14)
    expect(Math.atan2(y, x)).toBeCloseTo(Math.PI / 180, 14)
    expect(nudge([2, 0], press(']', { shiftKey: true }), 'off', seen)![1]).toBeCloseTo(
      2 * Math.sin(-Math.PI / 12),
      14,
    )
  })

  test('change the length and keep the direction', () => {
    expect(nudge([3, 4], press('1'), 'off', seen)).toEqual([0.6, 0.8])
    expect(nudge([2, 1], press('+'), 'off', seen)).toEqual([2.1, 1.05])
  })

  test.each(Object.keys(snaps) as Snap[])(
    'with snapping %s no arrow is dead, from any place it snaps to',
    (snap) => {
      for (const start of [
        [1, 0],
        [0, 1],
        [-1, 0],
        [Math.SQRT1_2, Math.SQRT1_2],
      ] as Vec2[])
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          // On a circle outward leads nowhere, whichever way the step is made.
          const outward = snap === 'circle' && key === outwardOf(start)
          if (!outward) expect(nudge(start, press(key), snap, seen)).not.toEqual(start)
        }
    },
  )

  test('other keys mean nothing', () =>
    expect(nudge([1, 1], press('a'), 'off', seen)).toBeUndefined())
})

function outwardOf([x, y]: Vec2): string | null {
  if (y === 0) return x > 0 ? 'ArrowRight' : 'ArrowLeft'
  if (x === 0) return y > 0 ? 'ArrowUp' : 'ArrowDown'
  return null
}
