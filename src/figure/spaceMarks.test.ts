import { describe, expect, test } from 'vitest'
import { portrait } from '../math/portrait.ts'
import { inverse, rotate, type Vec3 } from '../math/rotation.ts'
import type { Pair } from '../math/vec.ts'
import { frame } from './frame.ts'
import { homeTurn } from './looks.ts'
import type { Mark } from './mark.ts'
import { furnished, type Room } from './room.ts'
import { spaceMarks } from './spaceMarks.ts'
import type { Look } from './view.ts'
import { looking } from './testing/look.ts'

const seen = frame({ centre: [0, 0], reach: 3.1 }, { width: 640, height: 640 })
const look = looking(seen)
const room = (at: Pair, more: Partial<Look> = {}) => furnished(portrait(at), { ...look, ...more })
const below = (room: Room) => spaceMarks(room).below
const above = (room: Room) => spaceMarks(room).above
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
      const mark = path(below(room(at)), part)
      expect(mark.part).toBe(part)
      expect(mark.d).not.toBe('')
      expect(path(above(room(at)), `${part} above`)).not.toHaveProperty('part')
    },
  )

  test('what is behind the middle looks far, and is dashed', () => {
    const marks = (depth: number) =>
      below(room({ x: standing([1.5, 0, 0.2]), y: standing([0.3, 0.6, depth]) }))
    const [near, far] = [path(marks(0.8), 'y'), path(marks(-0.8), 'y')]
    expect(near.look).toBe('vector y')
    expect(far.look).toBe('vector y far')
    expect(near.d.split('M').length).toBe(2)
    expect(far.d.split('M').length).toBeGreaterThan(3)
  })

  test('nothing looks far where no ball is drawn', () => {
    for (const reach of [3.1e6, 3.1e-6]) {
      const zoomed = frame({ centre: [0, 0], reach }, seen)
      const marks = below(
        room({ x: standing([1, 0, -1]), y: standing([0, 1, -1]) }, { frame: zoomed }),
      )
      for (const key of ['x', 'y']) expect(path(marks, key).look).not.toContain('far')
    }
  })

  test('the farthest is first', () => {
    const order = (x: Vec3, y: Vec3) =>
      below(room({ x: standing(x), y: standing(y) })).flatMap(({ key }) =>
        key === 'x' || key === 'y' ? [key] : [],
      )
    expect(order([1, 0, 1], [0, 1, -1])).toEqual(['y', 'x'])
    expect(order([1, 0, -1], [0, 1, 1])).toEqual(['x', 'y'])
  })

  test('the sector of θ goes from x to y, in their plane', () => {
    const { d } = path(below(room(at)), 'angle')
    const [origin, first, ...rest] = corners(d)
    const last = rest.at(-1)!
    expect(origin).toEqual([320, 320])
    for (const [corner, part] of [
      [first!, 'x'],
      [last, 'y'],
    ] as const) {
      const tip = room(at).tip[part]
      // On the way to the tip: the same direction on the paper.
      const turn = (corner[0]! - 320) * (tip.top - 320) - (corner[1]! - 320) * (tip.left - 320)
      expect(Math.abs(turn)).toBeLessThan(0.02 * Math.hypot(tip.left - 320, tip.top - 320))
      expect(
        (corner[0]! - 320) * (tip.left - 320) + (corner[1]! - 320) * (tip.top - 320),
      ).toBeGreaterThan(0)
    }
  })

  test('there is no sector between parallel vectors, and no geodesic', () => {
    for (const t of [2, -1]) {
      const parallel = room({ x: [1, 0.5, 1], y: [t, 0.5 * t, t] })
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
    expect(path(above(room({ x, y: inside })), 'y above').d).toBe('')
    expect(path(above(room({ x, y: outside })), 'y above').d).not.toBe('')
  })

  test('a vector that points away behind the ball does not show', () => {
    const y = standing([0.2, 0.3, -2.5])
    expect(path(above(room({ x: standing([2, 0, 0]), y })), 'y above').d).toBe('')
  })

  test('the gradient at a near tip shows as a whole, as an arrow to its end', () => {
    const near = room(at)
    const { d } = path(above(near), 'gradient-x above')
    const end = near.gradientTip.x
    expect(
      Math.min(...corners(d).map(([left, top]) => Math.hypot(left! - end.left, top! - end.top))),
    ).toBeLessThan(0.02)
  })

  test('the rim is a circle of the radius of x', () => {
    const { ball } = room(at)
    const [first] = corners(path(above(room(at)), 'rim').d)
    expect(first![0]).toBeCloseTo(ball.left - ball.radius, 1)
    expect(first![1]).toBeCloseTo(ball.top, 1)
  })

  test('a ball that is too small or too large has no rim and no circles', () => {
    for (const reach of [3.1e6, 3.1e-6]) {
      const zoomed = room(at, { frame: frame({ centre: [0, 0], reach }, seen) })
      for (const key of ['rim', 'levels', 'equator', 'geodesic'])
        expect(path(above(zoomed), key).d).toBe('')
      for (const key of ['far-equator', 'far-geodesic']) expect(path(below(zoomed), key).d).toBe('')
    }
  })

  test('the geodesic runs from the tip of x to where y leaves the ball', () => {
    const shown = room(at)
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

  test('right angles are marked where there is room, on the near half', () => {
    const square = (x: Vec3, enlarge = 1) =>
      path(above(room({ x: standing(x), y: standing([0, 1.5, 0.5]) }, { enlarge })), 'square-x').d
    expect(square([1, 0.1, 0.5])).not.toBe('')
    expect(square([1, 0.1, -0.5])).toBe('')
    expect(square([2.5, 0.1, 1])).toBe('')
    expect(square([2.5, 0.1, 1], 2)).not.toBe('')
  })

  test('axes, vectors, gradients and θ have their names', () => {
    const named = texts(above(room(at)))
    for (const key of ['e1', 'e2', 'e3', 'x', 'y', 'gradient-x', 'gradient-y', 'angle'])
      expect(named).toContain(key)
  })
})
