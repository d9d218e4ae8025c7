import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fit, viewport, home, pan, zoom, type Camera, type Vec2 } from './viewport.ts'

const size = { width: 640, height: 400 }
const coordinate = fc.double({ min: -1e3, max: 1e3, noNaN: true })
const cameras = fc.record({
  centre: fc.tuple(coordinate, coordinate),
  halfExtent: fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
})

describe('a viewport', () => {
  test('puts the centre in the middle, and y upwards', () => {
    const { place, unit } = viewport({ centre: [1, 2], halfExtent: 2 }, size)
    expect(place([1, 2])).toEqual({ left: 320, top: 200 })
    expect(unit).toBe(100)
    expect(place([2, 3])).toEqual({ left: 420, top: 100 })
  })

  test('inverts what it places', () => {
    fc.assert(
      fc.property(cameras, coordinate, coordinate, (camera, x, y) => {
        const { place, invert } = viewport(camera, size)
        const [backX, backY] = invert(place([x, y]))
        const room = 1e-10 * (Math.abs(x) + Math.abs(y) + camera.halfExtent + 1e3)
        expect(Math.abs(backX - x)).toBeLessThan(room)
        expect(Math.abs(backY - y)).toBeLessThan(room)
      }),
      { seed: 1 },
    )
  })
})

describe('zoom', () => {
  test('leaves the place under the pointer where it is', () => {
    fc.assert(
      fc.property(cameras, fc.double({ min: 0.1, max: 10, noNaN: true }), (camera, factor) => {
        const pointer = { left: 100, top: 300 }
        const place = viewport(camera, size).invert(pointer)
        const after = viewport(zoom(camera, factor, pointer, size), size).place(place)
        expect(after.left).toBeCloseTo(100, 3)
        expect(after.top).toBeCloseTo(300, 3)
      }),
      { seed: 2 },
    )
  })

  test('stops where doubles do', () => {
    let camera: Camera = home
    for (let i = 0; i < 3000; i++) camera = zoom(camera, 0.5, { left: 0, top: 0 }, size)
    expect(Number.isFinite(viewport(camera, size).place([1, 1]).left)).toBe(true)
  })
})

test('pan moves the paper with the pointer', () => {
  const moved = viewport(pan(home, { left: 30, top: -20 }, size), size).place([1, 1])
  const before = viewport(home, size).place([1, 1])
  expect(moved.left - before.left).toBeCloseTo(30, 9)
  expect(moved.top - before.top).toBeCloseTo(-20, 9)
})

describe('fit', () => {
  const vector = fc.tuple(coordinate, coordinate)

  test('has every place on the paper', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 2, maxLength: 5 }), (places) => {
        const { place } = viewport(fit(places as Vec2[], size), size)
        for (const { left, top } of places.map((v) => place(v as Vec2))) {
          expect(left).toBeGreaterThan(0)
          expect(left).toBeLessThan(size.width)
          expect(top).toBeGreaterThan(0)
          expect(top).toBeLessThan(size.height)
        }
      }),
      { seed: 3 },
    )
  })

  test('stands a gradient that is infinite, and vectors at the ends of the doubles', () => {
    const camera = fit(
      [
        [0, 0],
        [1.7e308, -1.7e308],
        [Infinity, 0],
      ],
      size,
    )
    expect(Object.values(viewport(camera, size).place([1, 1])).every(Number.isFinite)).toBe(true)
  })
})
