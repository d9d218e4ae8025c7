import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosine } from './cosine.ts'
import { draw, uniform } from './random.ts'
import { basis, coordinates, lift, offPlane, parallel, type Basis } from './span.ts'
import { hostile } from './testing/hostile.ts'
import { dot, length } from './vec.ts'

/** The largest of | ‖e‖ − 1 |, | ‖f‖ − 1 | and |⟨e, f⟩|, in exact enough sums. */
function crooked({ e, f }: Basis): number {
  const sum = (u: Float64Array, v: Float64Array) =>
    Array.from(u, (entry, i) => entry * v[i]!)
      .sort((a, b) => Math.abs(a) - Math.abs(b))
      .reduce((total, term) => total + term, 0)
  return Math.max(
    Math.abs(Math.sqrt(sum(e, e)) - 1),
    Math.abs(Math.sqrt(sum(f, f)) - 1),
    Math.abs(sum(e, f)),
  )
}

const pair = (n: number, seed: number) => {
  const next = uniform(seed)
  return { x: draw(next, n), y: draw(next, n) }
}

/** y = x turned by so little. */
const nearly = (n: number, seed: number, angle: number) => {
  const { x, y } = pair(n, seed)
  return { x, y: x.map((xi, i) => xi + angle * y[i]!) }
}

const sizes = [2, 3, 4, 7, 16, 64, 100, 768, 1024, 4096]

describe('the basis of span{x, y}', () => {
  test('is orthonormal to 1e-15, and both gradients lie in it to 1e-14, for n to 4096', () => {
    for (const n of sizes)
      for (const seed of [1, 2, 3])
        for (const { x, y } of [
          pair(n, seed),
          ...[1e-3, 1e-7, 1e-11, 1e-15].map((angle) => nearly(n, seed, angle)),
        ]) {
          const plane = basis(x, y)
          expect(crooked(plane), `n = ${n}`).toBeLessThan(1e-15)
          const { gradient } = cosine(x, y)
          for (const v of [x, y, gradient.x, gradient.y])
            expect(offPlane(plane, v), `n = ${n}`).toBeLessThan(1e-14)
        }
  })

  test('is so at hostile points, too', () => {
    fc.assert(
      fc.property(hostile(fc.integer({ min: 2, max: 16 })), ({ x, y }) => {
        const plane = basis(x, y)
        expect(crooked(plane)).toBeLessThan(1e-15)
        expect(offPlane(plane, x)).toBeLessThan(1e-14)
        expect(offPlane(plane, y)).toBeLessThan(1e-14)
      }),
      { seed: 11, numRuns: 1000 },
    )
  })

  test('keeps lengths, the inner product and S', () => {
    for (const n of sizes) {
      const { x, y } = pair(n, 5)
      const plane = basis(x, y)
      const [u, v] = [coordinates(plane, x), coordinates(plane, y)]
      expect(Math.abs(length(u) / length(x) - 1)).toBeLessThan(1e-15)
      expect(Math.abs(length(v) / length(y) - 1)).toBeLessThan(1e-15)
      expect(Math.abs(dot(u, v) - dot(x, y))).toBeLessThan(1e-14 * length(x) * length(y))
      expect(Math.abs(cosine(u, v).similarity - cosine(x, y).similarity)).toBeLessThan(1e-15)
    }
  })

  test('is the standard basis of the plane, whichever vectors span it', () => {
    fc.assert(
      fc.property(hostile(fc.constant(2)), ({ x, y }) => {
        fc.pre(!parallel(x, y))
        const { e, f } = basis(x, y)
        for (const [i, entry] of [1, 0].entries()) expect(e[i]).toBeCloseTo(entry, 14)
        for (const [i, entry] of [0, 1].entries()) expect(f[i]).toBeCloseTo(entry, 14)
      }),
      { seed: 12 },
    )
  })

  test('does not turn with the vectors: all pairs of one plane have one basis', () => {
    for (const n of [3, 5, 64]) {
      const { x, y } = pair(n, 9)
      const { e, f } = basis(x, y)
      for (const [a, b, c, d] of [
        [1, 0.1, -0.3, 2],
        [0, 1, 1, 0],
        [-5, 2, 1e-3, 1e-3],
        [1, 1, 1, 1.0001],
      ] as const) {
        const mix = (p: number, q: number) => x.map((xi, i) => p * xi + q * y[i]!)
        const other = basis(mix(a, b), mix(c, d))
        for (let i = 0; i < n; i++) {
          expect(other.e[i]).toBeCloseTo(e[i]!, 9)
          expect(other.f[i]).toBeCloseTo(f[i]!, 9)
        }
      }
    }
  })

  test('has an arbitrary second direction where x and y are parallel', () => {
    for (const n of [2, 3, 16]) {
      const { x } = pair(n, 4)
      for (const t of [2, -0.5]) {
        const y = x.map((xi) => t * xi)
        expect(parallel(x, y)).toBe(true)
        expect(crooked(basis(x, y))).toBeLessThan(1e-15)
        expect(offPlane(basis(x, y), x)).toBeLessThan(1e-15)
      }
    }
    expect(parallel([1, 2], [2, 4.000001])).toBe(false)
  })

  test('of a line is one direction', () => {
    const line = basis([-3], [2])
    expect([coordinates(line, [-3]), coordinates(line, [2])]).toEqual([
      [-3, 0],
      [2, 0],
    ])
    expect(lift(line, [-7, 5])).toEqual([-7])
  })

  test('refuses what S refuses', () => {
    expect(() => basis([0, 0], [1, 2])).toThrow(RangeError)
    expect(() => basis([1], [1, 2])).toThrow(RangeError)
    expect(() => basis([NaN, 1], [1, 2])).toThrow(RangeError)
  })
})

describe('coordinates and lift', () => {
  test('are inverse to each other in the plane, at any scale', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 3, 16, 300),
        fc.integer({ min: 0, max: 99 }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: -1000, max: 1000 }),
        (n, seed, a, b, k) => {
          const { x, y } = pair(n, seed)
          const plane = basis(x, y)
          const at = [a * 2 ** k, b * 2 ** k] as const
          const back = coordinates(plane, lift(plane, at))
          const size = Math.hypot(a, b) * 2 ** k
          fc.pre(size > 1e-290)
          expect(Math.abs(back[0] - at[0])).toBeLessThan(2e-15 * size)
          expect(Math.abs(back[1] - at[1])).toBeLessThan(2e-15 * size)
        },
      ),
      { seed: 13, numRuns: 500 },
    )
  })
})
