import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradient } from '../math/cosine.ts'
import { draw, uniform } from '../math/random.ts'
import { add, dot, norm, scale } from '../math/vec.ts'
import { derivation } from './derivation.ts'
import { isHidden, verdict, type Chain, type Line, type Sample } from './line.ts'

const chains: readonly Chain[] = Object.values(derivation)
const lines = chains.flatMap((chain) => chain.lines.map((line) => ({ id: line.id, chain, line })))
const misprints = chains.flatMap((chain) =>
  (chain.misprints ?? []).map((line) => ({ id: line.id, chain, line })),
)

/** A random place to hold a line against, of any dimension that matters and any ordinary length. */
const samples = fc
  .record({
    n: fc.constantFrom(2, 3, 7, 16, 257, 1024),
    seed: fc.nat(),
    lengthX: fc.double({ min: -30, max: 30, noNaN: true }),
    lengthY: fc.double({ min: -30, max: 30, noNaN: true }),
    gradOutput: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  })
  .map(({ n, seed, lengthX, lengthY, gradOutput }): Sample => {
    const next = uniform(seed)
    const [x, y, dx, dy] = [draw(next, n), draw(next, n), draw(next, n), draw(next, n)]
    return {
      at: { x: scale(10 ** lengthX, x), y: scale(10 ** lengthY, y) },
      along: { x: dx, y: dy },
      gradOutput,
    }
  })

/** Of vectors and tangents, from the smallest to the largest double. */
const exponents = fc.array(fc.integer({ min: -320, max: 307 }), { minLength: 4, maxLength: 4 })

const underflows: Sample = {
  at: { x: [2.2e273, -8.9e273, -4.3e273], y: [-8.9e143, 9.8e143, 4.5e143] },
  along: { x: [8.5e-45, -1.4e-45, 4.8e-45], y: [8.9e-238, 8.2e-238, 3.8e-238] },
  gradOutput: 1,
}
const overflows: Sample = {
  at: { x: [-7.2e-67, 6.7e-67, 4e-67, 7.9e-67], y: [8.6e118, 1.4e118, 9.5e116, -9.8e118] },
  along: { x: [-9.9e23, 6.3e241, 6.8e83, 5.1e22], y: [-4.1e99, 5.4e210, 8.3e99, -8.4e99] },
  gradOutput: 1,
}

const proves = (chain: Chain, line: Line, sample: Sample) => {
  const { holds, residual, bound } = verdict(chain, line, sample)
  expect(holds, `residual ${residual}, bound ${bound}, n = ${sample.at.x.length}`).toBe(true)
}

describe('the derivation', () => {
  test.each(lines)(
    '$id has the value of the first line of its chain, everywhere',
    ({ chain, line }) => {
      fc.assert(
        fc.property(samples, (sample) => proves(chain, line, sample)),
        { seed: 2, numRuns: 60 },
      )
    },
  )

  test.each(misprints)('$id is refuted at almost every place', ({ chain, line }) => {
    // Where ‖x‖ and ‖y‖ are decades apart one partial derivative hides the other, and its error.
    const alike = samples.filter(({ at }) => Math.abs(Math.log10(norm(at.x) / norm(at.y))) < 6)
    const found = fc.sample(alike, { seed: 3, numRuns: 100 })
    expect(found.filter((sample) => !verdict(chain, line, sample).holds).length).toBeGreaterThan(95)
  })

  test('the second box as printed is off by exactly 2 S ⟨y, ỹ⟩ / ‖y‖²', () => {
    const chain: Chain = derivation['second-box']
    const printed = chain.misprints![0]!
    fc.assert(
      fc.property(samples, (sample) => {
        const { at, along } = sample
        const s = dot(at.x, at.y) / (norm(at.x) * norm(at.y))
        const expected = Math.abs((2 * s * dot(at.y, along.y)) / norm(at.y) ** 2)
        const { residual, bound } = verdict(chain, printed, sample)
        expect(Math.abs(residual - expected)).toBeLessThanOrEqual(4 * bound)
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  test('the misprint looks right where S = 0, and where ỹ stands at right angles to y', () => {
    const chain: Chain = derivation['second-box']
    const printed = chain.misprints![0]!
    const place = (x: number[], y: number[], dy: number[]): Sample => ({
      at: { x, y },
      along: { x: [0.5, 1], y: dy },
      gradOutput: 1,
    })
    expect(verdict(chain, printed, place([2, 0], [0, 3], [1, 1])).holds).toBe(true)
    expect(verdict(chain, printed, place([2, 1], [1, 3], [3, -1])).holds).toBe(true)
    expect(verdict(chain, printed, place([2, 1], [1, 3], [3, 1])).holds).toBe(false)
  })

  test('every id is there once', () => {
    const ids = [...lines, ...misprints].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(Object.entries(derivation))('chain %s goes by its own name', (name, chain) => {
    expect(chain.id).toBe(name)
  })

  test('the gradient line agrees with what the figure draws', () => {
    const x = [2, 0.5]
    const y = [0.75, 1.5]
    const drawn = gradient(x, y)
    const line = derivation.gradient.lines[1]
    const value = line.value({ at: { x, y }, along: { x, y }, gradOutput: 1 })
    expect(norm(add(value, [...drawn.x, ...drawn.y], -1))).toBeLessThan(1e-15)
  })

  test.each([...lines, ...misprints])(
    '$id is not said to hold where its value is too large for doubles',
    ({ chain, line }) => {
      const beyond: Sample = {
        at: { x: [5e-324, 0], y: [1, 1] },
        along: { x: [0.5, 1], y: [1, -0.25] },
        gradOutput: 1,
      }
      const { value, holds, residual } = verdict(chain, line, beyond)
      if ([value].flat().every(Number.isFinite)) return
      expect([holds, residual]).toEqual([false, NaN])
    },
  )

  test.each(lines)(
    '$id holds also where its squares would overflow or underflow',
    ({ chain, line }) => {
      for (const [x, y] of [
        [1e200, 1],
        [1e-200, 3],
        [1e300, 1e-300],
      ] as const)
        // A second derivative goes like 1/‖x‖², which may be no double.
        if (chain.id !== 'hessian' || Math.min(x, y) > 1e-150)
          proves(chain, line, {
            at: { x: [x, 2 * x], y: [3 * y, -y] },
            along: { x: [0.5, 1], y: [1, -0.25] },
            gradOutput: -2.5,
          })
    },
  )

  test.each(lines)('$id is never called false where doubles end', ({ chain, line }) => {
    const anywhere = fc
      .record({ n: fc.integer({ min: 1, max: 4 }), seed: fc.nat(), sizes: exponents })
      .map(({ n, seed, sizes }): Sample => {
        const next = uniform(seed)
        const [x, y, dx, dy] = sizes.map((size) => scale(10 ** size, draw(next, n)))
        return { at: { x: x!, y: y! }, along: { x: dx!, y: dy! }, gradOutput: 1 }
      })
      // Not even the vectors are there.
      .filter(({ at }) => norm(at.x) > 0 && norm(at.y) > 0)
    fc.assert(
      fc.property(anywhere, (sample) => {
        const { holds, residual } = verdict(chain, line, sample)
        expect(holds || Number.isNaN(residual), `residual ${residual}`).toBe(true)
      }),
      {
        seed: 4,
        numRuns: 400,
        examples: [
          // Underflows on the way back from the scaled vectors, and overflows on one way alone.
          [underflows],
          [overflows],
        ],
      },
    )
  })

  test.each(misprints)('$id is not said to hold where rounding hides its error', (printed) => {
    const { chain, line } = printed
    const at = { x: [2, 0.5], y: [0.75, 1.5] }
    const along = (x: number[], y: number[]) => ({ at, along: { x, y }, gradOutput: 1 })
    const hides = along([1e15, 1], [1, -0.25])
    expect(verdict(chain, line, hides).holds).toBe(true)
    expect(isHidden(chain, line, hides)).toBe(true)
    // With ỹ at right angles to y it is right, whatever x̃ is.
    expect(isHidden(chain, line, along([1e15, 1], [2, -1]))).toBe(false)
    expect(isHidden(chain, line, along([0.5, 1], [1, -0.25]))).toBe(false)
    for (const other of chain.lines) expect(isHidden(chain, other, hides)).toBe(false)
  })
})
