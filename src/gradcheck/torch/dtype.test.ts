import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, uniform } from '../../math/random.ts'
import { arithmeticOf, arithmetics, type Dtype } from './dtype.ts'
import { directions, words } from './directions.ts'

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'))

describe('sums in the order of PyTorch’s kernels', () => {
  const { cases } = golden('torch_sums') as {
    cases: {
      seed: number
      n: number
      dtype: Dtype
      wide: boolean
      norm: number
      inner: number
    }[]
  }

  test.each(cases)('norm and inner product, bit for bit: $n $dtype, wide $wide', (c) => {
    const { tensor, norm, inner } = arithmetics[c.dtype]
    const next = uniform(c.seed)
    const vector = () =>
      tensor(draw(next, c.n).map((v, i) => (c.wide ? v * 2 ** (((i * 7) % 33) - 16) : v)))
    const [x, y] = [vector(), vector()]
    expect(norm(x)).toBe(c.norm)
    expect(inner(x, y)).toBe(c.inner)
  })

  test('the norm of float64 rounds each step once, as exact integers say', () => {
    const { norm } = arithmetics.float64
    const entry = fc.integer({ min: -(2 ** 53 - 1), max: 2 ** 53 - 1 })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (u) => {
        // Number of a BigInt is rounded to nearest, ties to even.
        const fused = u.reduce((sum, v) => Number(BigInt(sum) + BigInt(v) * BigInt(v)), 0)
        expect(norm(u)).toBe(Math.sqrt(fused))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  test('overflow is infinite and NaN stays, as IEEE arithmetic has it', () => {
    for (const { norm, tensor } of Object.values(arithmetics)) {
      expect(norm(tensor([1e200, 1e200]))).toBe(Infinity)
      expect(norm(tensor([NaN, 1]))).toBeNaN()
      expect(norm(tensor([]))).toBe(0)
    }
  })

  test('an ordinary array counts as float64, a Float32Array as float32', () => {
    expect(arithmeticOf([1])).toBe(arithmetics.float64)
    expect(arithmeticOf(Float32Array.of(1))).toBe(arithmetics.float32)
  })
})

describe('the directions of fast mode', () => {
  const { cases, first_words, seed_low_32_bits } = golden('fast_mode_vectors') as {
    seed_low_32_bits: number
    first_words: number[]
    cases: { dtype: Dtype; n: number; u_x: number[]; u_y: number[]; v: number[] }[]
  }

  test('their generator begins as PyTorch’s', () => {
    const next = words(seed_low_32_bits)
    expect(first_words.map(() => next())).toEqual(first_words)
  })

  test.each(cases)('are PyTorch’s, bit for bit: $dtype, n = $n', ({ dtype, n, u_x, u_y, v }) => {
    expect(directions([n, n, 1], dtype).map((u) => Array.from(u))).toEqual([u_x, u_y, v])
  })
})
