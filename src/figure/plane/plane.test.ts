import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { backdrop } from './backdrop.ts'
import { viewport, home, type Vec2 } from '../scene/viewport.ts'
import { plane, pull, tips } from './plane.ts'
import { plainOptions } from '../testing/options.ts'
import { remark } from '../words/remark.ts'

const size = { width: 640, height: 640 }
const seen = viewport(home, size)
const at = cosineReport({ x: [2, 0.5], y: [0.75, 1.5] })

const d = (name: string, where = at, gradientScale = 1) => {
  const mark = plane(where, plainOptions(seen, { gradientScale })).find(({ key }) => key === name)
  return mark?.kind === 'path' ? mark.d : ''
}
/** The corners of a path. */
const corners = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, left, top]) => [Number(left), Number(top)])

describe('the plane', () => {
  test('has x, y and both gradients, each as a part of its own', () => {
    const parts = plane(at, plainOptions(seen)).flatMap(({ part }) => part ?? [])
    expect(parts.sort()).toEqual(['angle', 'gradient-x', 'gradient-y', 'x', 'y'])
  })

  test('∇ₓS begins at the tip of x and ends where x + ∇ₓS is', () => {
    const path = corners(d('gradient-x'))
    const tip = tips(at, seen).x
    const end = seen.place([2 + at.gradient.x[0]!, 0.5 + at.gradient.x[1]!])
    // The fourth corner of the outline is the point of the arrow.
    expect(path[3]![0]).toBeCloseTo(end.left, 1)
    expect(path[3]![1]).toBeCloseTo(end.top, 1)
    expect((path[0]![0]! + path[6]![0]!) / 2).toBeCloseTo(tip.left, 1)
  })

  test('of two vectors that lie on each other the longer one is the wider, and beneath', () => {
    const drawn = (x: Vec2, y: Vec2) =>
      plane(cosineReport({ x, y }), plainOptions(seen)).flatMap((mark) =>
        mark.kind === 'path' && (mark.key === 'x' || mark.key === 'y')
          ? [{ key: mark.key, d: mark.d }]
          : [],
      )
    const widthOf = (path: string) => {
      const [from, ...rest] = corners(path)
      const to = rest.at(-1)
      return Math.hypot(from![0]! - to![0]!, from![1]! - to![1]!)
    }
    for (const [x, y, beneath] of [
      [[1, 1], [1.5, 1.5], 'y'],
      [[1.5, 1.5], [1, 1], 'x'],
      [[1, 1], [1, 1], 'y'],
    ] as const) {
      const [first, second] = drawn(x, y)
      expect(first!.key).toBe(beneath)
      expect(widthOf(first!.d)).toBeGreaterThan(widthOf(second!.d) + 2)
    }
    for (const y of [
      [-1, -1],
      [1, 1.3],
    ] as const) {
      const [first, second] = drawn([0.3, 0.3], y)
      expect(widthOf(first!.d)).toBeCloseTo(widthOf(second!.d), 1)
    }
  })

  test('arrows that are said to be straight are one closed outline of straight lines, wherever x and y end', () => {
    const tip = fc.tuple(...[0, 1].map(() => fc.double({ min: -1e3, max: 1e3, noNaN: true })))
    fc.assert(
      fc.property(tip, tip, fc.constantFrom(1, 10), (x, y, gradientScale) => {
        fc.pre(Math.hypot(...x) > 1e-6 && Math.hypot(...y) > 1e-6)
        const marks = plane(cosineReport({ x, y }), plainOptions(seen, { gradientScale }))
        const straight = marks.flatMap((mark) =>
          mark.kind === 'path' && mark.straight ? mark.d : [],
        )
        expect(straight).toHaveLength(4)
        for (const outline of straight)
          expect(outline).toMatch(/^(?:M[-\d.]+,[-\d.]+(?:L[-\d.]+,[-\d.]+)+Z)?$/)
      }),
    )
  })

  test('enlarged gradients keep their direction', () => {
    const tip = tips(at, seen).x
    const [once, thrice] = [1, 3].map((factor) => corners(d('gradient-x', at, factor))[3]!)
    expect(thrice![0]! - tip.left).toBeCloseTo(3 * (once![0]! - tip.left), 1)
    expect(thrice![1]! - tip.top).toBeCloseTo(3 * (once![1]! - tip.top), 1)
  })

  test('a gradient that vanishes is not drawn, and a remark says why', () => {
    const parallel = cosineReport({ x: [1, 1], y: [2, 2] })
    expect(d('gradient-x', parallel)).toBe('')
    expect(remark(parallel)).toContain('maximum')
    expect(remark(cosineReport({ x: [1, 1], y: [-2, -2] }))).toContain('minimum')
    expect(remark(at)).toBeNull()
  })

  test('θ turns from x to y the short way, on either side and across the cut of the arctangent', () => {
    for (const [x, y] of [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, -1],
      ],
      [
        [-1, 0.1],
        [-1, -0.1],
      ],
      [
        [-1, -0.1],
        [-1, 0.1],
      ],
    ] as const) {
      const where = cosineReport({ x, y })
      const [origin, start, end] = corners(d('angle', where)) as [number[], number[], number[]]
      const tip = tips(where, seen)
      const side = (corner: number[], to: { left: number; top: number }) =>
        (corner[0]! - origin[0]!) * (to.left - origin[0]!) +
        (corner[1]! - origin[1]!) * (to.top - origin[1]!)
      expect(side(start, tip.x)).toBeGreaterThan(0)
      expect(end === undefined || side(end, tip.y) !== 0).toBe(true)
    }
  })

  test('draws finite paths for any vectors that a link can hold', () => {
    const entry = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 1, -1, 1e-300, 1e300, 5e-324, 1.7e308),
    )
    const vector = fc.tuple(entry, entry).filter((v) => v.some((e) => e !== 0))
    fc.assert(
      fc.property(vector, vector, fc.constantFrom(1, 100), (x, y, gradientScale) => {
        const marks = [
          ...plane(cosineReport({ x, y }), plainOptions(seen, { gradientScale })),
          ...backdrop(seen),
        ]
        for (const mark of marks) {
          const text = mark.kind === 'path' ? mark.d : `${mark.left} ${mark.top}`
          expect(text).not.toMatch(/NaN|Infinity|undefined|e\+/)
        }
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})

describe('pull', () => {
  test('gives a tip back that is pulled to where it is', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(entry, entry, (x, y) => {
        fc.pre(Math.hypot(x, y) > 0.1)
        const where = cosineReport({ x: [x, y], y: [1, 0] })
        const [backX, backY] = pull(tips(where, seen).x, 'off', seen) as Vec2
        expect(backX).toBeCloseTo(x, 9)
        expect(backY).toBeCloseTo(y, 9)
      }),
      { seed: 5 },
    )
  })

  test('refuses the origin and its surroundings, also when snapping leads there', () => {
    const origin = seen.place([0, 0])
    expect(pull(origin, 'off', seen)).toBeUndefined()
    expect(pull({ left: origin.left + 3, top: origin.top }, 'off', seen)).toBeUndefined()
    expect(pull({ left: origin.left + 12, top: origin.top }, 'grid', seen)).toBeUndefined()
    expect(pull({ left: origin.left + 12, top: origin.top }, 'circle', seen)).toEqual([1, 0])
  })
})
