import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { draw, uniform } from '../../math/random.ts'
import { basis, coordinates, offPlane, type Basis } from '../../math/span.ts'
import { add, length, scale } from '../../math/vec.ts'
import { gridStep } from './backdrop.ts'
import { viewport, type Px } from '../scene/viewport.ts'
import { span } from './span.ts'
import type { ViewOptions } from '../view.ts'
import { plainOptions } from '../testing/options.ts'

const seen = viewport({ centre: [0, 0], halfExtent: 6 }, { width: 640, height: 640 })
const options = plainOptions(seen)
const sizes = [2, 3, 5, 64]
const size = fc.constantFrom(...sizes)
const seed = fc.integer({ min: 0, max: 999 })
const part = fc.constantFrom('x', 'y')
const pixel: fc.Arbitrary<Px> = fc.record({
  left: fc.double({ min: 0, max: 640, noNaN: true }),
  top: fc.double({ min: 0, max: 640, noNaN: true }),
})
const pair = (n: number, seed: number) => {
  const next = uniform(seed)
  return { x: draw(next, n), y: draw(next, n) }
}
/** Another pair of the same plane, and the basis that the first one had. */
const keptPair = (n: number, seed: number) => {
  const { x, y } = pair(n, seed)
  const at = { x: add(scale(0.6, x), y, 0.7), y: add(scale(-1.1, x), y, 0.4) }
  return { at, plane: basis(x, y) }
}
const view = (
  at: { x: readonly number[]; y: readonly number[] },
  plane: Basis = basis(at.x, at.y),
) => span(cosineReport(at), plane, options)
const apart = (u: readonly number[], v: readonly number[]) =>
  length(u.map((entry, i) => entry - v[i]!))
const pixelsApart = (a: Px, b: Px) => Math.hypot(a.left - b.left, a.top - b.top)
/** From the origin, in units of the vectors, upwards. */
const onPaper = (px: Px) => seen.invert(px)
const press = (key: string) => ({ key, shiftKey: false, altKey: false })

describe('the span of x and y', () => {
  test('has the tips where their coordinates are, in its basis', () => {
    for (const n of sizes)
      for (const s of [1, 2, 3]) {
        const { at, plane } = keptPair(n, s)
        for (const name of ['x', 'y'] as const)
          expect(
            pixelsApart(view(at, plane).tips[name], seen.place(coordinates(plane, at[name]))),
          ).toBeLessThan(1e-9)
      }
  })

  test('shows the lengths, the distance and the angle that x and y have in ℝⁿ', () => {
    fc.assert(
      fc.property(size, seed, (n, s) => {
        const at = pair(n, s)
        const { angle, normX, normY } = cosineReport(at)
        const { tips } = view(at)
        const [u, v] = [onPaper(tips.x), onPaper(tips.y)]
        expect(Math.hypot(...u)).toBeCloseTo(normX, 10)
        expect(Math.hypot(...v)).toBeCloseTo(normY, 10)
        expect(Math.hypot(u[0] - v[0], u[1] - v[1])).toBeCloseTo(apart(at.x, at.y), 10)
        const turn = Math.atan2(u[0] * v[1] - u[1] * v[0], u[0] * v[0] + u[1] * v[1])
        expect(Math.abs(turn)).toBeCloseTo(angle, 10)
      }),
      { seed: 121 },
    )
  })

  test('draws the gradients at the tips with their true lengths, at right angles to x and y', () => {
    const gradientScale = 2
    for (const n of [3, 5, 64]) {
      const { x, y } = pair(n, 7)
      const at = cosineReport({ x: scale(1 / length(x), x), y: scale(1.5 / length(y), y) })
      const shown = span(at, basis(x, y), { ...options, gradientScale })
      const marks = shown.front.marks()
      for (const part of ['x', 'y'] as const) {
        const mark = marks.find(({ key, kind }) => kind === 'path' && key === `gradient-${part}`)
        const d = mark?.kind === 'path' ? mark.d : ''
        // The fourth corner of the outline is the point of the arrow.
        const [left, top] = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)][3]!.slice(1).map(Number)
        const tip = onPaper(shown.tips[part])
        const [a, b] = onPaper({ left: left!, top: top! })
        const size = part === 'x' ? at.gradientNormX : at.gradientNormY
        expect(Math.hypot(a - tip[0], b - tip[1])).toBeCloseTo(gradientScale * size, 2)
        expect((a - tip[0]) * tip[0] + (b - tip[1]) * tip[1]).toBeCloseTo(0, 2)
      }
    }
  })

  test('draws the same gradients whether they are found in ℝⁿ or by two coordinates', () => {
    fc.assert(
      fc.property(size, seed, fc.double({ min: -14, max: 0, noNaN: true }), (n, s, digits) => {
        const { x, y: away } = pair(n, s)
        // Also so near to parallel that coordinates no longer say it.
        const at = { x, y: add(scale(0.7, x), away, 10 ** digits) }
        const plane = basis(at.x, at.y)
        const { gradient, x: u } = cosineReport(at)
        const far = 300 * 10 ** -digits
        const shown = span(cosineReport(at), plane, { ...options, gradientScale: far })
        const mark = shown.front.marks().find(({ key }) => key === 'gradient-x')
        const d = mark?.kind === 'path' ? mark.d : ''
        const [a, b] = coordinates(plane, gradient.x)
        const [c, e] = coordinates(plane, u)
        const tip = seen.place([c + far * a, e + far * b])
        const points = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
        const point = points[3] ?? points[0]
        fc.pre(point !== undefined && Math.hypot(tip.left, tip.top) < 1e4)
        expect(pixelsApart({ left: Number(point![1]), top: Number(point![2]) }, tip)).toBeLessThan(
          0.1,
        )
      }),
      { seed: 122 },
    )
  })

  test('is drawn at the ends of the doubles, where coordinates are none', () => {
    const huge = { x: Array(5).fill(1.7e308), y: [1.7e308, -1.7e308, 1, 1, 1] }
    for (const at of [huge, { x: [5e-324, 0, 0, 0, 0], y: [0, 5e-324, 5e-324, 5e-324, 5e-324] }])
      expect(() => view(at).front.marks()).not.toThrow()
  })

  test('draws no gradient where it is longer than doubles tell', () => {
    const t = 1e-309
    const at = { x: [t, 0, t, 0, t], y: [0, t, t, 0, 0] }
    expect(cosineReport(at).gradient.x.every(Number.isFinite)).toBe(false)
    const mark = view(at)
      .front.marks()
      .find(({ key }) => key === 'gradient-x')
    expect(mark).toMatchObject({ d: '' })
  })

  test('paints x, y, both gradients and the angle once each', () => {
    for (const n of sizes) {
      const { backdrop, inside, front } = view(pair(n, 4))
      const parts = [backdrop, inside, front].flatMap((layer) =>
        layer.marks().flatMap(({ part }) => part ?? []),
      )
      expect(parts.sort()).toEqual(['angle', 'gradient-x', 'gradient-y', 'x', 'y'])
    }
  })

  test('for n = 2 is the plane', () => {
    const { tips } = view({ x: [2, 0.5], y: [0.75, 1.5] })
    expect(pixelsApart(tips.x, seen.place([2, 0.5]))).toBeLessThan(1e-9)
    expect(pixelsApart(tips.y, seen.place([0.75, 1.5]))).toBeLessThan(1e-9)
  })
})

describe('a tip that is pulled in the span', () => {
  test('to where it is has its vector back, also in a basis that was kept', () => {
    fc.assert(
      fc.property(size, seed, part, fc.boolean(), (n, s, name, kept) => {
        const { at, plane } = kept ? keptPair(n, s) : { at: pair(n, s), plane: undefined }
        const shown = view(at, plane)
        const back = shown.pull(name, shown.tips[name], at[name])
        // Near the origin every vector is refused.
        fc.pre(back !== undefined)
        expect(apart(back, at[name])).toBeLessThan(1e-12 * length(at[name]))
      }),
      { seed: 122, numRuns: 300 },
    )
  })

  test('stands at the pointer, and all n components stay in the plane', () => {
    fc.assert(
      fc.property(size, seed, part, pixel, fc.boolean(), (n, s, name, px, kept) => {
        const { at, plane } = kept
          ? keptPair(n, s)
          : { at: pair(n, s), plane: basis(pair(n, s).x, pair(n, s).y) }
        const to = view(at, plane).pull(name, px, at[name])
        fc.pre(to !== undefined)
        expect(to).toHaveLength(n)
        expect(offPlane(plane, to)).toBeLessThan(1e-14)
        const after = view({ ...at, [name]: to }, plane).tips
        const other = name === 'x' ? 'y' : 'x'
        expect(pixelsApart(after[name], px)).toBeLessThan(1e-9)
        expect(pixelsApart(after[other], view(at, plane).tips[other])).toBe(0)
      }),
      { seed: 123, numRuns: 300 },
    )
  })

  test('is refused at the origin', () => {
    for (const n of sizes)
      expect(view(pair(n, 2)).pull('x', seen.place([0, 0]), pair(n, 2).x)).toBeUndefined()
  })

  test('snaps to the coordinates’ grid, to length 1 and to 15°', () => {
    const { at, plane } = keptPair(5, 3)
    const pulled = (snap: ViewOptions['snap']) =>
      span(cosineReport(at), plane, { ...options, snap }).pull('x', { left: 450, top: 205 }, at.x)!
    for (const coordinate of coordinates(plane, pulled('grid'))) {
      const count = coordinate / gridStep(seen)
      expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-12)
    }
    expect(length(pulled('circle'))).toBeCloseTo(1, 14)
    const [a, b] = coordinates(plane, pulled('angle'))
    const steps = Math.atan2(b, a) / (Math.PI / 12)
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-12)
  })
})

describe('keys in the span', () => {
  test('move a tip in the plane, there and back', () => {
    for (const n of [3, 5, 64]) {
      const { at, plane } = keptPair(n, 6)
      const there = view(at, plane).nudge('x', press('ArrowUp'))!
      expect(offPlane(plane, there)).toBeLessThan(1e-14)
      const [before, after] = [at.x, there].map((v) => coordinates(plane, v))
      expect(after![0]).toBeCloseTo(before![0], 11)
      expect(after![1] - before![1]).toBeCloseTo(0.1 * gridStep(seen), 11)
      const back = view({ ...at, x: there }, plane).nudge('x', press('ArrowDown'))!
      expect(apart(back, at.x)).toBeLessThan(1e-11)
    }
  })

  test('that mean nothing are left alone', () =>
    expect(view(pair(5, 1)).nudge('x', press('PageUp'))).toBeNull())
})

describe('a line, n = 1,', () => {
  test('is drawn along the paper, with no gradients', () => {
    const { tips, front } = view({ x: [-2], y: [3] })
    expect(pixelsApart(tips.x, seen.place([-2, 0]))).toBeLessThan(1e-9)
    expect(pixelsApart(tips.y, seen.place([3, 0]))).toBeLessThan(1e-9)
    for (const mark of front.marks()) {
      if (mark.kind !== 'path') continue
      expect(mark.d).not.toMatch(/NaN|Infinity|undefined/)
      if (mark.key.startsWith('gradient')) expect(mark.d).toBe('')
    }
  })

  test('gives a tip back that is pulled to where it is, and follows the pointer along it', () => {
    const shown = view({ x: [-2], y: [3] })
    expect(shown.pull('x', shown.tips.x, [-2])![0]).toBeCloseTo(-2, 12)
    expect(shown.pull('x', seen.place([4, 0]), [-2])![0]).toBeCloseTo(4, 12)
    // The side of the line on which the pointer is does not matter.
    expect(shown.pull('x', seen.place([4, 1.5]), [-2])![0]).toBeCloseTo(4, 12)
  })

  test('refuses zero', () =>
    expect(view({ x: [-2], y: [3] }).pull('x', seen.place([0, 0]), [-2])).toBeUndefined())
})

describe('the span', () => {
  test('stands vectors that are parallel, nearly so, opposite, and at the ends of the doubles', () => {
    const u = [1, 2, -1, 0.5, 3]
    const w = [0.5, -1, 1, 2, 1]
    for (const [x, y] of [
      [u, scale(2, u)],
      [u, scale(-1, u)],
      [u, add(u, w, 1e-12)],
      [u, add(scale(-1, u), w, 1e-9)],
      [u, scale(1e6, w)],
      [u, scale(1e-6, w)],
      [scale(1e300, u), w],
      [scale(1e-300, u), w],
      [scale(1e300, u), scale(1e-300, w)],
    ] as const)
      for (const halfExtent of [6, 6e-6, 6e6]) {
        const shown = span(cosineReport({ x, y }), basis(x, y), {
          ...options,
          viewport: viewport({ centre: [0, 0], halfExtent }, { width: 640, height: 640 }),
        })
        for (const mark of [...shown.backdrop.marks(), ...shown.front.marks()]) {
          const text = mark.kind === 'path' ? mark.d : `${mark.left} ${mark.top}`
          expect(text).not.toMatch(/NaN|Infinity|undefined/)
        }
        for (const tip of [shown.tips.x, shown.tips.y])
          expect(Number.isFinite(tip.left) && Number.isFinite(tip.top)).toBe(true)
      }
  })
})

describe('the span of a line', () => {
  const line = { x: [-2], y: [3] }
  const onLine = (snap: ViewOptions['snap'] = 'off') =>
    span(cosineReport(line), basis(line.x, line.y), { ...options, snap })
  const press = (key: string) => ({ key, shiftKey: false, altKey: false })

  test('lets a tip slide along it, and no other way', () => {
    const { left, top } = onLine().tips.x
    expect(onLine().pull('x', { left, top: top - 120 }, [-2])).toEqual([expect.closeTo(-2, 12)])
    expect(onLine('circle').pull('x', { left: left + 50, top: top - 300 }, [-2])).toEqual([-1])
    for (const key of ['ArrowUp', 'ArrowDown', '[', ']', '{', '}'])
      expect(onLine().nudge('x', press(key))).toBeNull()
    expect(onLine().nudge('x', press('ArrowLeft'))?.[0]).toBeLessThan(-2)
  })

  test('refuses zero, however far aside the pointer is', () => {
    const origin = seen.place([0, 0])
    for (const snap of ['off', 'grid', 'angle'] as const)
      expect(onLine(snap).pull('x', { ...origin, top: origin.top - 120 }, [-2])).toBeUndefined()
  })
})
