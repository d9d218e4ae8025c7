import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { inverse, rotate, type Vec3 } from '../../math/rotation.ts'
import type { Pair } from '../../math/vec.ts'
import { overlays, type Overlay } from '../overlays.ts'
import { viewport } from '../scene/viewport.ts'
import { homeTurn } from './moving/homeTurn.ts'
import { orientations } from './moving/orientations.ts'
import { planes } from './planes.ts'
import { spaceScene } from './spaceScene.ts'
import { space } from './space.ts'
import type { ViewOptions } from '../view.ts'
import { plainOptions } from '../testing/options.ts'

const seen = viewport({ centre: [0, 0], halfExtent: 3.1 }, { width: 640, height: 640 })
const options = plainOptions(seen)
const at: Pair = { x: [2, 0.5, 1], y: [0.75, 1.5, -1] }
const standing = (v: Vec3) => rotate(inverse(homeTurn), v)
const asked = (overlays: readonly Overlay[], pair = at, more: Partial<ViewOptions> = {}) =>
  planes(spaceScene(cosineReport(pair), { ...options, ...more, overlays }))
const corners = (d: string) =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, left, top]) => [Number(left), Number(top)])
const partsOf = (marks: readonly { readonly part?: string }[]) =>
  marks.flatMap(({ part }) => part ?? [])

describe('overlays', () => {
  test('appear when they are asked for, each with its parts', () => {
    const { below, above } = asked([])
    expect([...below, ...above]).toEqual([])
    expect(partsOf(asked(['span']).below)).toEqual(['span'])
    expect(partsOf(asked(['tangent']).above)).toEqual(['tangent'])
    expect(partsOf(asked(['drop']).below)).toEqual(['floor', 'drop-x', 'drop-y'])
  })

  test('are each painted once, over all layers of the view', () => {
    const shown = space(cosineReport(at), {
      ...options,
      overlays: Object.keys(overlays) as Overlay[],
      velocity: { x: [0, 1, 0], y: [1, 0, 0] },
    })
    const parts = partsOf([shown.backdrop, shown.inside, shown.front].flatMap((l) => l.marks()))
    const added = Object.values(overlays).flatMap(({ parts: own }): readonly string[] => own)
    const always = ['angle', 'gradient-x', 'gradient-y', 'x', 'y']
    expect(parts.sort()).toEqual([...always, ...added].sort())
  })

  test('the tangent plane is above the colour of the ball at a near tip, else below it', () => {
    const plane = (depth: number) => asked(['tangent'], { ...at, x: standing([1, 0.5, depth]) })
    expect(partsOf(plane(1).above)).toEqual(['tangent'])
    expect(partsOf(plane(1).below)).toEqual([])
    expect(partsOf(plane(-1).above)).toEqual([])
    expect(partsOf(plane(-1).below)).toEqual(['tangent'])
  })

  test('the tangent plane is a square around the tip of x, at right angles to it', () => {
    // From straight above its tip it is seen as it is; edge on it is a line.
    const x = standing([0, 0, 2])
    const [a, b, c, d] = corners(asked(['tangent'], { ...at, x }).above[0]!.d)
    const side = (p: number[], q: number[]) => Math.hypot(p[0]! - q[0]!, p[1]! - q[1]!)
    for (const [p, q] of [
      [a, b],
      [b, c],
      [c, d],
      [d, a],
    ] as const)
      expect(side(p!, q!)).toBeCloseTo(1.1 * 2 * seen.unit, 0)
    expect((a![0]! + c![0]!) / 2).toBeCloseTo(320, 1)
    // On the rim rounding decides on which side it is.
    const rim = asked(['tangent'], { ...at, x: standing([2, 0, 0]) })
    const edge = corners([...rim.below, ...rim.above][0]!.d)
    for (const [left] of edge) expect(left).toBeCloseTo(320 + 2 * seen.unit, 1)
  })

  test('the tangent plane is there for parallel vectors, whose gradients vanish', () => {
    for (const x of [
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 1],
    ]) {
      const { below, above } = asked(['tangent'], { x, y: x })
      expect([...below, ...above][0]!.d).toMatch(/^M[-\d.,L]+Z$/)
    }
  })

  test('the plane of x and y is a circle when it is looked at straight, and nothing for a line', () => {
    const { normX, normY } = cosineReport(at)
    const [ring] = asked(['span'], at, { turn: orientations.span.turn(at) }).below
    for (const [left, top] of corners(ring!.d))
      expect(Math.hypot(left! - 320, top! - 320)).toBeCloseTo(
        1.2 * Math.max(normX, normY) * seen.unit,
        1,
      )
    expect(asked(['span'], { x: [1, 2, 3], y: [-2, -4, -6] }).below[0]!.d).toBe('')
  })

  test('drop lines go from the tip to its foot on the floor, and on to the origin', () => {
    const { below } = asked(['drop'])
    const scene = spaceScene(cosineReport(at), options)
    for (const part of ['x', 'y'] as const) {
      const mark = below.find((mark) => mark.part === `drop-${part}`)
      const [tip, foot, origin] = corners(mark!.d)
      const [a = 0, b = 0] = at[part]
      for (const [corner, place] of [
        [tip, scene.tip[part]],
        [foot, scene.place([a, b, 0])],
        [origin, scene.origin],
      ] as const) {
        expect(corner![0]).toBeCloseTo(place.left, 1)
        expect(corner![1]).toBeCloseTo(place.top, 1)
      }
    }
  })

  test('the floor is a line when it is seen from its side, and e₃ stands upright', () => {
    const floor = asked(['drop'], at, { turn: orientations.e1.turn() }).below[0]!
    for (const [, top] of corners(floor.d)) expect(top).toBeCloseTo(320, 1)
  })
})
