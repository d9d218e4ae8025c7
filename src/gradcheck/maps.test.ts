import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { angle } from '../math/cosine.ts'
import { draw, uniform } from '../math/random.ts'
import { length, scale, type Pair } from '../math/vec.ts'
import { fits, mapBasis, maps, type MapId, type Place } from './maps.ts'

const ids = Object.keys(maps) as MapId[]
const random = (n: number, seed: number): Pair => {
  const next = uniform(seed)
  return { x: draw(next, n), y: draw(next, n) }
}
/** Pairs with 2, 3 and 16 components, parallel and antiparallel ones among them. */
const pairs = fc
  .record({
    n: fc.constantFrom(2, 3, 16),
    seed: fc.nat(),
    along: fc.constantFrom(null, 1, 2, -0.5),
    size: fc.integer({ min: -7, max: 7 }),
  })
  .map(({ n, seed, along, size }) => {
    const { x, y } = random(n, seed)
    return { x: scale(10 ** size, x), y: scale(10 ** size, along === null ? y : scale(along, x)) }
  })
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const somewhere = fc.record({ at: pairs, map: fc.constantFrom(...ids), u: share, v: share })
const placeAt = (map: MapId, at: Pair, u: number, v: number): Place => {
  const axes = maps[map].axes(mapBasis(at))
  return [axes[0].value(u), axes[1].value(v)]
}

describe('a map', () => {
  test('finds a place again from the pair that stands there', () => {
    fc.assert(
      fc.property(somewhere, ({ at, map, u, v }) => {
        const basis = mapBasis(at)
        const place = placeAt(map, at, u, v)
        const again = maps[map].where(basis, maps[map].place(basis, place))
        const unit = map === 'angle' ? 1 : maps.plane.axes(basis)[0].to
        expect(Math.abs(again[0] - place[0]) / unit).toBeLessThan(1e-12)
        expect(Math.abs(again[1] - place[1]) / unit).toBeLessThan(1e-12)
      }),
      { seed: 1 },
    )
  })

  test('shows the pair that its basis was made for', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...ids), (at, map) => {
        const basis = mapBasis(at)
        expect(fits(map, basis, at)).toBe(true)
        const [u, v] = maps[map].where(basis, at)
        const axes = maps[map].axes(basis)
        expect(axes[0].share(u)).toBeGreaterThanOrEqual(-1e-12)
        expect(axes[0].share(u)).toBeLessThanOrEqual(1 + 1e-12)
        expect(axes[1].share(v)).toBeGreaterThanOrEqual(0)
        expect(axes[1].share(v)).toBeLessThanOrEqual(1)
      }),
      { seed: 1 },
    )
  })

  test('holds each of its places, and not what lies in another plane', () => {
    fc.assert(
      fc.property(somewhere, fc.nat(), ({ at, map, u, v }, seed) => {
        const basis = mapBasis(at)
        expect(fits(map, basis, maps[map].place(basis, placeAt(map, at, u, v)))).toBe(true)
        const other = random(at.x.length, seed)
        expect(fits(map, basis, { x: other.y, y: other.x })).toBe(false)
      }),
      { seed: 1 },
    )
  })

  test('of another number of components is another map', () => {
    expect(fits('angle', mapBasis(random(2, 1)), random(3, 1))).toBe(false)
  })
})

describe('the map of angle and length', () => {
  test('keeps the direction of x and the ratio of the lengths', () => {
    fc.assert(
      fc.property(pairs, share, share, (at, u, v) => {
        const place = placeAt('angle', at, u, v)
        const { x, y } = maps.angle.place(mapBasis(at), place)
        expect(angle(x, at.x)).toBeLessThan(1e-7)
        expect(length(y) / length(x)).toBeCloseTo(length(at.y) / length(at.x), 9)
        expect(Math.log10(length(x))).toBeCloseTo(place[1], 9)
      }),
      { seed: 1 },
    )
  })

  test('has x and y exactly parallel at both edges', () => {
    const ones = Array.from({ length: 16 }, () => 1)
    const basis = mapBasis({ x: ones, y: ones })
    const same = maps.angle.place(basis, [0, 0.7])
    const opposite = maps.angle.place(basis, [Math.PI, 0.7])
    expect(same.y).toEqual(same.x)
    expect(opposite.y).toEqual(scale(-1, opposite.x))
  })

  test('stretches the angle near both ends, in order and without a gap', () => {
    const [theta] = maps.angle.axes(mapBasis(random(2, 1)))
    expect([0, 0.5, 1].map(theta.value)).toEqual(
      [0, Math.PI / 2, Math.PI].map((v) => expect.closeTo(v, 12)),
    )
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(theta.share(theta.value(share))).toBeCloseTo(share, 9)
        expect(theta.share(Math.PI - theta.value(share))).toBeCloseTo(1 - share, 9)
      }),
      { seed: 1 },
    )
    // A hundredth of a degree is a place of its own.
    expect(theta.share(Math.PI / 18000)).toBeGreaterThan(0.03)
  })
})

describe('the plane of x', () => {
  test('leaves y as it is', () => {
    const at = random(16, 3)
    expect(maps.plane.place(mapBasis(at), [1, 2]).y).toBe(at.y)
  })
})
