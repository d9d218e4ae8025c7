import { describe, expect, test } from 'vitest'
import { drag } from './gesture.ts'
import {
  asShown,
  changeShown,
  checkDimension,
  patchOf,
  pointOf,
  replaceShown,
  shownAtRest,
  shownOf,
} from './pane.ts'
import { initial, type Settings } from './settings.ts'
import { arrive, begin, change, undo } from './state.ts'

const trust = begin(initial, null, { id: 'trust', step: 'wrong' })
const alike = begin(initial, null, { id: 'alike', step: null })

describe('the pane', () => {
  test('shows the check’s pair in a plane that contains both, whatever n is', () => {
    expect(shownOf(trust)).toMatchObject({ pair: 'check', view: 'span', x: pointOf(initial).x })
    const two: Settings = { ...initial, point: 'own', cx: [1, 2], cy: [2, 1] }
    expect(asShown(two, 'check').view).toBe('own')
  })

  test('is the same object for the same state', () => {
    expect(shownOf(trust)).toBe(shownOf({ ...trust, notice: 'so' }))
  })

  test('moves the pair that it shows, and leaves the other where it is', () => {
    const moved = changeShown(trust, { x: pointOf(initial).x.map((entry) => 2 * entry) })
    expect(moved.settings.point).toBe('own')
    expect(pointOf(moved.settings).x[0]).toBe(2)
    expect(pointOf(moved.settings).y).toEqual(pointOf(initial).y)
    expect(moved.settings.x).toBe(initial.x)
    const lesson = changeShown(alike, { x: [3, 4] })
    expect(lesson.settings).toMatchObject({ x: [3, 4], point: 'ones' })
  })

  test('keeps the check’s camera and basis apart from the lesson’s', () => {
    const camera = { centre: [1, 2], halfExtent: 3 } as const
    expect(patchOf(shownOf(trust), { camera })).toEqual({ ccamera: camera })
    expect(patchOf(shownOf(alike), { camera })).toEqual({ camera })
  })

  test('at rest shows what was before the gesture', () => {
    const dragged = changeShown(trust, { x: pointOf(initial).x.map(() => 3) }, drag('x'))
    expect(shownOf(dragged).x[0]).toBe(3)
    expect(shownAtRest(dragged).x[0]).toBe(1)
    expect(shownAtRest({ ...dragged, gesture: null }).x[0]).toBe(3)
  })

  test('replaces its pair by one of any dimension, in one step for undo', () => {
    const pair = { x: [1, 2, 3], y: [3, 2, 1] }
    const there = replaceShown(trust, pair)
    expect(pointOf(there.settings)).toEqual(pair)
    expect(checkDimension(there.settings)).toBe(3)
    expect(undo(there).settings).toBe(initial)
    const lesson = replaceShown(alike, pair)
    expect(lesson.settings).toMatchObject({ ...pair, dx: [0.5, 1, 0], view: 'own' })
  })

  test('of the lab shows the lesson’s pair where that is the point of the check', () => {
    const state = arrive(change(trust, { point: 'figure' }), { id: 'lab', step: null })
    expect(shownOf(state).x).toEqual(initial.x)
  })
})
