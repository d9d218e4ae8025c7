import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { inverse, rotate, type Vec3 } from '../../math/rotation.ts'
import type { Pair } from '../../math/vec.ts'
import { viewport } from '../scene/viewport.ts'
import { homeTurn } from './moving/homeTurn.ts'
import type { Mark } from '../scene/mark.ts'
import { spaceScene, type SpaceScene } from './spaceScene.ts'
import { spaceMarks } from './spaceMarks.ts'
import type { ViewOptions } from '../view.ts'
import { plainOptions } from '../testing/options.ts'

const seen = viewport({ centre: [0, 0], halfExtent: 3.1 }, { width: 640, height: 640 })
const options = plainOptions(seen)
const scene = (at: Pair, more: Partial<ViewOptions> = {}) =>
  spaceScene(cosineReport(at), { ...options, ...more })
const below = (scene: SpaceScene) => spaceMarks(scene).below
const above = (scene: SpaceScene) => spaceMarks(scene).above
/** The vector that is seen to the right, up and nearer by so much. */
const standing = (at: Vec3) => rotate(inverse(homeTurn), at)
const at: Pair = { x: standing([1.6, 0.5, 1]), y: standing([0.3, 1.5, 0.8]) }

const path = (marks: readonly Mark[], key: string) => {
  const mark = marks.find((mark) => mark.kind === 'path' && mark.key === key)
  if (mark?.kind !== 'path') throw new Error(`no path ${key}`)
  return mark
}
const texts = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.key] : []))
const corners = (d: string) =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, left, top]) => [Number(left), Number(top)])

describe('below the colour of the ball', () => {
  test.each(['x', 'y', 'gradient-x', 'gradient-y'])(
    '%s is whole, and a part by its name',
    (part) => {
      const mark = path(below(scene(at)), part)
      expect(mark.part).toBe(part)
      expect(mark.d).not.toBe('')
      expect(path(above(scene(at)), `${part} above`)).not.toHaveProperty('part')
    },
  )

  test('what is behind the middle looks far, and is dashed', () => {
    const marks = (depth: number) =>
      below(scene({ x: standing([1.5, 0, 0.2]), y: standing([0.3, 0.6, depth]) }))
    const [near, far] = [path(marks(0.8), 'y'), path(marks(-0.8), 'y')]
    expect(near.className).toBe('vector y')
    expect(far.className).toBe('vector y far')
    expect(near.d.split('M').length).toBe(2)
    expect(far.d.split('M').length).toBeGreaterThan(3)
  })

  test('nothing looks far where no ball is drawn', () => {
    for (const halfExtent of [3.1e6, 3.1e-6]) {
      const zoomed = viewport({ centre: [0, 0], halfExtent }, seen)
      const marks = below(
        scene({ x: standing([1, 0, -1]), y: standing([0, 1, -1]) }, { viewport: zoomed }),
      )
      for (const key of ['x', 'y']) expect(path(marks, key).className).not.toContain('far')
    }
  })

  test('the farthest is first', () => {
    const order = (x: Vec3, y: Vec3) =>
      below(scene({ x: standing(x), y: standing(y) })).flatMap(({ key }) =>
        key === 'x' || key === 'y' ? [key] : [],
      )
    expect(order([1, 0, 1], [0, 1, -1])).toEqual(['y', 'x'])
    expect(order([1, 0, -1], [0, 1, 1])).toEqual(['x', 'y'])
  })

  test('there is no sector between parallel vectors, and no geodesic', () => {
    for (const t of [2, -1]) {
      const parallel = scene({ x: [1, 0.5, 1], y: [t, 0.5 * t, t] })
      expect(path(below(parallel), 'angle').d).toBe('')
      expect(path(below(parallel), 'far-geodesic').d).toBe('')
      expect(path(above(parallel), 'geodesic').d).toBe('')
      expect(texts(above(parallel))).not.toContain('angle')
    }
  })
})

describe('above the colour of the ball', () => {
  test('a vector inside the ball does not show, and one that stands out does', () => {
    const [x, inside, outside] = [
      standing([2, 0, 0]),
      standing([0.3, 0.6, 0.5]),
      standing([1, 1.6, 2]),
    ]
    expect(path(above(scene({ x, y: inside })), 'y above').d).toBe('')
    expect(path(above(scene({ x, y: outside })), 'y above').d).not.toBe('')
  })

  test('a vector that points away behind the ball does not show', () => {
    const y = standing([0.2, 0.3, -2.5])
    expect(path(above(scene({ x: standing([2, 0, 0]), y })), 'y above').d).toBe('')
  })

  test('the gradient at a near tip shows as a whole, as an arrow to its end', () => {
    const near = scene(at)
    const { d } = path(above(near), 'gradient-x above')
    const end = near.gradientTip.x
    expect(
      Math.min(...corners(d).map(([left, top]) => Math.hypot(left! - end.left, top! - end.top))),
    ).toBeLessThan(0.02)
  })

  test('the rim is a circle of the radius of x', () => {
    const { ball } = scene(at)
    const [first] = corners(path(above(scene(at)), 'rim').d)
    expect(first![0]).toBeCloseTo(ball.left - ball.radius, 1)
    expect(first![1]).toBeCloseTo(ball.top, 1)
  })

  test('a ball that is too small or too large has no rim and no circles', () => {
    for (const halfExtent of [3.1e6, 3.1e-6]) {
      const zoomed = scene(at, { viewport: viewport({ centre: [0, 0], halfExtent }, seen) })
      for (const key of ['rim', 'levels', 'equator', 'geodesic'])
        expect(path(above(zoomed), key).d).toBe('')
      for (const key of ['far-equator', 'far-geodesic']) expect(path(below(zoomed), key).d).toBe('')
    }
  })

  test('the geodesic runs from the tip of x to where y leaves the ball', () => {
    const shown = scene(at)
    const run = corners(path(above(shown), 'geodesic').d)
    const { ball, direction, tip } = shown
    const to = {
      left: ball.left + ball.radius * direction.y[0],
      top: ball.top - ball.radius * direction.y[1],
    }
    expect(run[0]![0]).toBeCloseTo(tip.x.left, 0)
    expect(run[0]![1]).toBeCloseTo(tip.x.top, 0)
    expect(run.at(-1)![0]).toBeCloseTo(to.left, 0)
    expect(run.at(-1)![1]).toBeCloseTo(to.top, 0)
  })

  test('axes, vectors, gradients and θ have their names', () => {
    const named = texts(above(scene(at)))
    for (const key of ['e1', 'e2', 'e3', 'x', 'y', 'gradient-x', 'gradient-y', 'angle'])
      expect(named).toContain(key)
  })
})
