import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { angle, cosine, cosineSimilarity, differential, gradient } from './cosine.ts'
import { exactDifferential, exactGradient } from './testing/exact.ts'
import { normwise, ulps } from './testing/ulps.ts'

/** Promised are errors below 4 · 2^-52; with the inputs used here they stay below this. */
const ALLOWED = 2.5

describe('by hand', () => {
  test('(3, 4) and (4, 3): S = 24/25, and each gradient stands at a right angle to its vector', () => {
    expect(cosineSimilarity([3, 4], [4, 3])).toBe(0.96)
    expect(ulps(angle([3, 4], [4, 3]), Math.atan2(7, 24))).toBeLessThan(ALLOWED)
    const { x, y } = gradient([3, 4], [4, 3])
    expect(normwise(x, [0.0448, -0.0336])).toBeLessThan(ALLOWED)
    expect(normwise(y, [-0.0336, 0.0448])).toBeLessThan(ALLOWED)
  })

  test('at a right angle S is 0, and ∂x is y’s direction over ‖x‖', () => {
    expect(cosine([2, 0], [0, 5])).toEqual({
      similarity: 0,
      angle: Math.PI / 2,
      gradient: { x: [0, 0.5], y: [0.2, 0] },
    })
    const { x, y } = gradient([2, 0, 0], [0, 0, 5])
    expect([x, y]).toEqual([
      [0, 0, 0.5],
      [0.2, 0, 0],
    ])
  })

  test('at half a right angle S = √½', () => {
    expect(cosineSimilarity([1, 1], [7, 0])).toBe(Math.SQRT1_2)
    expect(angle([1, 1], [7, 0])).toBe(Math.PI / 4)
  })

  test('parallel vectors have S = 1, angle 0 and no gradient', () => {
    const zero = [0, 0, 0]
    const parallel = { similarity: 1, angle: 0, gradient: { x: zero, y: zero } }
    expect(cosine([1, 2, 3], [3, 6, 9])).toEqual(parallel)
    expect(cosine([0.1, 0, 1e-200], [0.1, 0, 1e-200])).toEqual(parallel)
  })

  test('antiparallel vectors have S = −1, angle π and no gradient', () => {
    const antiparallel = { similarity: -1, angle: Math.PI, gradient: { x: [0, 0], y: [0, 0] } }
    expect(cosine([1, 2], [-2, -4])).toEqual(antiparallel)
    expect(cosine([1e300, 1e-300], [-1e300, -1e-300])).toEqual(antiparallel)
  })

  test('on a line there are but two directions: S is a sign and its gradient 0', () => {
    expect(cosine([-3], [5e-324])).toEqual({
      similarity: -1,
      angle: Math.PI,
      gradient: { x: [0], y: [0] },
    })
  })

  test('S has all its digits where orthogonality is missed by the last bit of the input', () => {
    // ⟨x, y⟩ = m² − (m − 1)(m + 1) = 1.
    const m = 2 ** 26
    expect(cosineSimilarity([m, 1 - m], [m, m + 1])).toBeCloseTo(2 ** -53, 60)
    expect(cosineSimilarity([1, 2 ** -60, -1], [1, 2 ** -60, 1])).toBe(2 ** -121)
    expect(cosineSimilarity([0.1, 0.2], [-0.2, 0.1])).toBe(0)
  })

  test('the angle is that of a hair, far below where S is 1', () => {
    expect(angle([1, 0], [1, 1e-300])).toBe(1e-300)
    expect(angle([1, 0], [-1, 1e-300])).toBe(Math.PI)
    expect(ulps(gradient([1, 0], [1, 1e-12]).x[1]!, 1e-12)).toBeLessThan(ALLOWED)
  })

  test('where the true gradient leaves the doubles it is ∞ or 0', () => {
    expect(gradient([1e-310, 0], [0, 1])).toEqual({ x: [0, Infinity], y: [1, 0] })
    expect(gradient([1e-310, 0], [0, -1]).x).toEqual([0, -Infinity])
    expect(gradient([1e300, 0], [1e-20, 1e-320]).x[1]).toBe(0)
    expect(gradient([2 ** 1023, 0], [0, 2 ** -1074]).x[1]).toBe(2 ** -1023)
  })

  test('any array-like is taken, and left as it is', () => {
    const x = Object.freeze([3, 4])
    const { x: dx } = gradient(x, { length: 2, 0: 4, 1: 3 })
    expect(gradient(Float64Array.of(3, 4), Float32Array.of(4, 3)).x).toEqual(dx)
  })
})

describe('dS', () => {
  test('is what the gradient makes of a tangent', () => {
    expect(differential([2, 0], [0, 3], [0, 1], [0, 7])).toBe(0.5)
    expect(differential([2, 0], [0, 3], [5, 1], [6, 0])).toBe(2.5)
  })

  test('is 0 exactly for a zero tangent, for a stretch and for a common turn', () => {
    const x = [0.1, 0.7]
    const y = [-0.3, 0.2]
    expect(differential(x, y, [0, 0], [0, 0])).toBe(0)
    expect(differential(x, y, x, y)).toBe(0)
    expect(differential(x, y, [-0.7, 0.1], [-0.2, -0.3])).toBe(0)
  })

  test('is finite where the gradient is not, as long as the product is', () => {
    expect(differential([1e-310, 0], [0, 1], [0, 1e-310], [0, 0])).toBe(1)
    expect(differential([1e300, 0], [0, 1e300], [0, 1e308], [0, 0])).toBeCloseTo(1e8, 4)
    expect(differential([1e-310, 0], [0, 1], [0, 1], [0, 0])).toBe(Infinity)
  })
})

describe('outside the domain', () => {
  test('each function throws a RangeError that names the argument', () => {
    for (const f of [cosine, cosineSimilarity, angle, gradient]) {
      expect(() => f([1, 2], [0, 0])).toThrow(RangeError)
      expect(() => f([1, 2], [0, 0])).toThrow(/^y is the zero vector/)
      expect(() => f([1, NaN], [1, 2])).toThrow(RangeError)
      expect(() => f([1], [1, 2])).toThrow(RangeError)
      expect(() => f([], [])).toThrow(RangeError)
    }
  })

  test('dS refuses a wrong point and a wrong tangent alike', () => {
    expect(() => differential([0], [1], [1], [1])).toThrow('x is the zero vector (0)')
    expect(() => differential([1], [1], [NaN], [1])).toThrow('dx[0] is NaN')
    expect(() => differential([1], [1], [1], [1, 2])).toThrow('dy has 2 components')
  })
})

describe('PyTorch’s golden cases, against their exact truth', () => {
  type Case = {
    id: string
    dtype: string
    grad_output: number
    x: number[]
    y: number[]
    true: { s: number; theta: number; grad_x: unknown[]; grad_y: unknown[] } | null
  }
  const file = new URL('./golden/forward_backward.json', import.meta.url)
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

  for (const dtype of ['float64', 'float32']) {
    const of = cases.filter((c) => c.dtype === dtype)

    test(`S, the angle and both gradients are right for all ${of.length} cases of ${dtype}`, () => {
      expect(of.length).toBeGreaterThan(10)
      for (const { id, x, y, grad_output: g, true: truth } of of) {
        if (truth === null) {
          expect(() => cosine(x, y), id).toThrow('is the zero vector')
          continue
        }
        const at = cosine(x, y)
        expect(ulps(at.similarity, truth.s), id).toBeLessThan(ALLOWED)
        expect(ulps(at.angle, truth.theta), id).toBeLessThan(ALLOWED)
        const exact = exactGradient(x, y)
        for (const [got, want, alone] of [
          [at.gradient.x, truth.grad_x.map(Number), exact.x],
          [at.gradient.y, truth.grad_y.map(Number), exact.y],
        ] as const) {
          expect(normwise(got, alone), id).toBeLessThan(ALLOWED)
          // Times grad_output, as recorded, unless the gradient alone is beyond the doubles.
          if (!alone.every(Number.isFinite)) continue
          const product = got.map((v) => g * v)
          expect(normwise(product, want), id).toBeLessThan(ALLOWED)
        }
        expect(ulps(differential(x, y, y, x), exactDifferential(x, y, y, x)), id).toBeLessThan(
          ALLOWED,
        )
      }
    })
  }
})
