import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { portrait } from '../math/portrait.ts'
import { direction, normalised, rotate, type Vec3 } from '../math/rotation.ts'
import { frame } from './frame.ts'
import { furnished } from './room.ts'
import { looking } from './testing/look.ts'

const seen = frame({ centre: [0.5, -0.25], reach: 3.1 }, { width: 640, height: 480 })
const look = looking(seen, { enlarge: 2 })
const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry, entry).filter((v) => Math.hypot(...v) > 0.1)
const rotation = fc
  .tuple(entry, entry, entry, entry)
  .filter((q) => Math.hypot(...q) > 1e-2)
  .map((q) => normalised(q))

describe('the room', () => {
  test('has everything where its coordinates on the screen are, and its depth in pixels', () => {
    fc.assert(
      fc.property(vector, vector, rotation, (x, y, turn) => {
        const at = portrait({ x, y })
        const room = furnished(at, { ...look, turn })
        for (const part of ['x', 'y'] as const) {
          const [right, up, nearer] = rotate(turn, part === 'x' ? x : y)
          const { left, top, depth } = room.tip[part]
          expect(left).toBeCloseTo(seen.place([right, up]).left, 9)
          expect(top).toBeCloseTo(seen.place([right, up]).top, 9)
          expect(depth).toBeCloseTo(nearer * seen.unit, 9)
          const end = at[part].map((entry, i) => entry + 2 * at.gradient[part][i]!)
          expect(room.gradientTip[part]).toEqual(room.place(end))
          const unit = rotate(turn, direction(part === 'x' ? x : y))
          for (const i of [0, 1, 2] as const)
            expect(room.direction[part][i]).toBeCloseTo(unit[i], 13)
        }
      }),
      { seed: 141 },
    )
  })

  test('has the tip of x on its ball', () => {
    fc.assert(
      fc.property(vector, vector, rotation, (x, y, turn) => {
        const { ball, tip, origin } = furnished(portrait({ x, y }), { ...look, turn })
        const { left, top, depth } = tip.x
        expect(Math.hypot(left - ball.left, top - ball.top, depth)).toBeCloseTo(ball.radius, 9)
        expect([ball.left, ball.top]).toEqual([origin.left, origin.top])
        expect(origin).toEqual({ ...seen.place([0, 0]), depth: 0 })
      }),
      { seed: 142 },
    )
  })

  test('keeps places within what can be reckoned with', () => {
    const far: Vec3 = [1e300, -1e300, 1e300]
    const { tip, ball } = furnished(portrait({ x: far, y: [0, 0, 1] }), look)
    for (const px of [tip.x.left, tip.x.top, tip.x.depth, ball.radius])
      expect(Math.abs(px)).toBeLessThanOrEqual(1e150)
  })
})
