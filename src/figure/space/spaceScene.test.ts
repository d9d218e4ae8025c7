import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { direction, normalised, rotate, type Vec3 } from '../../math/rotation.ts'
import { viewport } from '../scene/viewport.ts'
import { spaceScene } from './spaceScene.ts'
import { plainOptions } from '../testing/options.ts'

const seen = viewport({ centre: [0.5, -0.25], halfExtent: 3.1 }, { width: 640, height: 480 })
const options = plainOptions(seen, { gradientScale: 2 })
const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry, entry).filter((v) => Math.hypot(...v) > 0.1)
const rotation = fc
  .tuple(entry, entry, entry, entry)
  .filter((q) => Math.hypot(...q) > 1e-2)
  .map((q) => normalised(q))

describe('the scene', () => {
  test('has everything where its coordinates on the screen are, and its depth in pixels', () => {
    fc.assert(
      fc.property(vector, vector, rotation, (x, y, turn) => {
        const at = cosineReport({ x, y })
        const scene = spaceScene(at, { ...options, turn })
        for (const part of ['x', 'y'] as const) {
          const [right, up, nearer] = rotate(turn, part === 'x' ? x : y)
          const { left, top, depth } = scene.tip[part]
          expect(left).toBeCloseTo(seen.place([right, up]).left, 9)
          expect(top).toBeCloseTo(seen.place([right, up]).top, 9)
          expect(depth).toBeCloseTo(nearer * seen.unit, 9)
          const end = at[part].map((entry, i) => entry + 2 * at.gradient[part][i]!)
          expect(scene.gradientTip[part]).toEqual(scene.place(end))
          const unit = rotate(turn, direction(part === 'x' ? x : y))
          for (const i of [0, 1, 2] as const)
            expect(scene.direction[part][i]).toBeCloseTo(unit[i], 13)
        }
      }),
      { seed: 141 },
    )
  })

  test('has the tip of x on its ball', () => {
    fc.assert(
      fc.property(vector, vector, rotation, (x, y, turn) => {
        const { ball, tip, origin } = spaceScene(cosineReport({ x, y }), { ...options, turn })
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
    const { tip, ball } = spaceScene(cosineReport({ x: far, y: [0, 0, 1] }), options)
    for (const px of [tip.x.left, tip.x.top, tip.x.depth, ball.radius])
      expect(Math.abs(px)).toBeLessThanOrEqual(1e150)
  })
})
