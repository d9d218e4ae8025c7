import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { last } from './gradcheck.ts'
import { numericalJacobian, tensors } from './jacobian.ts'
import { gradient } from '../math/cosine.ts'
import { draw, uniform } from '../math/random.ts'
import { length, type Pair } from '../math/vec.ts'
import { backwards } from './backwards.ts'
import { makePoint, pointIds } from './points.ts'
import { allowedAt, bestOf, errorAt, measuring, steps, type Curve } from './precision.ts'

const figure = { lesson: { x: [2, 0.5], y: [0.75, 1.5] }, own: { x: [1, 2], y: [3, 4] } }
const seen = (at: Pair) => last(measuring({ at }))
const generic = seen(makePoint('random', 16, 1, figure))
const curve = (dtype: string, scheme: string, of = generic) =>
  of.curves.find((c) => c.dtype === dtype && c.scheme === scheme)!

/** A pair without symmetry, of n components between −1 and 1. */
const pairs = fc
  .record({ n: fc.integer({ min: 2, max: 48 }), seed: fc.nat() })
  .map(({ n, seed }): Pair => {
    const next = uniform(seed)
    return { x: draw(next, n), y: draw(next, n) }
  })

/** The slope of log error against log eps, between two steps, by least squares. */
function slope({ errors }: Curve, from: number, to: number): number {
  const points = steps
    .map((eps, k) => [Math.log10(eps), Math.log10(errors[k]!)] as const)
    .filter(([eps]) => eps >= Math.log10(from) - 1e-9 && eps <= Math.log10(to) + 1e-9)
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [meanEps, meanError] = [mean(([eps]) => eps), mean(([, error]) => error)]
  const covariance = mean(([eps, error]) => (eps - meanEps) * (error - meanError))
  return covariance / mean(([eps]) => (eps - meanEps) ** 2)
}

describe('the precision microscope', () => {
  test('goes from 1 to 1e-15, four steps a decade', () => {
    expect(steps).toHaveLength(61)
    expect([steps[0], steps[1], steps[24], steps[60]]).toEqual([1, 0.56, 1e-6, 1e-15])
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
  })

  test('takes the quotients that a check takes, bit for bit', () => {
    const at = makePoint('random', 5, 3, figure)
    for (const dtype of ['float64', 'float32'] as const)
      for (const eps of [1e-2, 1e-6]) {
        const point = tensors(at, dtype)
        const truth = gradient(point.x, point.y)
        const worst = (['x', 'y'] as const).flatMap((input) =>
          last(numericalJacobian(backwards.correct, point, input, eps)).map((m, i) =>
            Math.abs(m - truth[input][i]!),
          ),
        )
        const { errors } = curve(dtype, 'central', seen(at))
        expect(errors[steps.indexOf(eps)]).toBe(Math.max(...worst))
      }
  })

  test('finds the slopes 2 and 1 of truncation, and −1 of rounding', () => {
    expect(slope(curve('float64', 'central'), 1e-4, 1e-2)).toBeCloseTo(2, 1)
    expect(slope(curve('float64', 'forward'), 1e-6, 1e-2)).toBeCloseTo(1, 1)
    expect(slope(curve('float64', 'central'), 1e-14, 1e-7)).toBeCloseTo(-1, 0.5)
    expect(slope(curve('float64', 'forward'), 1e-14, 1e-9)).toBeCloseTo(-1, 0.5)
    expect(slope(curve('float32', 'central'), 1e-6, 1e-3)).toBeCloseTo(-1, 0.5)
  })

  test('meets the predicted truncation within 5 %, wherever rounding is small', () => {
    fc.assert(
      fc.property(pairs, (at) => {
        const r = Math.min(length(at.x), length(at.y))
        for (const { errors, predicted } of seen(at).curves)
          for (const [k, eps] of steps.entries()) {
            const truncation = predicted.truncation * eps ** predicted.order
            if (eps > r / 200 || predicted.rounding / eps > truncation / 100) continue
            expect(errors[k]! / truncation).toBeGreaterThan(0.95)
            expect(errors[k]! / truncation).toBeLessThan(1.05)
          }
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  test('never errs by more than predicted, and where it rounds by no less than a thirtieth', () => {
    fc.assert(
      fc.property(pairs, (at) => {
        const r = Math.min(length(at.x), length(at.y))
        const largest = Math.max(...at.x.map(Math.abs), ...at.y.map(Math.abs))
        for (const { dtype, errors, predicted } of seen(at).curves) {
          const u = dtype === 'float64' ? 2 ** -53 : 2 ** -24
          const shares: number[] = []
          for (const [k, eps] of steps.entries()) {
            const truncation = predicted.truncation * eps ** predicted.order
            const rounding = predicted.rounding / eps
            if (eps < r / 200) expect(errors[k]!).toBeLessThan(rounding + 1.05 * truncation)
            // Below that t + eps is t, and the quotient 0.
            if (rounding > 30 * truncation && eps > 4 * u * largest)
              shares.push(Math.log(errors[k]! / rounding))
          }
          // A single step may be lucky; the curve is not.
          const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
          expect(Math.exp(mean)).toBeGreaterThan(1 / 30)
        }
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  test('predicts the best step within a factor of 4', () => {
    for (const c of generic.curves) {
      const ratio = bestOf(c)!.eps / c.predicted.best!.eps
      expect(ratio).toBeGreaterThan(1 / 4)
      expect(ratio).toBeLessThan(4)
    }
  })

  test('shows why eps is 1e-6, and why in double precision', () => {
    const allowed = allowedAt(generic, { atol: 1e-5, rtol: 1e-3 })
    expect(errorAt(curve('float64', 'central'), 1e-6)).toBeLessThan(1e-8)
    expect(errorAt(curve('float64', 'central'), 1e-6)).toBeLessThan(allowed / 1e4)
    expect(errorAt(curve('float32', 'central'), 1e-6)).toBeGreaterThan(10 * allowed)
    expect(Math.min(...curve('float32', 'forward').errors)).toBeGreaterThan(2e-5)
    expect(Math.min(...curve('float32', 'central').errors)).toBeGreaterThan(5e-7)
  })

  test('reads between its steps straight in the logarithms, and not beyond them', () => {
    const c = { ...curve('float64', 'central'), errors: steps.map((eps) => eps ** 2) }
    expect(errorAt(c, 0.56)).toBe(0.56 ** 2)
    expect(errorAt(c, 3e-5)).toBeCloseTo(9e-10, 15)
    expect(errorAt(c, 2)).toBeNaN()
    expect(errorAt(c, 1e-16)).toBeNaN()
    const zeros = { ...c, errors: steps.map((_, k) => (k % 2 ? 0 : 3)) }
    expect(errorAt(zeros, 0.7)).toBe(3)
  })

  test('looks at 16 entries and the steepest of a long vector, in slices', () => {
    const at = makePoint('random', 1000, 2, figure)
    const running = measuring({ at })
    let share = 0
    for (;;) {
      const { done, value } = running.next()
      if (done) {
        expect(value).toMatchObject({ entries: 34, all: 2000 })
        const exact = gradient(at.x, at.y)
        expect(value.largest).toBe(Math.max(...[...exact.x, ...exact.y].map(Math.abs)))
        break
      }
      expect(value).toBeGreaterThan(share)
      expect(value).toBeLessThan(1)
      share = value
    }
    expect(share).toBeGreaterThan(0.9)
  })

  test('leaves the vectors as they are', () => {
    const at = { x: [1, 2, 3], y: [3, -1, 2] }
    seen(at)
    expect(at).toEqual({ x: [1, 2, 3], y: [3, -1, 2] })
  })

  test('throws nowhere: at no point of the check, nor where S has no value', () => {
    for (const id of pointIds)
      for (const n of [1, 2, 17]) {
        if (id === 'orthogonal' && n === 1) continue
        for (const c of seen(makePoint(id, n, 1, figure)).curves) {
          expect(c.errors).toHaveLength(61)
          expect(c.predicted.best?.eps ?? 1).toBeGreaterThan(0)
        }
      }
    // In float32 these are zero vectors, or infinite.
    for (const size of [1e-60, 1e60]) {
      const { curves } = seen({ x: [size, 2 * size], y: [1, 3] })
      expect(curves.filter(({ dtype }) => dtype === 'float32').map(bestOf)).toEqual([null, null])
    }
    // With eps = 1 one of the two points is zero.
    expect(curve('float64', 'central', seen({ x: [1], y: [1] })).errors[0]).toBeNaN()
  })
})
