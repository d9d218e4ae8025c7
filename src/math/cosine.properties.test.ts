import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { angle, cosine, cosineSimilarity, differential, gradient } from './cosine.ts'
import { exactly } from './exactBigint.ts'
import { exactAngle, exactDifferential, exactGradient, exactSimilarity } from './testing/exact.ts'
import { fraction, hostile, mantissa, nudged, tangent, type Point } from './testing/hostile.ts'
import { normwise, ulps } from './testing/ulps.ts'
import { dot, norm } from './vec.ts'

/** Promised are errors below 4 · 2^-52; what is drawn here stays below this. */
const ALLOWED = 2.5

const small = fc.integer({ min: 1, max: 16 })

function expectExact({ x, y }: Point, got = cosine(x, y)): void {
  const want = exactGradient(x, y)
  expect(Math.abs(got.similarity)).toBeLessThanOrEqual(1)
  expect(ulps(got.similarity, exactSimilarity(x, y))).toBeLessThan(ALLOWED)
  expect(ulps(got.angle, exactAngle(x, y))).toBeLessThan(ALLOWED)
  expect(normwise(got.gradient.x, want.x)).toBeLessThan(ALLOWED)
  expect(normwise(got.gradient.y, want.y)).toBeLessThan(ALLOWED)
}

// Exact arithmetic takes its time, more so on a busy machine.
describe('against exact arithmetic', { timeout: 60_000 }, () => {
  test('S, the angle and ∇S are right at every hostile point of up to 16 components', () => {
    fc.assert(
      fc.property(hostile(small), (p) => expectExact(p)),
      { seed: 3, numRuns: 2000 },
    )
  })

  test('and at some with 200 and 1024 components', () => {
    fc.assert(
      fc.property(hostile(fc.constantFrom(200, 1024)), (p) => expectExact(p)),
      { seed: 4, numRuns: 12 },
    )
  })

  test('and where many nearly equal entries pile up their errors', () => {
    // y is twice x but for the pivot: z leans towards x as far as it can, and its rounding errors
    // stand across x or, where the other entries are equal, along x.
    for (const n of [10, 100, 1000]) {
      for (const variation of [0, 1e-3]) {
        const x = Array.from({ length: n }, (_, i) => 1.3 + variation * Math.sin(i))
        x[0] = 1.302
        for (const spacings of [1, -1, 9, 1e9 + 7, 1e12 + 39]) {
          const y = x.map((xi) => 2 * xi)
          y[0] = nudged(y[0]!, spacings)
          expectExact({ x, y })
          expectExact({ x: y.map((yi) => -yi), y: x })
        }
      }
    }
  })

  test('so they are by integers alone, the way that the widest entries take', () => {
    fc.assert(
      fc.property(hostile(small), ({ x, y }) => {
        const at = exactly(x, y)
        expectExact(
          { x, y },
          { similarity: at.similarity(), angle: at.angle(), gradient: at.gradient() },
        )
      }),
      { seed: 5, numRuns: 1000 },
    )
  })

  test('dS is right for any tangent, radial ones included', () => {
    const moved = hostile(small).chain(({ x, y }) =>
      fc.tuple(fc.constant({ x, y }), tangent(x), tangent(y)),
    )
    fc.assert(
      fc.property(moved, ([{ x, y }, dx, dy]) => {
        const want = exactDifferential(x, y, dx, dy)
        expect(ulps(differential(x, y, dx, dy), want)).toBeLessThan(ALLOWED)
      }),
      { seed: 6, numRuns: 1000 },
    )
  })
})

describe('laws', () => {
  const law = (holds: (p: Point) => void, points = hostile(small), numRuns = 500) =>
    fc.assert(fc.property(points, holds), { seed: 7, numRuns })
  const coarse = fraction.map((v) => (Math.abs(v) < 1e-3 ? 0 : v))
  /** Points of a size at which the formulas of a textbook can be trusted to some digits. */
  const tame = fc
    .tuple(mantissa, mantissa, fc.array(fc.tuple(coarse, coarse), { minLength: 1, maxLength: 15 }))
    .map(([a, b, rest]) => ({
      x: [a, ...rest.map(([xi]) => xi)],
      y: [b, ...rest.map(([, yi]) => yi)],
    }))

  test('S and ∇S are symmetric in x and y, to the last bit', () => {
    law(({ x, y }) => {
      expect(cosineSimilarity(y, x)).toBe(cosineSimilarity(x, y))
      const { x: inX, y: inY } = gradient(x, y)
      expect(gradient(y, x)).toEqual({ x: inY, y: inX })
    })
  })

  test('powers of two pass through x: S stays, ∂x is divided', () => {
    law(({ x, y }) => {
      for (const k of [-20, 1, 300]) {
        const at = cosine(
          x.map((xi) => xi * 2 ** k),
          y,
        )
        const was = cosine(x, y)
        expect(at.similarity).toBe(was.similarity)
        expect(at.angle).toBe(was.angle)
        expect(at.gradient.y).toEqual(was.gradient.y)
        expect(at.gradient.x).toEqual(was.gradient.x.map((g) => g / 2 ** k))
      }
    }, tame)
  })

  test('the order of the components does not matter beyond the last digits', () => {
    law(({ x, y }) => {
      const [a, b] = [cosine(x, y), cosine(x.toReversed(), y.toReversed())]
      expect(ulps(a.similarity, b.similarity)).toBeLessThan(2 * ALLOWED)
      expect(ulps(a.angle, b.angle)).toBeLessThan(2 * ALLOWED)
      expect(normwise(a.gradient.x.toReversed(), b.gradient.x)).toBeLessThan(2 * ALLOWED)
    })
  })

  test('a change of sign of x changes the sign of S and of ∂y', () => {
    law(({ x, y }) => {
      const minus = x.map((xi) => -xi)
      expect(cosineSimilarity(minus, y) + cosineSimilarity(x, y)).toBe(0)
      expect(
        normwise(
          gradient(minus, y).y,
          gradient(x, y).y.map((g) => -g),
        ),
      ).toBe(0)
      expect(gradient(minus, y).x).toEqual(gradient(x, y).x)
    })
  })

  test('∂x ⟂ x, ∂y ⟂ y, and ‖∂x‖‖x‖ = ‖∂y‖‖y‖ = sin ∠(x, y)', () => {
    law(({ x, y }) => {
      const at = cosine(x, y)
      const sine = Math.sin(at.angle)
      for (const [v, g] of [
        [x, at.gradient.x],
        [y, at.gradient.y],
      ] as const) {
        const product = norm(v) * norm(g)
        expect(Math.abs(dot(v, g))).toBeLessThanOrEqual(20 * Number.EPSILON * product)
        if (at.angle < 3) expect(ulps(product, sine)).toBeLessThan(20)
      }
    }, tame)
  })

  test('S is the cosine of the angle', () => {
    law(({ x, y }) => {
      const error = cosineSimilarity(x, y) - Math.cos(angle(x, y))
      expect(Math.abs(error)).toBeLessThan(4 * Number.EPSILON)
    })
  })
})
