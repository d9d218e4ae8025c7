import { describe, expect, test } from 'vitest'
import { mapMarks } from '../figure/charts/power/powerMap.ts'
import { maps } from '../gradcheck/maps.ts'
import { wrongIds } from '../gradcheck/mutants.ts'
import { passingAtPost } from '../gradcheck/testing/golden.ts'
import { drag } from './gesture.ts'
import { pointOf } from './pane.ts'
import { goTo, mapBasisOf, placed, strengthInWords, verdictsOf } from './power.ts'
import { initial } from './settings.ts'
import { begin, change, release, undo } from './state.ts'

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
    const dragged = change(figure, { y: [-1, 3] }, drag('y'))
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
  test('makes the vectors the check’s own, in one step, and leaves the lesson’s as they are', () => {
    const basis = mapBasisOf()(start)!
    const gesture = drag('map')
    const there = placed(placed(start, basis, [0.2, 1], gesture), basis, [0.7, 2], gesture)
    expect(there.settings.point).toBe('own')
    expect(there.settings.x).toBe(initial.x)
    const [theta, size] = maps.angle.where(basis, pointOf(there.settings))
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

describe('the basis at the ends of the doubles', () => {
  test.each([
    [
      [1e308, 0],
      [0.75, 1.5],
    ],
    [
      [1e-310, 1e-310],
      [1, 1],
    ],
    [
      [1e-200, 0],
      [1e200, 1],
    ],
    [
      [1.7e308, 1.7e308],
      [1, 2],
    ],
  ])('is one and the same for one question, whoever asks (x = %s, y = %s)', (x, y) => {
    for (const map of ['angle', 'plane'] as const) {
      const state = change(start, { x, y, point: 'figure', map })
      const basisIn = mapBasisOf()
      const once = basisIn(state)
      expect(basisIn({ ...state, notice: 'something else' })).toBe(once)
      // And every mark of the map has a place.
      const marks = once ? mapMarks(map, once, { width: 400, height: 300 }) : []
      expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity|null/)
      // Also when the other map asks for the basis that is kept.
      const other = map === 'angle' ? 'plane' : 'angle'
      const kept = basisIn(change(state, { map: other }))
      const others = kept ? mapMarks(other, kept, { width: 400, height: 300 }) : []
      expect(JSON.stringify(others)).not.toMatch(/NaN|Infinity|null/)
    }
  })
})

describe('the strongest place', () => {
  const at = { x: [1, 2], y: [2, 1] }
  const found = { place: [Math.PI / 4, 2] as const, at, caught: 13, weakest: 'negated' as const }

  test('is told in a sentence, and gone to only when it is asked for', () => {
    const sentence = strengthInWords({ ...found, margin: 1.5 })
    expect(sentence).toMatch(/angle 36.9°, ‖x‖ = 2.24 and ‖y‖ = 2.24, 13 of /)
    expect(sentence).toContain(`13 of ${wrongIds.length}`)
    expect(sentence).toMatch(/weakest of these is “Points backwards”; its difference is 1.5/)
    const there = goTo(start, { ...found, margin: 1.5 })
    expect(pointOf(there.settings)).toEqual(at)
    expect(undo(there).settings).toBe(initial)
  })

  test('is told to be nowhere where there is none', () =>
    expect(strengthInWords(null)).toMatch(/no place is a good one/))
})

test('at the post’s point zeros are not among those that are caught', () => {
  const { caught, blind, right } = verdictsOf(start)!
  expect(pointOf(initial).x).toHaveLength(16)
  expect(right).toBe(true)
  expect(new Set(blind)).toEqual(new Set(passingAtPost))
  expect(caught).toBe(wrongIds.length - passingAtPost.length)
  expect(blind).toContain('zeros')
})
