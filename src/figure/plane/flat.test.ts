import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { gridStep } from './backdrop.ts'
import { flat } from './flat.ts'
import { roomOf } from '../scene/declutter.ts'
import { viewport, home, type Px } from '../scene/viewport.ts'
import type { ViewOptions } from '../view.ts'
import { plainOptions } from '../testing/options.ts'

const seen = viewport(home, { width: 640, height: 480 })
const options = plainOptions(seen)
const press = (key: string) => ({ key, shiftKey: false, altKey: false })
const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry).filter((v) => Math.hypot(...v) > 0.1)
const pixel = fc.record({
  left: fc.double({ min: 0, max: 640, noNaN: true }),
  top: fc.double({ min: 0, max: 480, noNaN: true }),
})

describe('the view of the plane', () => {
  test('gives a tip back that is pulled to where it is', () => {
    fc.assert(
      fc.property(vector, vector, fc.constantFrom('x', 'y'), (x, y, part) => {
        const view = flat(cosineReport({ x, y }), options)
        const v = part === 'x' ? x : y
        const back = view.pull(part, view.tips[part], v)!
        expect(Math.hypot(...back.map((b, i) => b - v[i]!))).toBeLessThan(1e-12 * Math.hypot(...v))
      }),
      { seed: 111 },
    )
  })

  test('has the tip where the pointer is', () => {
    fc.assert(
      fc.property(vector, vector, pixel, fc.constantFrom('x', 'y'), (x, y, px, part) => {
        const at = { x, y }
        const to = flat(cosineReport(at), options).pull(part, px, at[part])
        fc.pre(to !== undefined)
        const { left, top } = flat(cosineReport({ ...at, [part]: to }), options).tips[part]
        expect(Math.hypot(left - px.left, top - px.top)).toBeLessThan(1e-9)
      }),
      { seed: 112 },
    )
  })

  test('refuses zero, by pointer and by key', () => {
    const step = gridStep(seen)
    const view = flat(cosineReport({ x: [0.1 * step, 0], y: [0, 1] }), options)
    expect(view.pull('x', seen.place([0, 0]), [1, 0])).toBeUndefined()
    expect(view.nudge('x', press('ArrowLeft'))).toBeUndefined()
    expect(view.nudge('x', press('ArrowRight'))).toEqual([0.2 * step, 0])
  })

  test('refuses what the doubles do not hold', () =>
    expect(
      flat(cosineReport({ x: [1.79e308, 0], y: [0, 1] }), options).nudge('x', press('+')),
    ).toBeUndefined())

  test('leaves keys alone that mean nothing', () =>
    expect(flat(cosineReport({ x: [1, 0], y: [0, 1] }), options).nudge('x', press('q'))).toBeNull())

  test('hands out what the coordinates stand for', () => {
    const view = flat(cosineReport({ x: [1, 0], y: [0, 1] }), options, {
      lift: ([a, b]) => [0, a, b],
      line: false,
    })
    const [zero, a, b] = view.pull('x', seen.place([0.5, 0.25]), [1, 0])!
    expect(zero).toBe(0)
    expect(a).toBeCloseTo(0.5, 12)
    expect(b).toBeCloseTo(0.25, 12)
    expect(view.nudge('x', press('1'))).toEqual([0, 1, 0])
  })

  test('has no ball, nothing inside it and no far side', () => {
    const { ball, inside, tips } = flat(cosineReport({ x: [1, 0], y: [0, 1] }), options)
    expect(ball).toBeNull()
    expect(inside.marks()).toEqual([])
    expect([tips.x.far, tips.y.far]).toEqual([false, false])
  })

  test('colours the colourBy by the similarity to y or to x, or not', () => {
    const at = cosineReport({ x: [1, 0], y: [0, 1] })
    const image = (colourBy: ViewOptions['colourBy']) =>
      flat(at, { ...options, colourBy }).ground.image()
    expect(image('off')).toBe('none')
    expect(image('y')).toContain('conic-gradient')
    expect(image('x')).not.toBe(image('y'))
  })

  test('sets names clear of hollow ends, of each other and of dashed lines, and tildes on the paper', () => {
    const [x, y] = [
      [2, 0.5],
      [0.75, 1.5],
    ]
    const velocity = { x: [0.5, 1], y: [1, -0.25] }
    for (const paper of [
      // A phone’s, and a desk’s.
      viewport({ centre: [1.47, 0.8], halfExtent: 1.25 }, { width: 390, height: 239 }),
      viewport({ centre: [1.3, 0.92], halfExtent: 3.33 }, { width: 620, height: 744 }),
    ]) {
      const view = flat(
        cosineReport({ x, y }),
        plainOptions(paper, { velocity, lengths: false, gradientScale: 1 }),
      )
      const labels = view.front.marks().filter((mark) => mark.kind === 'text')
      const rooms = labels.map((label) => ({ key: label.key, ...roomOf(label) }))
      const inside = ({ left, top }: Px, by: number) =>
        rooms.filter(
          ({ west, east, north, south }) =>
            left > west - by && left < east + by && top > north - by && top < south + by,
        )
      for (const part of ['x', 'y'] as const) {
        const [from, to] = [view.tips[part], view.velocityTips?.[part] ?? view.tips[part]]
        expect(inside(to, 6).map(({ key }) => key)).toEqual([])
        for (let t = 0.25; t <= 1; t += 0.05) {
          const at = {
            left: from.left + t * (to.left - from.left),
            top: from.top + t * (to.top - from.top),
          }
          expect(inside(at, 0).map(({ key }) => key)).toEqual([])
        }
      }
      for (const [i, p] of rooms.entries())
        for (const q of rooms.slice(i + 1))
          expect(
            p.west < q.east && q.west < p.east && p.north < q.south && q.north < p.south,
            `${p.key} on ${q.key}`,
          ).toBe(false)
      for (const { key, north } of rooms)
        if (key.startsWith('d')) expect(north).toBeGreaterThanOrEqual(0)
    }
  })
})
