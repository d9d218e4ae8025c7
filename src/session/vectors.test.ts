import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlaneCoordinates } from '../math/planeCoordinates.ts'
import { draw, uniform } from '../math/random.ts'
import { basis, lift } from '../math/span.ts'
import { maxCarried } from './limits.ts'
import { dimension, initial, type Settings } from './settings.ts'
import {
  carried,
  entryOf,
  inDimension,
  replaced,
  resized,
  wholeOf,
  type Proposal,
} from './vectors.ts'

const given = (x: number[], y: number[], more: Partial<Settings> = {}): Settings => ({
  ...initial,
  ...replaced(initial, { x, y }),
  ...more,
})
const after = (settings: Settings, n: 2 | 3): Settings => {
  const proposal = inDimension(settings, n)
  if ('problem' in proposal) throw new Error(proposal.problem)
  return { ...settings, ...proposal.patch }
}
const sentence = (proposal: Proposal) => ('problem' in proposal ? undefined : proposal.sentence)
const problem = (proposal: Proposal) => ('problem' in proposal ? proposal.problem : undefined)

/** Long vectors, and how the session holds them. */
const long = (n: number, seed = 1) => {
  const next = uniform(seed)
  const brought = { x: draw(next, n), y: draw(next, n) }
  const { at, planeCoordinates } = toPlaneCoordinates(brought.x, brought.y)
  return {
    brought,
    planeCoordinates,
    settings: { ...initial, ...replaced(initial, at, planeCoordinates) },
  }
}

describe('a vector resized', () => {
  test('is filled up with zeros or cut, and itself where it has so many', () => {
    const v = [1, 2, 3]
    expect(resized(v, 5)).toEqual([1, 2, 3, 0, 0])
    expect(resized(v, 2)).toEqual([1, 2])
    expect(resized(v, 3)).toBe(v)
  })

  test('and back keeps what both have', () => {
    const vector = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(vector, fc.integer({ min: 1, max: 20 }), (v, n) => {
        const back = resized(resized(v, n), v.length)
        for (const [i, entry] of v.entries()) expect(back[i]).toBe(i < n ? entry : 0)
      }),
      { seed: 151 },
    )
  })
})

describe('vectors that are replaced', () => {
  test('take the tangent with them, and the camera and the basis go', () => {
    const plane = basis([1, 0, 0], [0, 1, 0])
    const settings: Settings = {
      ...initial,
      camera: { centre: [9, 9], halfExtent: 1 },
      basis: plane,
    }
    expect(replaced(settings, { x: [1, 2, 3], y: [4, 5, 6] })).toEqual({
      x: [1, 2, 3],
      y: [4, 5, 6],
      dx: [...initial.dx, 0],
      dy: [...initial.dy, 0],
      flow: 0,
      given: [],
      planeCoordinates: null,
      basis: null,
      camera: null,
    })
  })

  test('move the check from the figure when they are too long for it', () => {
    const { planeCoordinates, brought } = long(5)
    const at = { x: planeCoordinates.brought.x.at, y: planeCoordinates.brought.y.at }
    const settings: Settings = { ...initial, point: 'figure' }
    expect(replaced(settings, at, planeCoordinates)).toHaveProperty('point', initial.point)
    expect(replaced(settings, brought)).not.toHaveProperty('point')
    expect(replaced({ ...initial, point: 'random' }, at, planeCoordinates)).not.toHaveProperty(
      'point',
    )
  })
})

describe('from the plane to space and back', () => {
  test('keeps the vectors', () => {
    const entry = fc.double({ min: -9, max: 9, noNaN: true }).filter((v) => v !== 0)
    fc.assert(
      fc.property(entry, entry, entry, entry, (a, b, c, d) => {
        const plane = given([a, b], [c, d])
        const space = after(plane, 3)
        expect([space.x, space.y]).toEqual([
          [a, b, 0],
          [c, d, 0],
        ])
        const back = after(space, 2)
        for (const id of ['x', 'y', 'dx', 'dy'] as const) expect(back[id]).toEqual(plane[id])
      }),
      { seed: 152 },
    )
  })

  test('is said only where something is lost', () => {
    expect(sentence(inDimension(given([1, 2], [3, 4]), 3))).toBeNull()
    const said = sentence(inDimension(given([1, 2, 3], [4, 5, 6]), 2))
    expect(said).toContain('keep their first 2 components')
    expect(said).toContain('their last component, 3 and 6, is dropped')
    expect(said).toContain('Undo')
  })

  test('says how many are dropped of a longer vector', () => {
    const settings = given([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])
    expect(sentence(inDimension(settings, 2))).toContain('their other 3 components are dropped')
    expect(sentence(inDimension(settings, 3))).toContain('their other 2 components are dropped')
    expect(after(settings, 3).x).toEqual([1, 2, 3])
    expect(after(settings, 3).dx).toHaveLength(3)
  })

  test('from a line fills up with zeros', () => {
    expect(after(given([-2], [3]), 2)).toMatchObject({ x: [-2, 0], y: [3, 0] })
    expect(after(given([-2], [3]), 3)).toMatchObject({ x: [-2, 0, 0], y: [3, 0, 0] })
  })

  test('cannot be where nothing of a vector would be left', () => {
    const said = problem(inDimension(given([0, 0, 3], [4, 5, 6]), 2))
    expect(said).toContain('first 2 components of x are 0')
    expect(said).toContain('keep their 3')
    expect(problem(inDimension(given([1, 0, 3], [0, 0, 6]), 2))).toContain('of y are 0')
    expect(problem(inDimension(given([0, 0, 0, 1], [1, 1, 1, 1]), 3))).toContain('first 3')
  })

  test('leaves the span for the figure of the dimension, also when it is that already', () => {
    const settings = given([1, 2, 3], [4, 5, 6], { view: 'span' })
    const own = inDimension(settings, 3)
    expect(own).toEqual({ patch: { view: 'own', camera: null }, sentence: null })
    expect(after(settings, 2).view).toBe('own')
  })

  test('takes the first components of long vectors, exactly, and holds them whole', () => {
    const { settings, brought } = long(4096)
    const cut = after(settings, 3)
    expect(cut.x).toEqual(brought.x.slice(0, 3))
    expect(cut.y).toEqual(brought.y.slice(0, 3))
    expect(cut.planeCoordinates).toBeNull()
    expect(dimension(cut)).toBe(3)
    expect(sentence(inDimension(settings, 3))).toContain('their other 4,093 components')
  })
})

describe('a component', () => {
  test('of a vector that is held whole is its entry', () => {
    const settings = given([1, 2, 3], [4, 5, 6])
    expect([0, 1, 2].map((i) => entryOf(settings, 'y', i))).toEqual([4, 5, 6])
    expect(entryOf(settings, 'x', 3)).toBeNaN()
  })

  test('of a long vector that was not moved is exactly what was brought in', () => {
    const { settings, brought } = long(2000)
    for (const part of ['x', 'y'] as const)
      for (const i of [0, 7, 1999]) expect(entryOf(settings, part, i)).toBe(brought[part][i])
    expect(entryOf(settings, 'x', 2000)).toBeNaN()
  })

  test('of a long vector that was moved is that of a e + b f', () => {
    const { settings, planeCoordinates, brought } = long(2000)
    const moved: Settings = { ...settings, x: [2.5, -0.75] }
    const whole = lift(planeCoordinates.basis, [2.5, -0.75])
    for (const i of [0, 7, 1999]) {
      expect(entryOf(moved, 'x', i)).toBe(whole[i])
      // The other one was not.
      expect(entryOf(moved, 'y', i)).toBe(brought.y[i])
    }
    expect(entryOf(moved, 'x', 2000)).toBeNaN()
  })

  test('of a long vector is what it was, but for rounding, when it is moved away and back', () => {
    const { settings, brought } = long(2000)
    const back: Settings = { ...settings, x: [...settings.x] }
    for (const i of [0, 7, 1999])
      expect(Math.abs(entryOf(back, 'x', i) - (brought.x[i] ?? NaN))).toBeLessThan(1e-13)
  })
})

describe('vectors that are carried along', () => {
  test('are held whole up to so many components, and by their coordinates beyond', () => {
    const { brought } = long(maxCarried)
    expect(carried(brought)).toEqual({ pair: brought, planeCoordinates: null })
    const more = long(maxCarried + 1).brought
    const { pair, planeCoordinates } = carried(more)
    expect([pair.x.length, pair.y.length]).toEqual([2, 2])
    expect(dimension({ ...initial, ...replaced(initial, pair, planeCoordinates) })).toBe(
      maxCarried + 1,
    )
  })

  test('come out whole as they were brought in, or as they were moved', () => {
    const { settings, planeCoordinates, brought } = long(2000)
    expect(wholeOf(settings)).toEqual(brought)
    const moved = wholeOf({ ...settings, y: [1, -2] })
    expect(moved.x).toEqual(brought.x)
    expect(moved.y).toEqual(lift(planeCoordinates.basis, [1, -2]))
    const short = given([1, 2, 3], [4, 5, 6])
    expect(wholeOf(short)).toEqual({ x: [1, 2, 3], y: [4, 5, 6] })
  })
})
