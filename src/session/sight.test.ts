import { describe, expect, test } from 'vitest'
import { home } from '../figure/frame.ts'
import { embed } from '../math/embedding.ts'
import { draw, uniform } from '../math/random.ts'
import { basis, coordinates, lift, offPlane, parallel } from '../math/span.ts'
import { add, length, scale } from '../math/vec.ts'
import { initial, type Shared } from './shared.ts'
import { basisOf, cameraOf, frameOf, homeOf, kept, sightOf, viewOf } from './sight.ts'
import { begin, change, dragging, typed, type State } from './state.ts'
import { resized } from './vectors.ts'

const size = { width: 640, height: 640 }
/** Settings with vectors of n components, drawn from a seed. */
const vectorsOf = (n: number, seed = 1, more: Partial<Shared> = {}): Shared => {
  const next = uniform(seed)
  const [x, y] = [draw(next, n), draw(next, n)]
  const zero = resized([0], n)
  return { ...initial, x, y, dx: zero, dy: zero, ...more }
}
const embedded = (n = 4096): Shared => {
  const { at, embedding } = embed(vectorsOf(n).x, vectorsOf(n).y)
  return { ...initial, ...at, embedding }
}
const sight = (shared: Shared) => sightOf({ state: begin(shared), size })
const apart = (u: readonly number[], v: readonly number[]) =>
  length(u.map((entry, i) => entry - (v[i] ?? NaN)))

describe('the figure', () => {
  test.each([
    [1, 'span'],
    [2, 'plane'],
    [3, 'space'],
    [4, 'span'],
    [64, 'span'],
  ] as const)('of %d components is that of its dimension: %s', (n, id) =>
    expect(viewOf(vectorsOf(n))).toBe(id),
  )

  test.each([1, 2, 3, 4])('of %d components is the span for those who ask for it', (n) =>
    expect(viewOf(vectorsOf(n, 1, { view: 'span' }))).toBe('span'),
  )

  test('of vectors that are embedded is the span, whose coordinates they are', () => {
    const shared = embedded()
    expect(viewOf(shared)).toBe('span')
    const { place } = frameOf({ shared, size })
    expect(sight(shared).tips.x).toEqual({
      ...place([shared.x[0] ?? 0, shared.x[1] ?? 0]),
      far: false,
    })
    expect(sight(shared).pull('x', place([1, 0.5]), shared.x)).toHaveLength(2)
  })

  test('has a ball in space alone', () => {
    expect(sight(vectorsOf(3)).ball).not.toBeNull()
    for (const shared of [vectorsOf(2), vectorsOf(3, 1, { view: 'span' }), vectorsOf(5)])
      expect(sight(shared).ball).toBeNull()
  })

  test('is the same object for the same state', () => {
    const shared = vectorsOf(5)
    const state = begin(shared)
    expect(sightOf({ state, size })).toBe(sightOf({ state: { ...state, notice: 'so' }, size }))
  })
})

describe('the camera', () => {
  test('is the home of each figure until the reader moves it', () => {
    expect(homeOf(vectorsOf(2))).toEqual(home)
    expect(homeOf(vectorsOf(5))).toEqual(home)
    expect(homeOf(vectorsOf(3)).centre).toEqual([0, 0])
    expect(cameraOf(vectorsOf(3))).toEqual(homeOf(vectorsOf(3)))
    const camera = { centre: [1, 2], reach: 3 } as const
    expect(cameraOf(vectorsOf(3, 1, { camera }))).toBe(camera)
  })
})

describe('the basis of the span', () => {
  test('is that of x and y where none is kept', () => {
    const shared = vectorsOf(5)
    expect(basisOf(shared)).toEqual(basis(shared.x, shared.y))
  })

  test('is kept while x and y lie in it, wherever they are', () => {
    const shared = vectorsOf(5)
    const plane = basis(shared.x, shared.y)
    for (const [a, b] of [
      [
        [1, 0],
        [0, 2],
      ],
      [
        [3, -1],
        [-6, 2],
      ],
      [
        [1e-9, 0],
        [1e9, 3],
      ],
    ] as const)
      expect(basisOf({ ...shared, basis: plane, x: lift(plane, a), y: lift(plane, b) })).toBe(plane)
  })

  test('is dropped when a vector leaves it, or has another number of components', () => {
    const shared = vectorsOf(5)
    const plane = basis(shared.x, shared.y)
    const away = vectorsOf(5, 9).x
    for (const gone of [
      { ...shared, basis: plane, x: away },
      { ...shared, basis: plane, y: add(shared.y, away, 1e-6) },
      { ...vectorsOf(4), basis: plane },
    ]) {
      expect(basisOf(gone)).not.toBe(plane)
      expect(basisOf(gone)).toEqual(basis(gone.x, gone.y))
    }
  })

  test('is kept with a change in the span, and with no other', () => {
    const shared = vectorsOf(5)
    expect(kept(shared)).toEqual({ basis: basisOf(shared) })
    expect(kept(vectorsOf(3, 1, { view: 'span' }))).toHaveProperty('basis')
    expect(kept(vectorsOf(2))).toEqual({})
    expect(kept(vectorsOf(3))).toEqual({})
    expect(kept(embedded())).toEqual({})
  })
})

describe('a tip that is pulled through parallel in the span', () => {
  /** A pull as the handle does it. */
  const pulled = (shared: Shared, part: 'x' | 'y', at: readonly [number, number]): Shared => {
    const px = frameOf({ shared, size }).place(at)
    const to = sight(shared).pull(part, px, shared[part])
    return to ? { ...shared, ...kept(shared), [part]: to } : shared
  }

  test.each([3, 5, 64])('goes with the pointer, and the other stays (n = %d)', (n) => {
    for (const seed of [1, 2, 3]) {
      let shared = vectorsOf(n, seed, { view: 'span' })
      const before = sight(shared).tips.x
      const [a, b] = coordinates(basisOf(shared), shared.x)
      // From one side of x to the other, in ever smaller steps and through exactly parallel, twice.
      const aside = [
        0.4, 0.1, 1e-3, 1e-6, 1e-9, 1e-12, 0, -1e-12, -1e-6, -0.1, -1e-15, 0, 1e-15, 0.2,
      ]
      for (const side of [1, -1])
        for (const t of aside) {
          const at = [0.7 * side * a - t * b, 0.7 * side * b + t * a] as const
          shared = pulled(shared, 'y', at)
          const { x, y } = sight(shared).tips
          const px = frameOf({ shared, size }).place(at)
          expect(Math.hypot(y.left - px.left, y.top - px.top), `at ${t}`).toBeLessThan(1e-6)
          expect(Math.hypot(x.left - before.left, x.top - before.top), `at ${t}`).toBeLessThan(1e-6)
        }
    }
  })

  test('may start where the vectors are parallel, and still keeps its plane', () => {
    const { x } = vectorsOf(5)
    const y = scale(2, x)
    expect(parallel(x, y)).toBe(true)
    const start: Shared = { ...vectorsOf(5), x, y }
    const plane = basisOf(start)
    let shared = start
    for (const at of [
      [0.5, 1],
      [-1, 0.5],
      [0.3, -0.6],
    ] as const)
      shared = pulled(shared, 'y', at)
    expect(basisOf(shared)).toBe(plane)
    expect(offPlane(plane, shared.y)).toBeLessThan(1e-14)
    expect(apart(shared.x, x)).toBe(0)
  })

  test('is told by its vectors alone once one of them is typed', () => {
    const before = pulled(vectorsOf(5), 'y', [1, 1])
    const after = { ...before, x: vectorsOf(5, 8).x }
    expect(basisOf(after)).toEqual(basis(after.x, after.y))
  })
})

describe('what is held', () => {
  const guided = (state: State) =>
    sightOf({ state, size })
      .front.marks()
      .some(({ part }) => part === 'guide')
  const shared = vectorsOf(3)

  test('is the tip that is dragged or moved by keys', () => {
    for (const gesture of [dragging('x', 1), dragging('y', 12), 'keys x', 'keys y'])
      expect(guided(change(begin(shared), {}, gesture)), gesture).toBe(true)
  })

  test('is nothing while the paper turns, a field is typed into, or nothing happens', () => {
    for (const gesture of [null, dragging('turn', 1), 'keys turn', typed('x'), 'zoom'])
      expect(guided(change(begin(shared), {}, gesture)), `${gesture}`).toBe(false)
  })
})
