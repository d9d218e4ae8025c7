import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { draw, uniform } from '../../math/random.ts'
import { add, dot, length } from '../../math/vec.ts'
import { overlaysAbout } from '../overlays.ts'
import { overlayArrows } from './overlayMarks.ts'
import { flat } from '../plane/flat.ts'
import { viewport, home } from './viewport.ts'
import { space } from '../space/space.ts'
import { plainOptions } from '../testing/options.ts'

const options = plainOptions(viewport(home, { width: 640, height: 640 }), {
  overlays: ['terms', 'velocity'],
})
const pair = (n: number, seed: number) => {
  const next = uniform(seed)
  return { x: draw(next, n), y: draw(next, n) }
}

describe('the two terms of a gradient', () => {
  test('lie toward the other vector and back along the own one, and add up to it', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3, 16), fc.nat(), (n, seed) => {
        const at = cosineReport(pair(n, seed))
        for (const part of ['x', 'y'] as const) {
          const other = part === 'x' ? 'y' : 'x'
          const arrows = overlayArrows(at, options)
          const toward = arrows.find((arrow) => arrow.part === `toward-${part}`)!
          const back = arrows.find((arrow) => arrow.part === `back-${part}`)!
          expect(toward.from).toBe(at[part])
          expect(back.from).toBe(toward.to)
          const sum = add(back.to, at[part], -1)
          expect(length(add(sum, at.gradient[part], -1))).toBeLessThan(1e-12 / length(at[part]))
          const straight = (u: readonly number[], v: readonly number[]) =>
            Math.abs(Math.abs(dot(u, v)) - length(u) * length(v)) <
            1e-9 * (1 + length(u) * length(v))
          expect(straight(add(toward.to, toward.from, -1), at[other])).toBe(true)
          expect(straight(add(back.to, back.from, -1), at[part])).toBe(true)
        }
      }),
      { seed: 61 },
    )
  })

  test('are shown when asked for, and not otherwise', () => {
    const at = cosineReport({ x: [2, 0.5], y: [0.75, 1.5] })
    expect(overlayArrows(at, { ...options, overlays: [] })).toEqual([])
    const parts = flat(at, options)
      .front.marks()
      .flatMap(({ part }) => part ?? [])
    expect(parts).toEqual(expect.arrayContaining(['toward-x', 'back-x', 'toward-y', 'back-y']))
  })
})

describe('the tangent in the figure', () => {
  const velocity = { x: [0.5, 1], y: [1, -0.25] }
  const at = cosineReport({ x: [2, 0.5], y: [0.75, 1.5] })

  test('stands at the tips, and pulling its end to where it is changes nothing', () => {
    const view = flat(at, { ...options, velocity })
    expect(view.velocityTips?.x).toMatchObject(options.viewport.place([2.5, 1.5]))
    for (const part of ['x', 'y'] as const)
      expect(
        length(add(view.push(part, view.velocityTips![part], velocity[part]), velocity[part], -1)),
      ).toBeLessThan(1e-12)
  })

  test('can be pulled to zero, which is a tangent, too', () => {
    const view = flat(at, { ...options, velocity })
    expect(length(view.push('x', view.tips.x, velocity.x))).toBeLessThan(1e-12)
  })

  test('follows the pointer in space as well, in the plane of the screen', () => {
    const solid = cosineReport({ x: [1.6, 1, 0.9], y: [-0.4, 1.5, 1.6] })
    const moving = { x: [0.5, 1, 0], y: [1, -0.25, 0.5] }
    const view = space(solid, { ...options, velocity: moving })
    const px = { left: 200, top: 300 }
    const x = view.push('x', px, moving.x)
    const after = space(solid, { ...options, velocity: { ...moving, x } })
    expect(after.velocityTips!.x.left).toBeCloseTo(px.left, 9)
    expect(after.velocityTips!.x.top).toBeCloseTo(px.top, 9)
  })

  test('is not there unless it is to be shown', () => {
    expect(flat(at, options).velocityTips).toBeNull()
  })
})

test('what a section is about finds what shows it, and always the same answer', () => {
  const parts = ['dx', 'dy']
  expect(overlaysAbout(parts)).toEqual(['velocity'])
  expect(overlaysAbout(parts)).toBe(overlaysAbout(parts))
  expect(overlaysAbout(['toward-x', 'tangent'])).toEqual(['terms', 'tangent'])
  expect(overlaysAbout([])).toEqual([])
})
