import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restrictToLine } from './restrictToLine.ts'
import { cosineSimilarity, differential } from './cosine.ts'
import { draw, uniform } from './random.ts'
import { add } from './vec.ts'

const place = fc
  .record({ n: fc.constantFrom(1, 2, 3, 16, 200), seed: fc.nat() })
  .map(({ n, seed }) => {
    const next = uniform(seed)
    return {
      at: { x: draw(next, n), y: draw(next, n) },
      along: { x: draw(next, n), y: draw(next, n) },
    }
  })

test('S along a line is S at each of its points', () => {
  fc.assert(
    fc.property(place, fc.double({ min: -3, max: 3, noNaN: true }), ({ at, along }, t) => {
      const s = restrictToLine(at, along)(t)
      fc.pre(!Number.isNaN(s))
      const expected = cosineSimilarity(add(at.x, along.x, t), add(at.y, along.y, t))
      expect(s).toBeCloseTo(expected, 9)
    }),
    { seed: 41 },
  )
})

test('its slope at 0 is the differential, and the rest shrinks like t²', () => {
  fc.assert(
    fc.property(place, ({ at, along }) => {
      fc.pre(at.x.length > 1 && Math.hypot(...at.x) > 0.3 && Math.hypot(...at.y) > 0.3)
      const s = restrictToLine(at, along)
      const slope = differential(at.x, at.y, along.x, along.y)
      const rest = (t: number) => Math.abs(s(t) - s(0) - t * slope)
      expect(rest(1e-4)).toBeLessThan(0.02 * rest(1e-3) + 1e-9)
    }),
    { seed: 42 },
  )
})

test('where a vector would be zero there is no value', () => {
  const s = restrictToLine({ x: [2, 1], y: [1, 0] }, { x: [-2, -1], y: [0, 1] })
  expect(s(1)).toBeNaN()
  expect(s(0.5)).not.toBeNaN()
})

test('the largest and the smallest doubles do no harm', () => {
  const s = restrictToLine(
    { x: [1e300, 2e300], y: [1e-300, 3e-300] },
    { x: [1e300, 0], y: [0, 1e-300] },
  )
  expect(s(0)).toBeCloseTo(cosineSimilarity([1, 2], [1, 3]), 12)
  expect(s(1)).toBeCloseTo(cosineSimilarity([2, 2], [1, 4]), 12)
})
