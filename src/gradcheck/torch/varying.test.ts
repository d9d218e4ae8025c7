import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmetics, dtypes, type Dtype } from './dtype.ts'

const some = fc.double({ min: -2, max: 2, noNaN: true })
/** A vector's entries: of many digits, of few (their squares often end half-way between two sums), whole, or anything. */
const kinds = {
  many: some,
  single: some.map(Math.fround),
  few: fc.integer({ min: -(2 ** 27), max: 2 ** 27 }).map((m) => m * 2 ** -27),
  whole: fc.constantFrom(0, 1, -1, 0.5, 3),
  mixed: fc.oneof(
    some,
    fc.constant(0),
    some.map((entry) => entry * 1e-9),
  ),
  tiny: some.map((entry) => entry * 1e-160),
  any: fc.double(),
}
const cases = fc
  .record({
    n: fc.constantFrom(1, 3, 4, 7, 8, 33, 60, 65, 130, 300, 520, 1100),
    kind: fc.constantFrom(...Object.values(kinds)),
  })
  .chain(({ n, kind }) => {
    const vector = fc.array(kind, { minLength: n, maxLength: n })
    return fc.tuple(vector, vector)
  })
const steps = fc.constantFrom(1e-6, -1e-6, 2 ** -30, -(2 ** -26), 1e-2, -0.7, 3, 1e-17, NaN)

describe.each(Object.keys(dtypes) as Dtype[])('where one entry varies, in %s', (dtype) => {
  const { tensor, norm, varyingNorm, inner, varyingInner } = arithmetics[dtype]

  test('norm and inner product are those of the array anew, bit for bit', () => {
    fc.assert(
      fc.property(cases, steps, ([first, second], step) => {
        const [u, v] = [tensor(first), tensor(second)]
        const found = { norm: varyingNorm(u), inner: varyingInner(u, v) }
        for (let i = 0; i < u.length; i += Math.ceil(u.length / 20)) {
          const kept = u[i]!
          for (const moved of [kept - step, kept + step]) {
            u[i] = moved
            expect(found.norm(i)).toBe(norm(u))
            expect(found.inner(i)).toBe(inner(u, v))
          }
          u[i] = kept
        }
      }),
      { seed: 16, numRuns: 150, endOnFailure: true },
    )
  })
})
