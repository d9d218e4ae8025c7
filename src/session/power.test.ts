import { describe, expect, test } from 'vitest'
import { maps } from '../gradcheck/maps.ts'
import { mapBasisOf, placed, pointOf, strengthened, verdictsOf } from './power.ts'
import { initial } from './settings.ts'
import { begin, change, dragging, release, undo } from './state.ts'

const start = begin()

describe('the basis of the map', () => {
  test('stays while the point moves about in it, and through undo', () => {
    const frameIn = mapBasisOf()
    const basis = frameIn(start)!
    const moved = placed(start, basis, [0.7, 2])
    expect(frameIn(moved)).toBe(basis)
    expect(frameIn(placed(moved, basis, [Math.PI, -3]))).toBe(basis)
    expect(frameIn(undo(moved))).toBe(basis)
  })

  test('is a new one at another point, and for another map where y has changed', () => {
    const frameIn = mapBasisOf()
    const basis = frameIn(start)!
    expect(frameIn(change(start, { point: 'random' }))).not.toBe(basis)
    const back = frameIn(start)!
    const moved = placed(start, back, [0.7, 2])
    expect(frameIn(moved)).toBe(back)
    expect(frameIn(change(moved, { map: 'plane' }))).not.toBe(back)
  })

  test('waits while a tip of the figure is dragged', () => {
    const frameIn = mapBasisOf()
    const figure = change(start, { point: 'figure' })
    const basis = frameIn(figure)
    const dragged = change(figure, { y: [-1, 3] }, dragging('y', 1))
    expect(frameIn(dragged)).toBe(basis)
    expect(frameIn(release(dragged))).not.toBe(basis)
  })

  test('is none for one component, and for more than 256', () => {
    expect(mapBasisOf()(change(start, { n: 1 }))).toBeNull()
    expect(mapBasisOf()(change(start, { n: 257 }))).toBeNull()
    expect(mapBasisOf()(change(start, { n: 256 }))).not.toBeNull()
  })
})

describe('a place of the map', () => {
  test('goes to the figure, and the check with it, in one step', () => {
    const basis = mapBasisOf()(start)!
    const gesture = dragging('map', 1)
    const there = placed(placed(start, basis, [0.2, 1], gesture), basis, [0.7, 2], gesture)
    expect(there.settings.point).toBe('figure')
    const [theta, size] = maps.angle.where(basis, there.settings)
    expect(theta).toBeCloseTo(0.7, 12)
    expect(size).toBeCloseTo(2, 12)
    expect(undo(there).settings).toBe(start.settings)
  })

  test('is refused where x is zero, with a sentence', () => {
    const plane = change(start, { map: 'plane', point: 'random', n: 2 })
    const refused = placed(plane, mapBasisOf()(plane)!, [0, 0])
    expect(refused.settings).toBe(plane.settings)
    expect(refused.notice).toMatch(/undefined where x is zero/)
  })
})

describe('the strongest place', () => {
  const at = { x: [1, 2], y: [2, 1] }
  const found = { place: [Math.PI / 4, 2] as const, at, caught: 13, weakest: 'negated' as const }

  test('is brought to the figure, with what it found in a sentence', () => {
    const state = strengthened(start, { ...found, margin: 1.5 })
    expect(state.settings).toMatchObject({ ...at, point: 'figure' })
    expect(state.notice).toMatch(/angle 36.9°, ‖x‖ = 2.24 and ‖y‖ = 2.24, 13 of 18/)
    expect(state.notice).toMatch(/weakest of these is negated; its difference is 1.5 times/)
  })

  test('leaves everything as it is where there is none', () => {
    const state = strengthened(start, null)
    expect(state.settings).toBe(initial)
    expect(state.notice).toMatch(/no place is a good one/)
  })
})

test('at the post’s point 4 wrong backwards are caught, and zeros are not among them', () => {
  const { caught, blind, right } = verdictsOf(start)!
  expect(pointOf(initial).x).toHaveLength(16)
  expect([caught, blind.length, right]).toEqual([4, 14, true])
  expect(blind).toContain('zeros')
})
