import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { last, numericalJacobians, outcome, type Options } from './gradcheck.ts'
import type { Pair } from '../math/vec.ts'
import { backwards } from './backwards.ts'
import { mapBasis, maps, type MapId, type Place } from './maps.ts'
import { mutantsAt, wrongIds } from './mutants.ts'
import { makePoint } from './points.ts'
import { passingAtPost } from './testing/golden.ts'
import { caughtAt, mapping, neededAt, refinements, worthOf, type Power } from './power.ts'

const nothing = { x: [], y: [] }
const none = { lesson: nothing, own: nothing }
const post: Options = { eps: 1e-6, atol: 1e-4, rtol: 1e-3 }
const ones = makePoint('ones', 16, 1, none)
const random = (n: number, seed = 1) => makePoint('random', n, seed, none)
const askedOf = (map: MapId, at: Pair, options = post) => ({ map, basis: mapBasis(at), options })

/** How many PyTorch catches, and whether the right one passes. */
function asked(at: Pair, options: Options) {
  const numerical = last(numericalJacobians(backwards.correct, at, options))
  return {
    caught: mutantsAt(at, numerical, options).filter(({ ok }) => !ok).length,
    right: outcome(backwards.correct, at, numerical, options).ok,
  }
}
/** The same for one place, from the tolerances that it needs. */
function told(at: Pair, options: Options, atol: number) {
  const needed = Float64Array.from(last(neededAt(at, options)))
  const power: Power = { columns: 1, rows: 1, needed, done: 1, all: 1 }
  return { caught: caughtAt(power, 0, atol), right: worthOf(power, 0, atol) !== 'alarm' }
}

describe('the tolerances that are needed', () => {
  test('tell for every atol what a check with it catches', () => {
    fc.assert(
      fc.property(
        fc.record({
          n: fc.constantFrom(2, 3, 16),
          seed: fc.nat(),
          size: fc.double({ min: -7, max: 7, noNaN: true }),
          theta: fc.double({ min: 0, max: Math.PI, noNaN: true }),
          atol: fc.double({ min: -9, max: 1, noNaN: true }).map((exponent) => 10 ** exponent),
          rtol: fc.constantFrom(0, 1e-3, 0.1),
          eps: fc.constantFrom(1e-6, 1e-3, 1e-9),
          fastMode: fc.boolean(),
          dtype: fc.constantFrom('float64' as const, 'float32' as const),
          requiresGrad: fc.constantFrom(
            [true, true] as const,
            [true, false] as const,
            [false, true] as const,
          ),
        }),
        ({ n, seed, size, theta, atol, ...options }) => {
          const at = maps.angle.place(mapBasis(random(n, seed)), [theta, size])
          expect(told(at, options, atol)).toEqual(asked(at, { ...options, atol }))
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })

  test('are those of the post’s point: those are caught there that PyTorch catches', () => {
    const caught = wrongIds.length - passingAtPost.length
    expect(told(ones, post, 1e-4)).toEqual({ caught, right: true })
  })

  test('are infinite where there is no number to compare', () => {
    const needed = last(neededAt({ x: [0, 0], y: [1, 2] }, post))
    expect(needed.every((atol) => atol === Infinity)).toBe(true)
  })
})

/** A map as it is when this first holds, or when it is finished. */
function until(slices: Generator<Power, Power>, holds: (power: Power) => boolean): Power {
  for (;;) {
    const { done, value } = slices.next()
    if (done || holds(value)) return value
  }
}

/** The place of the map that is nearest to this one. */
function indexOf({ columns, rows }: Power, map: MapId, at: Pair, [u, v]: Place): number {
  const axes = maps[map].axes(mapBasis(at))
  const column = Math.round(axes[0].share(u) * (columns - 1))
  return Math.round(axes[1].share(v) * (rows - 1)) * columns + column
}

describe('a map of what a check is worth', () => {
  const power = last(mapping(askedOf('angle', ones)))
  const at = (theta: number, size: number, atol = 1e-4) => {
    const i = indexOf(power, 'angle', ones, [theta, Math.log10(size)])
    return { worth: worthOf(power, i, atol), caught: caughtAt(power, i, atol) }
  }

  test('has a hole where the post’s check is made', () => {
    expect(at(0, 4)).toEqual({ worth: 'blind', caught: wrongIds.length - passingAtPost.length })
    expect(at(Math.PI / 4, 4).worth).toBe('worth')
    const there = maps.angle.place(mapBasis(ones), [Math.PI / 4, Math.log10(4)])
    expect(at(Math.PI / 4, 4).caught).toBe(asked(there, post).caught)
  })

  test('has a second hole at large norms, which a lower atol closes', () => {
    expect(at(Math.PI / 4, 1e5).worth).toBe('blind')
    expect(at(Math.PI / 4, 1e5, 1e-7).worth).toBe('worth')
    // The first stays: there the gradient is 0.
    expect(at(0, 4, 1e-7).worth).toBe('blind')
  })

  test('tells where a vector is as short as the step, and even the right backward fails', () => {
    expect(at(Math.PI / 4, 1e-7).worth).toBe('alarm')
  })

  test.each(['angle', 'plane'] as const)('agrees with checks at its places (%s)', (map) => {
    const pair = random(3)
    const question = askedOf(map, pair)
    const power = until(mapping(question), ({ columns }) => columns > 21)
    const { columns, rows } = power
    const axes = maps[map].axes(question.basis)
    for (let i = 3; i < columns * rows; i += 2 * 29) {
      // Of the finer grid nothing but what it has of the coarser is known yet.
      if ((i % columns) % 2 === 1 || Math.floor(i / columns) % 2 === 1) continue
      const share = [(i % columns) / (columns - 1), Math.floor(i / columns) / (rows - 1)] as const
      const place = [axes[0].value(share[0]), axes[1].value(share[1])] as const
      const found = asked(maps[map].place(question.basis, place), post)
      expect(caughtAt(power, i, 1e-4)).toBe(found.caught)
      expect(worthOf(power, i, 1e-4) === 'alarm').toBe(!found.right)
    }
  })

  test('is there at once, coarse, and gets sharper', () => {
    const slices = mapping(askedOf('plane', random(129), { ...post, fastMode: true }))
    const sizes = new Set<string>()
    let before = 0
    const end = until(slices, ({ columns, rows, done }) => {
      sizes.add(`${columns} × ${rows}`)
      expect(done).toBeGreaterThanOrEqual(before)
      before = done
      return false
    })
    expect([...sizes]).toEqual(['11 × 11', '21 × 21'])
    expect(end.done).toBe(end.all)
    expect(end.columns * end.rows).toBe(end.all)
  })

  test('of 128 components is worked out in slices, none of which is longer than a Jacobian of one input', () => {
    const n = 128
    let work = 0
    const { varying, forward } = backwards.correct
    vi.spyOn(backwards.correct, 'forward').mockImplementation((x, y) => (work++, forward(x, y)))
    vi.spyOn(backwards.correct, 'varying').mockImplementation((x, y, input) => {
      const value = varying!(x, y, input)
      return (i) => (work++, value(i))
    })
    const slices = mapping(askedOf('angle', random(n)))
    let most = 0
    // The first row of places is like all others.
    until(slices, ({ done }) => {
      most = Math.max(most, work)
      work = 0
      return done > 13
    })
    vi.restoreAllMocks()
    expect(most).toBeGreaterThan(n)
    expect(most).toBeLessThanOrEqual(2 * n)
  })

  test('of longer vectors stays coarser', () => {
    expect([2, 16, 64, 256].map(refinements)).toEqual([3, 3, 2, 1])
  })

  test('knows nothing before it has begun', () => {
    const first = mapping(askedOf('angle', ones)).next().value
    expect(worthOf(first, first.columns, 1e-4)).toBe('unknown')
  })
})
