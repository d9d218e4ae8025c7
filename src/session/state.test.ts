import { describe, expect, test } from 'vitest'
import { initial } from './settings.ts'
import {
  begin,
  cancel,
  change,
  dragging,
  isDrag,
  isTyped,
  maxSteps,
  redo,
  release,
  reset,
  committed,
  notify,
  typed,
  undo,
  type State,
} from './state.ts'

const moved = (state: State, left: number, gesture?: string) =>
  change(state, { x: [left, 1] }, gesture)

describe('undo and redo', () => {
  test('a gesture of many moves is one step', () => {
    const dragged = release(
      [3, 4, 5].reduce((state, left) => moved(state, left, 'drag 1'), begin()),
    )
    expect(dragged.settings.x).toEqual([5, 1])
    expect(undo(dragged).settings).toEqual(initial)
    expect(redo(undo(dragged)).settings.x).toEqual([5, 1])
  })

  test('two gestures are two steps, also when they have one name but an end between them', () => {
    const twice = moved(release(moved(begin(), 3, 'keys')), 4, 'keys')
    expect(undo(twice).settings.x).toEqual([3, 1])
  })

  test('changes without a gesture are a step each', () => {
    expect(undo(moved(moved(begin(), 3), 4)).settings.x).toEqual([3, 1])
  })

  test('a new change forgets what could be redone', () => {
    expect(redo(moved(undo(moved(begin(), 3)), 4)).settings.x).toEqual([4, 1])
  })

  test('with nothing to undo or redo nothing happens', () => {
    const state = begin()
    expect(undo(state)).toBe(state)
    expect(redo(state)).toBe(state)
  })

  test('the past is bounded', () => {
    const long = Array.from({ length: maxSteps + 50 }, (_, i) => i).reduce(
      (s, i) => moved(s, i),
      begin(),
    )
    expect(long.past).toHaveLength(maxSteps)
  })

  test('reset is a step that undo brings back', () => {
    const state = reset(moved(begin(), 3))
    expect(state.settings).toEqual(initial)
    expect(undo(state).settings.x).toEqual([3, 1])
  })
})

describe('a gesture taken back', () => {
  test('leaves no trace', () => {
    const before = release(moved(begin(), 3, 'drag 1'))
    const after = cancel(moved(moved(before, 4, 'drag 2'), 5, 'drag 2'))
    expect(after.settings).toEqual(before.settings)
    expect(after.past).toEqual(before.past)
  })

  test('gives back what could be redone before it', () => {
    const before = undo(release(moved(begin(), 3, 'drag 1')))
    expect(cancel(moved(before, 4, 'drag 2')).future).toEqual(before.future)
  })

  test('takes nothing back when it had not begun', () => {
    const state = release(moved(begin(), 3, 'drag 1'))
    expect(cancel(state)).toBe(state)
  })
})

describe('a notice', () => {
  test('stands until something changes', () => {
    const told = notify(begin(), 'S is undefined where x is zero')
    expect(told.notice).toContain('undefined')
    expect(notify(told, told.notice)).toBe(told)
    expect(moved(told, 3).notice).toBeNull()
  })
})

describe('the gesture of a drag', () => {
  test('names its thing, and is one of its own each time', () => {
    expect(isDrag(dragging('x', 1))).toBe(true)
    expect(dragging('x', 1)).not.toBe(dragging('x', 2))
    expect(dragging('x', 1)).not.toBe(dragging('y', 1))
    expect(dragging('turn', 7).split(' ')[1]).toBe('turn')
  })

  test('is no typing and no key', () => {
    expect(isTyped(dragging('x', 1))).toBe(false)
    for (const gesture of [typed('x'), 'keys x', 'zoom', 'dragon'])
      expect(isDrag(gesture), gesture).toBe(false)
  })

  test('of the same thing twice is two steps, also when nothing was released between', () => {
    const twice = moved(moved(begin(), 3, dragging('x', 1)), 4, dragging('x', 2))
    expect(undo(twice).settings.x).toEqual([3, 1])
  })
})

describe('what is looked at while something moves', () => {
  test('is what was before the gesture, until it ends', () => {
    const before = moved(begin(), 3)
    const dragged = moved(moved(before, 4, dragging('x', 1)), 5, dragging('x', 1))
    expect(committed(dragged).x).toEqual([3, 1])
    expect(committed(release(dragged)).x).toEqual([5, 1])
    expect(committed(cancel(dragged)).x).toEqual([3, 1])
  })

  test('is the newest while a field is typed into, and when nothing goes on', () => {
    expect(committed(moved(begin(), 4, typed('x'))).x).toEqual([4, 1])
    expect(committed(moved(begin(), 4)).x).toEqual([4, 1])
    expect(committed(begin())).toBe(initial)
  })

  test('is what was before keys that are held down', () =>
    expect(committed(moved(moved(begin(), 4, 'keys x'), 5, 'keys x')).x).toEqual(initial.x))
})
