import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { direction, facing, inverse, normalised, rotate, type Vec3 } from '../../math/rotation.ts'
import type { Pair, Vec } from '../../math/vec.ts'
import { overlays, type Overlay } from '../overlays.ts'
import { gridStep } from '../plane/backdrop.ts'
import { viewport, type Px } from '../scene/viewport.ts'
import { homeTurn } from './moving/homeTurn.ts'
import { dragConstraints, type DragConstraint } from './moving/dragConstraints.ts'
import { axis, axisOf } from './moving/moved.ts'
import { space } from './space.ts'
import type { ViewOptions } from '../view.ts'
import { plainOptions } from '../testing/options.ts'

const size = { width: 640, height: 640 }
const seen = viewport({ centre: [0, 0], halfExtent: 3.1 }, size)
const options = plainOptions(seen)
const all = Object.keys(dragConstraints) as DragConstraint[]
const everyAid = Object.keys(overlays) as Overlay[]
const at: Pair = { x: [2, 0.5, 1], y: [0.75, 1.5, -1] }

const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry, entry).filter((v) => Math.hypot(...v) > 0.1)
const rotation = fc
  .tuple(entry, entry, entry, entry)
  .filter((q) => Math.hypot(...q) > 1e-2)
  .map((q) => normalised(q))
const part = fc.constantFrom('x', 'y')
const pixel: fc.Arbitrary<Px> = fc.record({
  left: fc.double({ min: -50, max: 690, noNaN: true }),
  top: fc.double({ min: -50, max: 690, noNaN: true }),
})
const press = (key: string) => ({ key, shiftKey: false, altKey: false })
const view = (pair: Pair, more: Partial<ViewOptions> = {}) =>
  space(cosineReport(pair), { ...options, ...more })
const apart = (u: Vec, v: Vec) => Math.hypot(...u.map((entry, i) => entry - v[i]!))
const pixelsApart = (a: Px, b: Px) => Math.hypot(a.left - b.left, a.top - b.top)
/** The vector that is seen there. */
const standing = (seen: Vec3, turn = homeTurn): Vec3 => rotate(inverse(turn), seen)

describe('a tip in the view of space', () => {
  test.each(all)('has its vector back when it is pulled to where it is (%s)', (dragConstraint) => {
    fc.assert(
      fc.property(vector, vector, rotation, part, (x, y, turn, name) => {
        const v = name === 'x' ? x : y
        // At the rim of its sphere the depth of a tip has half the digits.
        if (dragConstraint === 'sphere')
          fc.pre(Math.abs(rotate(turn, v)[2]) > 1e-3 * Math.hypot(...v))
        const shown = view({ x, y }, { dragConstraint, turn })
        const back = shown.pull(name, shown.tips[name], v)!
        expect(apart(back, v)).toBeLessThan(1e-12 * Math.hypot(...v))
      }),
      { seed: 131 },
    )
  })

  test.each(all)(
    'stands at the pointer as far as its constraint lets it (%s)',
    (dragConstraint) => {
      fc.assert(
        fc.property(vector, vector, rotation, part, pixel, (x, y, turn, name, px) => {
          const pair = { x, y }
          const before = view(pair, { dragConstraint, turn })
          const to = before.pull(name, px, pair[name])
          fc.pre(to !== undefined)
          const after = view({ ...pair, [name]: to }, { dragConstraint, turn }).tips
          const tip = after[name]
          const other = name === 'x' ? 'y' : 'x'
          expect(pixelsApart(after[other], before.tips[other])).toBe(0)

          const origin = seen.place([0, 0])
          const i = axisOf(dragConstraint)
          if (dragConstraint === 'screen') expect(pixelsApart(tip, px)).toBeLessThan(1e-9)
          else if (i === null) {
            const share = Math.min(
              1,
              (Math.hypot(...pair[name]) * seen.unit) / pixelsApart(px, origin),
            )
            const left = origin.left + share * (px.left - origin.left)
            const top = origin.top + share * (px.top - origin.top)
            expect(pixelsApart(tip, { left, top })).toBeLessThan(1e-9)
          } else {
            const [a, b] = rotate(turn, axis(i))
            const slant = Math.hypot(a, b)
            fc.pre(slant > 0.06)
            const along = (p: Px) => (p.left * a - p.top * b) / slant
            const across = (p: Px) => (p.left * b + p.top * a) / slant
            expect(along(tip)).toBeCloseTo(along(px), 8)
            expect(across(tip)).toBeCloseTo(across(before.tips[name]), 8)
          }
        }),
        { seed: 132 },
      )
    },
  )

  test('is refused where its vector would be zero, by pointer and by key', () => {
    // In the plane of the screen the pointer alone leads there, and with depth nothing does.
    const flat = standing([1, 0.5, 0])
    expect(view({ ...at, x: flat }).pull('x', seen.place([0, 0]), flat)).toBeUndefined()
    const deep = standing([1, 0.5, 1])
    expect(view({ ...at, x: deep }).pull('x', seen.place([0, 0]), deep)).toBeDefined()

    const step = 0.1 * gridStep(seen)
    for (const dragConstraint of ['e1', 'e2', 'e3'] as const) {
      const x = axis(axisOf(dragConstraint) ?? 0).map((entry) => step * entry)
      // Of two opposite keys one leads to the origin, and the other away from it.
      const led = ['ArrowLeft', 'ArrowRight'].map((key) =>
        view({ ...at, x }, { dragConstraint }).nudge('x', press(key)),
      )
      expect(led.filter((to) => to === undefined)).toHaveLength(1)
      const far = axis(axisOf(dragConstraint) ?? 0).map((entry) => 10 * step * entry)
      const snapped = ['ArrowLeft', 'ArrowRight'].map((key) =>
        view({ ...at, x: far }, { dragConstraint, snap: 'grid' }).nudge('x', press(key)),
      )
      expect(snapped.filter((to) => to === undefined)).toHaveLength(1)
    }
    const small = standing([step, 0, 0])
    expect(view({ ...at, x: small }).nudge('x', press('ArrowLeft'))).toBeUndefined()
    expect(view({ ...at, y: [1.79e308, 0, 0] }).nudge('y', press('+'))).toBeUndefined()
  })

  test('leaves keys alone that mean nothing', () => {
    for (const key of ['q', 'Tab', 'Enter', '2']) expect(view(at).nudge('x', press(key))).toBeNull()
  })

  test('snaps to the grid in all three components, to length 1, and to 15° of the angle', () => {
    const px = { left: 400, top: 250 }
    const grid = view(at, { snap: 'grid' }).pull('x', px, at.x)!
    for (const entry of grid)
      expect(entry / gridStep(seen)).toBeCloseTo(Math.round(entry / gridStep(seen)), 12)
    expect(Math.hypot(...view(at, { snap: 'circle' }).pull('x', px, at.x)!)).toBeCloseTo(1, 14)
    for (const name of ['x', 'y'] as const) {
      const to = view(at, { snap: 'angle' }).pull(name, px, at[name])!
      const steps = cosineReport({ ...at, [name]: to }).angle / (Math.PI / 12)
      expect(steps).toBeCloseTo(Math.round(steps), 7)
    }
  })

  test('is far behind the middle of the ball, but not beside it or before it', () => {
    const far = (y: Vec3) => view({ x: standing([2, 0, 0]), y: standing(y) }).tips.y.far
    expect(far([0.5, 0.5, -0.1])).toBe(true)
    expect(far([0.5, 0.5, -9])).toBe(true)
    expect(far([0.5, 0.5, 0.1])).toBe(false)
    expect(far([2.1, 0.5, -1])).toBe(false)
    // A ball that is not drawn covers nothing.
    const tiny = view({ x: [1e-3, 0, 0], y: standing([1e-4, 0, -1]) })
    expect(tiny.tips.y.far).toBe(false)
  })
})

describe('the ball', () => {
  test('has the radius of x and the colour of the similarity to y or to x, or none', () => {
    const { ball } = view(at)
    expect(ball!.radius).toBeCloseTo(Math.hypot(...at.x) * seen.unit, 9)
    expect([ball!.left, ball!.top]).toEqual([320, 320])
    const towards = rotate(homeTurn, direction(at.y as Vec3))
    expect(apart(ball!.towards!, towards)).toBeLessThan(1e-14)
    expect(
      apart(view(at, { colourBy: 'x' }).ball!.towards!, rotate(homeTurn, direction(at.x as Vec3))),
    ).toBeLessThan(1e-14)
    expect(view(at, { colourBy: 'off' }).ball!.towards).toBeNull()
  })
})

/** All that is painted. */
const painted = (shown: ReturnType<typeof view>) =>
  [shown.backdrop, shown.inside, shown.front].flatMap((layer) => layer.marks())

const vectorsOf = (size: number, v: Vec3): Vec3 => [size * v[0], size * v[1], size * v[2]]
const u: Vec3 = [2, 0.5, 1]
const awkward: Record<string, Pair> = {
  parallel: { x: u, y: vectorsOf(2, u) },
  antiparallel: { x: u, y: vectorsOf(-1, u) },
  'nearly parallel': { x: u, y: [2, 0.5, 1 + 1e-12] },
  'nearly antiparallel': { x: u, y: [-2, -0.5, -1 + 1e-9] },
  orthogonal: { x: [1, 0, 0], y: [0, 1, 0] },
  'with ‖y‖ a million times ‖x‖': { x: u, y: [0.75e6, 1.5e6, -1e6] },
  'with ‖y‖ a millionth of ‖x‖': { x: u, y: [0.75e-6, 1.5e-6, -1e-6] },
  'of size 1e300': { x: vectorsOf(1e300, u), y: [0.75e300, 1.5e300, -1e300] },
  'of size 1e-300': { x: vectorsOf(1e-300, u), y: [0.75e-300, 1.5e-300, -1e-300] },
  'of sizes 1e300 and 1e-300': { x: vectorsOf(1e300, u), y: [1e-300, 0, 1e-300] },
  'of sizes 1e-300 and 1e300': { x: vectorsOf(1e-300, u), y: [1e300, 0, 1e300] },
  'with x straight at the viewer': { x: standing([0, 0, 2]), y: [0.75, 1.5, -1] },
  'with x straight away': { x: standing([0, 0, -2]), y: standing([0, 0, 1]) },
  'along the axes': { x: [0, 0, -1], y: [0, 0, 3] },
}

describe('space is painted', () => {
  test.each(Object.keys(awkward))('with paths of numbers for vectors %s', (name) => {
    const pair = awkward[name]!
    const turns = [homeTurn, facing([1, 0, 0], [0, 1, 0]), facing([0, 0, -1], [1, 0, 0])]
    const settings: Partial<ViewOptions>[] = [
      { colourBy: 'off' },
      { held: 'x', dragConstraint: 'screen', gradientScale: 100 },
      { held: 'y', dragConstraint: 'sphere', colourBy: 'x' },
      { held: 'x', dragConstraint: 'e3' },
    ]
    for (const halfExtent of [3.1, 3.1e-6, 3.1e6])
      for (const centre of [
        [0, 0],
        [1, -2],
      ] as const)
        for (const turn of turns)
          for (const setting of settings) {
            const zoomed = viewport({ centre, halfExtent }, size)
            const shown = view(pair, { ...setting, viewport: zoomed, turn, overlays: everyAid })
            for (const mark of painted(shown)) {
              const text = mark.kind === 'path' ? mark.d : `${mark.left} ${mark.top}`
              expect(text, mark.key).not.toMatch(/NaN|Infinity|undefined/)
            }
            for (const tip of [shown.tips.x, shown.tips.y])
              expect(Number.isFinite(tip.left) && Number.isFinite(tip.top)).toBe(true)
          }
  })

  test('from marks with keys of their own in each layer', () => {
    for (const pair of Object.values(awkward))
      for (const held of [null, 'x', 'y'] as const) {
        const shown = view(pair, { overlays: everyAid, held })
        for (const layer of [shown.backdrop, shown.inside, shown.front]) {
          const keys = layer.marks().map(({ kind, key }) => `${kind} ${key}`)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }
  })

  test('with each part once, wherever the vectors are', () => {
    fc.assert(
      fc.property(vector, vector, rotation, (x, y, turn) => {
        const parts = painted(view({ x, y }, { turn })).flatMap(({ part }) => part ?? [])
        expect(parts.sort()).toEqual(['angle', 'gradient-x', 'gradient-y', 'x', 'y'])
      }),
      { seed: 133 },
    )
  })
})
