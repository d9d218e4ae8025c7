import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { angle, cosineSimilarity } from '../../../math/cosine.ts'
import type { Vec3 } from '../../../math/rotation.ts'
import { dragConstraints, type DragConstraint } from './dragConstraints.ts'
import { axisOf } from './moved.ts'
import { snaps, type Snap } from '../../plane/snap.ts'
import { snappedInSpace } from './snapInSpace.ts'

const all = Object.keys(dragConstraints) as DragConstraint[]
const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry, entry).filter((v) => Math.hypot(...v) > 0.1)
const step = fc.constantFrom(0.1, 0.2, 0.5, 1, 2)
const size = (v: Vec3) => Math.hypot(...v)

describe('15° steps in space', () => {
  test.each(['screen', 'sphere'] as const)(
    'make the angle to the other vector a multiple of 15° and keep the length (%s)',
    (move) => {
      fc.assert(
        fc.property(vector, vector, (to, other) => {
          const snapped = snappedInSpace('angle', move, to, other, 0.5)
          const steps = angle(snapped, other) / (Math.PI / 12)
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-7)
          expect(Math.abs(size(snapped) / size(to) - 1)).toBeLessThan(1e-12)
        }),
        { seed: 51, numRuns: 500 },
      )
    },
  )

  test('turn in the plane of the two, by at most half a step', () => {
    fc.assert(
      fc.property(vector, vector, (to, other) => {
        const snapped = snappedInSpace('angle', 'screen', to, other, 0.5)
        expect(angle(snapped, to)).toBeLessThan(Math.PI / 24 + 1e-9)
        expect(Math.abs(angle(to, other) - angle(snapped, other))).toBeCloseTo(
          angle(snapped, to),
          6,
        )
      }),
      { seed: 52 },
    )
  })

  test('at 90° give S = 0 to the last digits', () => {
    const snapped = snappedInSpace('angle', 'screen', [0.05, 2, 1], [1, 0, 0], 0.5)
    expect(snapped[0]).toBe(0)
    expect(cosineSimilarity(snapped, [1, 0, 0])).toBe(0)
  })

  test('leave a vector alone that is parallel to the other, either way', () => {
    for (const t of [2, -3])
      expect(snappedInSpace('angle', 'screen', [t, t, 0], [1, 1, 0], 0.5)).toEqual([t, t, 0])
  })

  test('hold at lengths near the ends of the doubles', () => {
    for (const size of [1e300, 1e-300]) {
      const to = snappedInSpace('angle', 'screen', [size, 0.2 * size, 0], [0, 1 / size, 0], 1)
      expect(angle(to, [0, 1, 0])).toBeCloseTo((75 * Math.PI) / 180, 9)
      expect(Math.hypot(...to) / size).toBeCloseTo(Math.hypot(1, 0.2), 12)
    }
  })
})

describe('the grid in space', () => {
  test('takes all three components in the screen, and the one along an axis', () => {
    fc.assert(
      fc.property(vector, vector, step, fc.constantFrom(...all), (to, other, grid, move) => {
        fc.pre(move !== 'sphere')
        const snapped = snappedInSpace('grid', move, to, other, grid)
        const along = axisOf(move)
        for (const i of [0, 1, 2] as const) {
          if (along !== null && along !== i) expect(snapped[i]).toBe(to[i])
          else {
            const count = snapped[i] / grid
            expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-12 * (1 + Math.abs(count)))
            expect(Math.abs(snapped[i] - to[i])).toBeLessThan(grid * (0.5 + 1e-12))
          }
        }
      }),
      { seed: 53, numRuns: 300 },
    )
  })

  test('leaves no dust', () =>
    expect(snappedInSpace('grid', 'screen', [0.31, -0.69, 0.04], [1, 0, 0], 0.1)).toEqual([
      0.3, -0.7, 0,
    ]))
})

test('length 1 keeps the direction, and leaves the origin where it is', () => {
  fc.assert(
    fc.property(vector, vector, (to, other) => {
      const snapped = snappedInSpace('circle', 'screen', to, other, 0.5)
      expect(size(snapped)).toBeCloseTo(1, 14)
      expect(angle(snapped, to)).toBeLessThan(1e-15)
    }),
    { seed: 54 },
  )
  expect(snappedInSpace('circle', 'screen', [0, 0, 0], [1, 0, 0], 0.5)).toEqual([0, 0, 0])
})

describe('snapping that would break the rule of a move is passed over', () => {
  test.each([
    ['grid', 'sphere'],
    ['circle', 'sphere'],
    ['circle', 'e1'],
    ['circle', 'e3'],
    ['angle', 'e1'],
    ['angle', 'e2'],
    ['angle', 'e3'],
  ] as [Snap, DragConstraint][])('%s for %s', (snap, move) =>
    expect(snappedInSpace(snap, move, [0.31, -0.2, 4], [1, 2, 3], 0.5)).toEqual([0.31, -0.2, 4]),
  )

  test('so no kind of it changes a length on the sphere, or two components along an axis', () => {
    fc.assert(
      fc.property(
        vector,
        vector,
        fc.constantFrom(...(Object.keys(snaps) as Snap[])),
        fc.constantFrom(...all),
        (to, other, snap, move) => {
          const snapped = snappedInSpace(snap, move, to, other, 0.5)
          if (move === 'sphere') expect(size(snapped)).toBeCloseTo(size(to), 12)
          const along = axisOf(move)
          if (along !== null)
            for (const i of [0, 1, 2] as const) if (i !== along) expect(snapped[i]).toBe(to[i])
        },
      ),
      { seed: 55, numRuns: 300 },
    )
  })
})
