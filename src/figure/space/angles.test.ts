import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { inverse, rotate, type Vec3 } from '../../math/rotation.ts'
import type { Pair } from '../../math/vec.ts'
import { viewport } from '../scene/viewport.ts'
import { plainOptions } from '../testing/options.ts'
import type { ViewOptions } from '../view.ts'
import { angle, rightAngles } from './angles.ts'
import { homeTurn } from './moving/homeTurn.ts'
import { spaceScene } from './spaceScene.ts'

const seen = viewport({ centre: [0, 0], halfExtent: 3.1 }, { width: 640, height: 640 })
const options = plainOptions(seen)
const scene = (at: Pair, more: Partial<ViewOptions> = {}) =>
  spaceScene(cosineReport(at), { ...options, ...more })
/** The vector that is seen to the right, up and nearer by so much. */
const standing = (at: Vec3) => rotate(inverse(homeTurn), at)
const corners = (d: string) =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, left, top]) => [Number(left), Number(top)])

describe('θ', () => {
  const at: Pair = { x: standing([1.6, 0.5, 1]), y: standing([0.3, 1.5, 0.8]) }

  test('the sector of θ goes from x to y, in their plane', () => {
    const { d } = angle(scene(at))
    const [origin, first, ...rest] = corners(d)
    const last = rest.at(-1)!
    expect(origin).toEqual([320, 320])
    for (const [corner, part] of [
      [first!, 'x'],
      [last, 'y'],
    ] as const) {
      const tip = scene(at).tip[part]
      // On the way to the tip: the same direction on the paper.
      const turn = (corner[0]! - 320) * (tip.top - 320) - (corner[1]! - 320) * (tip.left - 320)
      expect(Math.abs(turn)).toBeLessThan(0.02 * Math.hypot(tip.left - 320, tip.top - 320))
      expect(
        (corner[0]! - 320) * (tip.left - 320) + (corner[1]! - 320) * (tip.top - 320),
      ).toBeGreaterThan(0)
    }
  })
})

describe('right angles', () => {
  const square = (x: Vec3, y: Vec3, gradientScale = 1) =>
    rightAngles(scene({ x: standing(x), y: standing(y) }, { gradientScale }))[0]!.d

  test('are marked where there is scene, on the near half', () => {
    const y: Vec3 = [0, 1.5, 0.5]
    expect(square([1, 0.1, 0.5], y)).not.toBe('')
    expect(square([1, 0.1, -0.5], y)).toBe('')
    expect(square([2.5, 0.1, 1], y)).toBe('')
    expect(square([2.5, 0.1, 1], y, 2)).not.toBe('')
  })

  test('that are seen from their edge are not: they would lie on the gradient', () => {
    expect(square([0.5, 1, 0.5], [0.5, -0.5, 1])).not.toBe('')
    // All in the plane that the eye looks along.
    expect(square([0, 1, 0.5], [0, -0.5, 1])).toBe('')
  })
})
