import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradient } from './cosine.ts'
import { basis, offPlane, parallel } from './span.ts'
import { scaled, slopes } from './slopes.ts'
import { hostile } from './testing/hostile.ts'
import { length, unit } from './vec.ts'

const parts = ['x', 'y'] as const

/** Whether scaling keeps all digits of v: not those of entries that are next to nothing beside its largest. */
const isKept = (v: readonly number[]) =>
  scaled(v).every((entry, i) => v[i] === 0 || Math.abs(entry) > 1e-290)

test('slopes are numbers at any scale, in the plane of x and y, and zero for parallel vectors alone', () => {
  fc.assert(
    fc.property(hostile(fc.integer({ min: 2, max: 9 })), ({ x, y }) => {
      const found = slopes(x, y)
      for (const part of parts) {
        expect(found[part].every(Number.isFinite)).toBe(true)
        expect(length(found[part]) === 0).toBe(parallel(x, y))
        if (isKept(x) && isKept(y)) expect(offPlane(basis(x, y), found[part])).toBeLessThan(1e-14)
      }
    }),
    { seed: 21, numRuns: 1000 },
  )
})

test('slopes have the direction of the gradient where this is a double', () => {
  fc.assert(
    fc.property(hostile(fc.constantFrom(2, 5)), ({ x, y }) => {
      fc.pre(isKept(x) && isKept(y))
      const [found, known] = [slopes(x, y), gradient(x, y)]
      for (const part of parts) {
        const size = length(known[part])
        if (!(size > 1e-290 && size < Infinity)) continue
        const way = unit(known[part])
        for (const [i, entry] of unit(found[part]).entries())
          expect(Math.abs(entry - way[i]!)).toBeLessThan(1e-15)
      }
    }),
    { seed: 22, numRuns: 1000 },
  )
})
