import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restrictToLine } from './restrictToLine.ts'
import { differential } from './cosine.ts'
import { draw, uniform } from './random.ts'
import { cosineSeries, over, root, times } from './taylor.ts'
import { dot, length, scale, type Pair } from './vec.ts'

const lines = fc
  .record({ n: fc.constantFrom(1, 2, 3, 8, 33), seed: fc.nat() })
  .map(({ n, seed }): { at: Pair; along: Pair } => {
    const next = uniform(seed)
    const pair = () => ({ x: draw(next, n), y: draw(next, n) })
    return { at: pair(), along: pair() }
  })

/** How fast the two vectors move, measured by their lengths. */
const speed = ({ at, along }: { at: Pair; along: Pair }) =>
  length(along.x) / length(at.x) + length(along.y) / length(at.y)

const near = (found: readonly number[], expected: readonly number[], within = 1e-15) => {
  expect(found).toHaveLength(expected.length)
  for (const [k, c] of expected.entries())
    expect(Math.abs(found[k]! - c)).toBeLessThanOrEqual(within)
}

describe('series', () => {
  test('a product, a quotient and a root are those of the functions', () => {
    // 1 + t, 1 / (1 − t) and √(1 + t).
    near(times([1, 1, 0, 0], [1, 1, 0, 0]), [1, 2, 1, 0])
    near(over([1, 0, 0, 0], [1, -1, 0, 0]), [1, 1, 1, 1])
    near(root([1, 1, 0, 0, 0]), [1, 1 / 2, -1 / 8, 1 / 16, -5 / 128])
  })
})

describe('the Taylor series of S along a line', () => {
  const still = [0, 0]

  test('is that of 1 / √(1 + t²) where x turns away from y', () => {
    const found = cosineSeries({ x: [3, 0], y: [5, 0] }, { x: [0, 3], y: still }, 4)
    near(found, [1, 0, -1 / 2, 0, 3 / 8])
  })

  test('is that of t / √(1 + t²) where x turns toward y', () => {
    near(cosineSeries({ x: [3, 0], y: [0, 7] }, { x: [0, 3], y: still }, 3), [0, 1, 0, -1 / 2])
  })

  test('is constant where both vectors only grow', () => {
    near(cosineSeries({ x: [3, 4], y: [4, 3] }, { x: [6, 8], y: [1, 0.75] }, 3), [0.96, 0, 0, 0])
  })

  test('begins with S and its differential', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { at, along } = line
        const [c0, c1] = cosineSeries(at, along, 1)
        const s = dot(at.x, at.y) / (length(at.x) * length(at.y))
        expect(Math.abs(c0! - s)).toBeLessThan(1e-14)
        const slope = differential(at.x, at.y, along.x, along.y)
        expect(Math.abs(c1! - slope)).toBeLessThan(1e-14 * (1 + speed(line)))
      }),
      { seed: 1 },
    )
  })

  test('leaves over what shrinks like t⁴', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const [c0, c1, c2, c3] = cosineSeries(line.at, line.along, 3)
        const s = restrictToLine(line.at, line.along)
        for (const share of [1e-1, 1e-2, 1e-3]) {
          const t = share / speed(line)
          const rest = s(t) - (c0! + t * (c1! + t * (c2! + t * c3!)))
          expect(Math.abs(rest)).toBeLessThan(8 * share ** 4 + 1e-14)
        }
      }),
      { seed: 1 },
    )
  })

  test('has as many coefficients as were asked for, and a lower order changes none', () => {
    const [at, along] = [
      { x: [1, 2], y: [3, -1] },
      { x: [0.5, 1], y: [1, -0.25] },
    ]
    const all = cosineSeries(at, along, 3)
    for (const order of [0, 1, 2, 3])
      expect(cosineSeries(at, along, order)).toEqual(all.slice(0, order + 1))
  })

  test.each([
    [2 ** 900, 2 ** -900],
    [2 ** -1000, 2 ** 1000],
    [2 ** -1060, 2 ** 40],
  ])('is the same, digit by digit, for (x, x̃) times %d and (y, ỹ) times %d', (a, b) => {
    const [x, y, dx, dy] = [
      [1, 2.5],
      [3, -1],
      [0.5, 1],
      [1, -0.25],
    ] as const
    const large = cosineSeries(
      { x: scale(a, x), y: scale(b, y) },
      { x: scale(a, dx), y: scale(b, dy) },
      3,
    )
    expect(large).toEqual(cosineSeries({ x, y }, { x: dx, y: dy }, 3))
  })

  test('goes like the powers of the pace, also where their squares are no doubles', () => {
    const at = { x: [1, 2], y: [3, -1] }
    const along = { x: [0.5, -1], y: [1, 0.25] }
    const [c0, c1, c2] = cosineSeries(at, along, 2)
    const faster = (k: number) =>
      cosineSeries(at, { x: scale(2 ** k, along.x), y: scale(2 ** k, along.y) }, 2)
    expect(faster(300)).toEqual([c0, c1! * 2 ** 300, c2! * 2 ** 600])
    expect(faster(700)).toEqual([c0, c1! * 2 ** 700, Math.sign(c2!) * Infinity])
    expect(faster(-700)).toEqual([c0, c1! * 2 ** -700, c2! < 0 ? -0 : 0])
  })

  test('is NaN where a vector is zero, and stands still with the vectors', () => {
    expect(cosineSeries({ x: [0, 0], y: [1, 1] }, { x: [1, 0], y: still }, 1)[0]).toBeNaN()
    near(cosineSeries({ x: [1, 0], y: [1, 0] }, { x: still, y: still }, 3), [1, 0, 0, 0])
  })
})
