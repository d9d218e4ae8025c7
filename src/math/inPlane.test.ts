import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coordinatesOf, liesIn, lifted } from './inPlane.ts'
import { draw, uniform } from './random.ts'
import { basis, coordinates, lift } from './span.ts'
import { add, length } from './vec.ts'

const plane = (n: number, seed: number) => {
  const next = uniform(seed)
  return basis(draw(next, n), draw(next, n))
}
const seed = fc.integer({ min: 0, max: 999 })
const size = fc.constantFrom(2, 3, 5, 64)
const coordinate = fc.double({ min: -10, max: 10, noNaN: true })

test('a vector made from coordinates keeps them, and lies in its plane', () => {
  fc.assert(
    fc.property(size, seed, coordinate, coordinate, (n, s, a, b) => {
      fc.pre(Math.hypot(a, b) > 1e-3)
      const in1 = plane(n, s)
      const v = lifted(in1, [a, b])
      expect(v).toEqual(lift(in1, [a, b]))
      expect(coordinatesOf(in1, v)).toEqual([a, b])
      expect(liesIn(in1, v)).toBe(true)
      // Found again without what was remembered.
      const [c, d] = coordinates(in1, v)
      expect(length([a - c, b - d])).toBeLessThan(1e-14 * length([a, b]) * n)
      expect(liesIn(in1, [...v])).toBe(true)
    }),
    { seed: 311 },
  )
})

test('in another plane it has the coordinates that are found there', () => {
  const [one, other] = [plane(5, 1), plane(5, 2)]
  const v = lifted(one, [3, 4])
  expect(coordinatesOf(other, v)).toEqual(coordinates(other, v))
  expect(liesIn(other, v)).toBe(false)
  expect(coordinatesOf(one, v)).toEqual(coordinates(one, v))
})

test('a vector that is not in the plane is found out', () => {
  const at = plane(5, 3)
  const away = lifted(plane(5, 4), [1, 1])
  expect(liesIn(at, add(lifted(at, [3, 4]), away, 1e-6))).toBe(false)
})
