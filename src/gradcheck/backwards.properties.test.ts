import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradcheck } from './gradcheck.ts'
import { length, type Pair } from '../math/vec.ts'
import { backwardIds, backwards, type BackwardId } from './backwards.ts'

/** Nothing so small that it would underflow. */
const entry = fc.double({ min: -1, max: 1, noNaN: true }).map((v) => (Math.abs(v) < 1e-6 ? 0 : v))

/** Two vectors of one length, entries in [−1, 1], neither so short that an eps would matter. */
const pairs: fc.Arbitrary<Pair> = fc.integer({ min: 1, max: 40 }).chain((n) => {
  const vector = fc.array(entry, { minLength: n, maxLength: n }).filter((v) => length(v) > 0.05)
  return fc.record({ x: vector, y: vector })
})

const options = fc.record({
  fastMode: fc.boolean(),
  dtype: fc.constantFrom('float64' as const, 'float32' as const),
})

/** What they do to one input they do to the other. */
const asymmetric: readonly BackwardId[] = [
  'alt_formula_y',
  'one_entry_off',
  'reversed_x',
  'none_for_x',
]
const symmetric = backwardIds.filter((id) => !asymmetric.includes(id))
/** Their gradients do not go like 1 / ‖x‖ where x and y are multiplied by one number. */
const unscaled: readonly BackwardId[] = ['drop_norms', 'norm_not_squared']
const scaling = backwardIds.filter((id) => !unscaled.includes(id))

describe('gradcheck', () => {
  test('passes the right backward at random points, in both modes, by its own defaults', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), (at, fastMode) => {
        expect(gradcheck(backwards.correct, at, { fastMode }).message).toBeNull()
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('says of y and x what it says of x and y', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...symmetric),
        pairs,
        options.map((each) => ({ ...each, fastMode: false })),
        (id, { x, y }, settings) => {
          const one = gradcheck(backwards[id], { x, y }, settings)
          const other = gradcheck(backwards[id], { x: y, y: x }, settings)
          expect(other.ok).toBe(one.ok)
          expect(other.failure?.stage).toBe(one.failure?.stage)
          expect([other.numerical.y, other.numerical.x]).toEqual([one.numerical.x, one.numerical.y])
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })

  test('says of x, y and eps times 2ᵏ, with atol over 2ᵏ, what it says of x, y, eps and atol', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scaling),
        pairs,
        options,
        fc.integer({ min: -12, max: 12 }),
        (id, at, settings, k) => {
          const by = 2 ** k
          const times = (v: readonly number[]) => v.map((entry) => by * entry)
          const one = gradcheck(backwards[id], at, { ...settings, eps: 2 ** -20, atol: 2 ** -13 })
          const other = gradcheck(
            backwards[id],
            { x: times(at.x), y: times(at.y) },
            { ...settings, eps: by * 2 ** -20, atol: 2 ** -13 / by },
          )
          expect(other.failure).toEqual(one.failure)
          expect(other.entries.map(({ ratio }) => ratio)).toEqual(
            one.entries.map(({ ratio }) => ratio),
          )
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })
})
