import { describe, expect, test } from 'vitest'
import { drag, keys, typing, type Gesture } from './gesture.ts'
import { noCode } from './own/code.ts'
import { allowCode, pasteCode, repairCode, typeCode, writeCode } from './own/edit.ts'
import { initial } from './settings.ts'
import {
  announce,
  arrive,
  begin,
  cancel,
  change,
  committed,
  forgetTaken,
  handBack,
  maxUndo,
  notify,
  redo,
  release,
  reset,
  settle,
  takeAway,
  undo,
  type State,
} from './state.ts'

const moved = (state: State, left: number, gesture: Gesture | null = null) =>
  change(state, { x: [left, 1] }, gesture)
const first = drag('x')
const second = drag('x')

describe('undo and redo', () => {
  test('a gesture of many moves is one step', () => {
    const dragged = release([3, 4, 5].reduce((state, left) => moved(state, left, first), begin()))
    expect(dragged.settings.x).toEqual([5, 1])
    expect(undo(dragged).settings).toEqual(initial)
    expect(redo(undo(dragged)).settings.x).toEqual([5, 1])
  })

  test('two gestures are two steps, also when they have one name but an end between them', () => {
    const twice = moved(release(moved(begin(), 3, keys('x'))), 4, keys('x'))
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

  test('what stands already is no step, and takes nothing from what could be redone', () => {
    const state = undo(moved(moved(begin(), 3), 4))
    const again = moved(state, 3)
    expect(again.past).toBe(state.past)
    expect(again.future).toBe(state.future)
    expect(again.settings).toBe(state.settings)
    const chosen = change(begin(), { backward: 'zeros' })
    expect(change(chosen, { backward: 'zeros' }).past).toHaveLength(1)
    expect(reset(begin()).past).toEqual([])
    // A gesture may yet move something, and what is taken away is no setting.
    expect(moved(state, 3, first).past).toHaveLength(2)
    expect(takeAway(state, { id: 1, name: 'b.csv' }).past).toHaveLength(2)
  })

  describe('a gesture that leads back to where it began', () => {
    const there = change(begin(), { eps: 1e-5 }, typing('eps'))
    const redoable = undo(change(begin(), { atol: 0.5 }))
    const back = (state: State) =>
      change(moved(state, 9, first), { x: [...state.settings.x] }, first)

    test('is no step when it ends', () => {
      const ended = release(back(redoable))
      expect(ended.past).toHaveLength(redoable.past.length)
      expect(ended.touched).toEqual(redoable.touched)
      expect(redo(ended).settings.atol).toBe(0.5)
    })

    test('is none when another begins in its place', () => {
      const next = change(back(there), { eps: 1e-4 }, typing('eps'))
      expect(undo(undo(next)).past).toHaveLength(0)
      expect(undo(next).settings.eps).toBe(1e-5)
    })

    test('is one while it goes on, which can be taken back', () => {
      expect(cancel(back(redoable))).toEqual({ ...redoable, announcement: '', notice: null })
    })
  })

  test('what was spoken holds no longer', () => {
    const said = announce(moved(begin(), 3), 'S is 1')
    for (const state of [undo(said), redo(announce(undo(said), 'S is 0'))])
      expect(state.announcement).toBe('')
  })

  test('the past is bounded', () => {
    const long = Array.from({ length: maxUndo + 50 }, (_, i) => i).reduce(
      (s, i) => moved(s, i),
      begin(),
    )
    expect(long.past).toHaveLength(maxUndo)
  })

  test('reset is a step that undo brings back', () => {
    const state = reset(moved(begin(), 3))
    expect(state.settings).toEqual(initial)
    expect(undo(state).settings.x).toEqual([3, 1])
  })
})

describe('a gesture taken back', () => {
  test('leaves no trace', () => {
    const before = release(moved(begin(), 3, first))
    const after = cancel(moved(moved(before, 4, second), 5, second))
    expect(after.settings).toEqual(before.settings)
    expect(after.past).toEqual(before.past)
  })

  test('gives back what could be redone before it', () => {
    const before = undo(release(moved(begin(), 3, first)))
    expect(cancel(moved(before, 4, second)).future).toEqual(before.future)
  })

  test('takes nothing back when it had not begun', () => {
    const state = release(moved(begin(), 3, first))
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

describe('which pairs the reader has moved', () => {
  test('is told by what a change changes', () => {
    expect(begin().touched).toEqual({ lesson: false, check: false })
    expect(moved(begin(), 3).touched).toEqual({ lesson: true, check: false })
    expect(change(begin(), { point: 'random' }).touched).toEqual({ lesson: false, check: true })
    expect(change(begin(), { eps: 1e-5 }).touched).toEqual({ lesson: false, check: false })
  })

  test('is not told by a change to what stands already: there is no step that would take it back', () => {
    const { point } = initial
    const state = change(begin(), { point })
    expect(state.past).toEqual([])
    expect(state.touched).toEqual({ lesson: false, check: false })
    expect(change(moved(begin(), 3), { point }).touched).toEqual({ lesson: true, check: false })
  })

  test('is not told by what the page settles by itself, and ends with what is handed back', () => {
    expect(settle(begin(), { x: [1, 1] }).touched.lesson).toBe(false)
    expect(handBack(moved(begin(), 3), 'lesson').touched.lesson).toBe(false)
  })
})

describe('arriving at a place', () => {
  test('keeps the state where it is the same place, and drops what was drawn', () => {
    const state = begin()
    expect(arrive(state, { id: 'opening', step: null })).toBe(state)
    const there = arrive({ ...state, drawn: 'gradient-left' }, { id: 'calculus', step: null })
    expect(there.drawn).toBeNull()
    // A chapter is its first step.
    expect(arrive(there, { id: 'calculus', step: 'lines' })).toBe(there)
  })
})

describe('what is looked at while something moves', () => {
  test('is what was before the gesture, until it ends', () => {
    const before = moved(begin(), 3)
    const dragged = moved(moved(before, 4, first), 5, first)
    expect(committed(dragged).x).toEqual([3, 1])
    expect(committed(release(dragged)).x).toEqual([5, 1])
    expect(committed(cancel(dragged)).x).toEqual([3, 1])
  })

  test('is the newest while a field is typed into, and when nothing goes on', () => {
    expect(committed(moved(begin(), 4, typing('x'))).x).toEqual([4, 1])
    expect(committed(moved(begin(), 4)).x).toEqual([4, 1])
    expect(committed(begin())).toBe(initial)
  })

  test('is what was before keys that are held down', () =>
    expect(committed(moved(moved(begin(), 4, keys('x')), 5, keys('x'))).x).toEqual(initial.x))
})

test('Once what was read is gone, no step is left that took some of it away, also where the page has settled since', () => {
  const page = begin(initial, null, { id: 'lab', step: null })
  const changed = change(page, { x: [1, 3] })
  const taken = takeAway(changed, { id: 1, name: 'b.csv' })
  const forgotten = forgetTaken(settle(taken, { camera: { centre: [0, 0], halfExtent: 2 } }))
  expect(forgotten.past).toHaveLength(changed.past.length)
  expect(undo(forgotten).settings.x).toEqual(page.settings.x)
  expect(forgetTaken(undo(taken)).future).toEqual([])
})

describe('a program that is pasted beside every field', () => {
  const written = writeCode(begin(), 'mine', 'bWluZQ')
  const pasted = pasteCode(written, 'theirs', 'the post’s')

  test('is one step, which undo takes back with the code that stood there, and redo brings again', () => {
    expect(pasted.own).toMatchObject({ text: 'theirs', packed: null, replaced: 'mine' })
    expect(pasted.settings.backward).toBe('own')
    const undone = undo(pasted)
    expect(undone.own).toMatchObject({ text: 'mine', allowed: true })
    expect(undone.settings).toEqual(written.settings)
    expect(redo(undone).own.text).toBe('theirs')
  })

  test('loses nothing that is typed afterwards', () => {
    const typed = writeCode(change(pasted, { eps: 1e-4 }), 'theirs, changed', null)
    expect(typed.own.replaced).toBeNull()
    // Other steps leave the code as it is.
    expect(undo(typed).own.text).toBe('theirs, changed')
    const undone = undo(undo(typed))
    expect(undone.own.text).toBe('mine')
    expect(redo(undone).own.text).toBe('theirs, changed')
  })

  test('is taken back to what an editor would begin with that was never opened', () => {
    expect(undo(pasteCode(begin(), 'theirs', 'the post’s')).own.text).toBe('the post’s')
  })

  test('is the reader’s own and may run; what a link brought waits again when it comes back', () => {
    const own = { ...noCode, packed: 'abc', allowed: false }
    const linked = begin(initial, null, undefined, undefined, own)
    const pasted = pasteCode(linked, 'mine', 'the post’s')
    expect(pasted.own.allowed).toBe(true)
    expect(undo(allowCode(pasted)).own).toEqual(own)
  })

  describe('in place of code that a link brought and nobody has let run', () => {
    const theirs = 'import theirs\r\nrun()'
    const linked = begin(initial, null, undefined, undefined, {
      ...noCode,
      text: theirs,
      packed: 'abc',
      allowed: false,
    })
    const pasted = pasteCode(linked, 'mine', 'the post’s')

    test('gives it back to no editor that opens later', () => {
      expect(pasted.own).toMatchObject({ text: 'mine', allowed: true, replaced: null })
    })

    test('lets it wait again where the editor’s undo brings it back, until the reader says so', () => {
      const back = typeCode(pasted, 'import theirs\nrun()', 'abc')
      expect(back.own.allowed).toBe(false)
      const forth = typeCode(back, 'mine', 'bWluZQ')
      expect(forth.own.allowed).toBe(true)
      expect(typeCode(allowCode(forth), theirs, 'abc').own.allowed).toBe(false)
      const run = typeCode(allowCode(back), 'mine', 'bWluZQ')
      expect(typeCode(run, theirs, 'abc').own.allowed).toBe(true)
    })

    test('is the reader’s own, also if it is the same', () => {
      const same = pasteCode(linked, theirs, 'the post’s')
      expect(same.own).toMatchObject({ allowed: true, held: null })
    })
  })

  test('makes what is typed into code of a link the reader’s own, and its undo lets it wait again', () => {
    const own = { ...noCode, text: 'theirs', packed: 'abc', allowed: false }
    const typed = typeCode(begin(initial, null, undefined, undefined, own), 'theirs!', 'def')
    expect(typed.own).toMatchObject({ text: 'theirs!', allowed: true })
    expect(typeCode(typed, 'theirs', 'abc').own.allowed).toBe(false)
  })
})

describe('a repair of the code', () => {
  const written = writeCode(change(begin(), { backward: 'own' }), 'wrong', 'd3Jvbmc')
  const repaired = repairCode(written, 'right', 'cmlnaHQ')

  test('is one step, which undo takes back, and redo brings again', () => {
    expect(repaired.own).toMatchObject({ text: 'right', packed: 'cmlnaHQ' })
    expect(repaired.past).toHaveLength(written.past.length + 1)
    const undone = undo(repaired)
    expect(undone.own.text).toBe('wrong')
    expect(undone.settings).toEqual(written.settings)
    expect(redo(undone).own.text).toBe('right')
  })

  test('can be taken back by the undo of an editor that opens later', () => {
    expect(repaired.own.replaced).toBe('wrong')
    expect(typeCode(repaired, 'wrong', null).own.text).toBe('wrong')
  })
})
