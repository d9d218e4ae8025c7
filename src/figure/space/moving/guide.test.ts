import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../../math/cosineReport.ts'
import { viewport } from '../../scene/viewport.ts'
import { guide } from './guide.ts'
import type { Mark } from '../../scene/mark.ts'
import { dragConstraints, type DragConstraint } from './dragConstraints.ts'
import { axis, axisOf } from './moved.ts'
import { spaceScene } from '../spaceScene.ts'
import { space } from '../space.ts'
import type { ViewOptions } from '../../view.ts'
import { plainOptions } from '../../testing/options.ts'

const seen = viewport({ centre: [0, 0], halfExtent: 3.1 }, { width: 640, height: 640 })
const options = plainOptions(seen)
const at = cosineReport({ x: [2, 0.5, 1], y: [0.75, 1.5, -1] })
const all = Object.keys(dragConstraints) as DragConstraint[]
const scene = (more: Partial<ViewOptions>) => spaceScene(at, { ...options, ...more })
const path = (marks: readonly Mark[]) => {
  const mark = marks.find(({ kind }) => kind === 'path')
  return mark?.kind === 'path' ? mark.d : ''
}
const word = (marks: readonly Mark[]) => {
  const mark = marks.find(({ kind }) => kind === 'text')
  return mark?.kind === 'text' ? mark.runs.map(({ text }) => text).join('') : ''
}
const numbers = (d: string) => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number)

describe('the guide', () => {
  test('is there only while a tip is held', () => {
    expect(guide(scene({}))).toEqual([])
    for (const dragConstraint of all)
      for (const held of [null, 'x', 'y'] as const) {
        const parts = space(at, { ...options, dragConstraint, held })
          .front.marks()
          .filter(({ part }) => part === 'guide')
        expect(parts).toHaveLength(held ? 1 : 0)
      }
  })

  test.each(all)('says in words how the tip moves (%s)', (dragConstraint) => {
    expect(word(guide(scene({ dragConstraint, held: 'x' })))).toBe(
      dragConstraints[dragConstraint].tells('x'),
    )
    expect(word(guide(scene({ dragConstraint, held: 'y' })))).toBe(
      dragConstraints[dragConstraint].tells('y'),
    )
    expect(path(guide(scene({ dragConstraint, held: 'y' })))).not.toBe('')
  })

  test('in the screen is a viewport around the tip', () => {
    const [west, north, wide] = numbers(path(guide(scene({ held: 'x' }))))
    const { left, top } = scene({}).tip.x
    expect(west! + wide! / 2).toBeCloseTo(left, 1)
    expect(north! + wide! / 2).toBeCloseTo(top, 1)
  })

  test('on the sphere is the circle of the vector’s length', () => {
    const [left, top, radius] = numbers(path(guide(scene({ dragConstraint: 'sphere', held: 'y' }))))
    expect(radius).toBeCloseTo(at.normY * seen.unit, 1)
    expect(left).toBeCloseTo(320 - at.normY * seen.unit, 1)
    expect(top).toBeCloseTo(320, 1)
  })

  test.each(['e1', 'e2', 'e3'] as const)(
    'along %s is a line through the tip, as the axis lies',
    (dragConstraint) => {
      const [a, b, c, d] = numbers(path(guide(scene({ dragConstraint, held: 'x' }))))
      const { tip, place, origin } = scene({})
      expect((a! + c!) / 2).toBeCloseTo(tip.x.left, 1)
      expect((b! + d!) / 2).toBeCloseTo(tip.x.top, 1)
      const end = place(axis(axisOf(dragConstraint) ?? 0))
      const turn = (c! - a!) * (end.top - origin.top) - (d! - b!) * (end.left - origin.left)
      expect(Math.abs(turn)).toBeLessThan(3)
    },
  )

  test('is not drawn for a tip far off the paper', () => {
    const zoomed = viewport({ centre: [0, 0], halfExtent: 1e-4 }, seen)
    for (const dragConstraint of all)
      expect(guide(scene({ dragConstraint, held: 'x', viewport: zoomed }))).toEqual([])
  })
})
