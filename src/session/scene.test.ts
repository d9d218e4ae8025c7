import { describe, expect, test } from 'vitest'
import { drag } from './gesture.ts'
import { changeShown, pointOf, shownOf } from './pane.ts'
import { changedBy, comeTo, isAtScene, settingsAt, showScene } from './scene.ts'
import { initial } from './settings.ts'
import { begin, cancel, change, redo, release, reset, settle, undo, type State } from './state.ts'

const at = (id: 'alike' | 'trust' | 'reach' | 'direction', step: string) => ({ id, step })
const ball = at('alike', 'ball')

describe('the scene of a step', () => {
  test('is set when the reader comes, without a step for undo', () => {
    const there = comeTo(begin(), ball)
    expect(there.settings.x).toHaveLength(3)
    expect(there.past).toEqual([])
    expect(isAtScene(there)).toBe(true)
  })

  test('leaves a pair alone that the reader has moved, and is there at a press', () => {
    const moved = changeShown(comeTo(begin(), at('alike', 'length')), { x: [1, 1] })
    const there = comeTo(moved, ball)
    expect(there.settings.x).toEqual([1, 1])
    expect(isAtScene(there)).toBe(false)
    const shown = showScene(there)
    expect(shown.settings.x).toHaveLength(3)
    expect(undo(shown).settings.x).toEqual([1, 1])
    // From then on the story has that pair again.
    expect(comeTo(shown, at('alike', 'span')).settings.x).toHaveLength(5)
  })

  test('leaves alone what undo has brought back, and is set again where nobody had moved the pair', () => {
    const fresh = comeTo(begin(), at('alike', 'length'))
    const moved = changeShown(fresh, { x: [1, 1] })
    // With everything as a new reader meets it the pair is the story's again, and after undo it is not.
    expect(comeTo(reset(moved), ball).settings.x).toHaveLength(3)
    expect(comeTo(undo(reset(moved)), ball).settings.x).toEqual([1, 1])
    expect(comeTo(undo(showScene(moved)), ball).settings.x).toEqual([1, 1])
    expect(comeTo(undo(moved), ball).settings.x).toHaveLength(3)
    expect(comeTo(redo(undo(moved)), ball).settings.x).toEqual([1, 1])
    const held = changeShown(fresh, { x: [1, 1] }, drag('x'))
    expect(comeTo(cancel(held), ball).settings.x).toHaveLength(3)
  })

  test('is not the reader’s doing, as a move, undo and a press are', () => {
    const start = comeTo(begin(), at('alike', 'length'))
    const there = comeTo(start, ball)
    expect(changedBy(start, there)).toBe('story')
    const hold = drag('x')
    const moved = changeShown(there, { x: [1, 1, 0] }, hold)
    for (const [before, now] of [
      [there, moved],
      [moved, changeShown(moved, { x: [1, 1, 1] }, hold)],
      [moved, cancel(moved)],
      [release(moved), undo(release(moved))],
      [undo(release(moved)), redo(undo(release(moved)))],
      [start, showScene(moved)],
    ] as const)
      expect(changedBy(before, now)).toBe('reader')
    expect(changedBy(there, change(there, { eps: 1e-5 }))).toBe('reader')
    // The figure fits itself to what it shows.
    const fitted = settle(there, { camera: { centre: [0, 0], halfExtent: 3 } })
    expect(changedBy(there, fitted)).toBeNull()
  })

  test('of one pair leaves the other as it is', () => {
    const moved = changeShown(comeTo(begin(), at('trust', 'wrong')), { y: pointOf(initial).y })
    const there = comeTo(moved, at('direction', 'vanish'))
    expect(there.settings.cx).toEqual(moved.settings.cx)
    expect(there.settings.x).toEqual([1, 2])
  })

  test('is not set under a hand that is dragging', () => {
    const dragged = changeShown(comeTo(begin(), at('alike', 'length')), { x: [1, 1] }, drag('x'))
    const there: State = comeTo({ ...dragged, touched: { lesson: false, check: false } }, ball)
    expect(there.settings.x).toEqual([1, 1])
  })

  test('stays where a step has none of its own', () => {
    const random = comeTo(begin(), at('reach', 'step'))
    expect(random.settings.point).toBe('random')
    expect(settingsAt(at('reach', 'precision')).point).toBe('random')
    expect(settingsAt(at('trust', 'why')).point).toBe('ones')
  })

  test('of the opening is the post’s point, where x = y', () => {
    const there = comeTo(comeTo(begin(), at('reach', 'step')), { id: 'opening', step: null })
    expect(shownOf(there).x).toEqual(shownOf(there).y)
  })
})
