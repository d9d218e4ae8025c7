import { expect, test } from 'vitest'
import { walkFieldIds } from '../../session/flow/choices.ts'
import { createSession } from '../../session/session.ts'
import { fieldIds } from '../../session/settings.ts'
import { repairCode, writeCode } from '../../session/own/edit.ts'
import { change, takeAway } from '../../session/state.ts'
import { replacedOwn } from '../../session/vectors.ts'
import { redone, undone } from './changes.ts'

test('What is undone is named in words, the walk of the check too', () => {
  const { store, act } = createSession()
  act((state) => change(state, { cgiven: [[1, 2]], cflow: 3, cx: [1, 2] }))
  act(undone)
  expect(store.getState().notice).toBe('Undone: x of the check, step of the walk.')
  act(redone)
  expect(store.getState().notice).toMatch(/^Redone: x of the check, /)
})

test('Vectors that the check was given are one thing, whatever fields say it', () => {
  const { store, act } = createSession()
  const pair = { x: [1, 2], y: [2, 1] }
  const camera = { centre: [0, 0], halfExtent: 2 } as const
  for (const patch of [
    replacedOwn(pair),
    { ...replacedOwn(pair), ccamera: camera, cgiven: [[1, 2]] },
    { point: 'random', n: 5, seed: 3 },
  ] as const) {
    act((state) => change(state, patch))
    act(undone)
    expect(store.getState().notice).toBe('Undone: the vectors of the check.')
    act(redone)
    expect(store.getState().notice).toBe('Redone: the vectors of the check.')
    act(undone)
  }
  // One of them alone has its own name, and what has the same numbers has not changed.
  act((state) => change(state, { n: 5, ccamera: camera, x: [...state.settings.x] }))
  act(undone)
  expect(store.getState().notice).toBe('Undone: n.')
})

test('Given vectors are named where nothing else has changed', () => {
  const { store, act } = createSession()
  act((state) => change(state, { given: [[1, 2]], batch: 3 }))
  act((state) => change(state, { given: [[2, 1]] }))
  act(undone)
  expect(store.getState().notice).toBe('Undone: where given vectors stand.')
  act(undone)
  expect(store.getState().notice).toBe('Undone: number of given vectors.')
})

test('No field of the check that has its like in the lesson is named as links name it', () => {
  const { store, act } = createSession()
  for (const id of walkFieldIds) {
    const own = `c${id}` as const
    act((state) => change(state, { [own]: 'other' } as never))
    act(undone)
    expect(fieldIds).toContain(own)
    expect(store.getState().notice).not.toMatch(new RegExp(`\\b${own}\\b`))
  }
})

test('Of much that was discarded at once the first is named', () => {
  const { store, act } = createSession()
  const names = ['a.csv', 'b.csv', 'c.csv', 'd.csv']
  act((state) => takeAway(state, ...names.map((name, id) => ({ id, name }))))
  act(undone)
  expect(store.getState()).toMatchObject({
    notice: 'Undone: a.csv, b.csv, c.csv and 1 more taken away.',
    without: [],
  })
})

test('What the page has words for is named by them, once', () => {
  const { store, act } = createSession()
  act((state) => change(state, { flow: 3, cflow: 2, follow: 'both', requires: 'x' }))
  act(undone)
  expect(store.getState().notice).toBe('Undone: requires_grad, step of the walk, what moves.')
})

test('What was taken from the list is named, there and back', () => {
  const { store, act } = createSession()
  act((state) => takeAway(state, { id: 1, name: 'b.csv' }))
  act(undone)
  expect(store.getState()).toMatchObject({ notice: 'Undone: b.csv taken away.', without: [] })
  act(redone)
  expect(store.getState()).toMatchObject({
    notice: 'Redone: b.csv taken away.',
    without: [{ id: 1, name: 'b.csv' }],
  })
})

test('A repair is undone as code, and one that the editor has taken back by itself is no step any more', () => {
  const { store, act } = createSession()
  act((state) => change(state, { eps: 1e-4, backward: 'own' }))
  act((state) => repairCode(writeCode(state, 'wrong', null), 'right', null))
  act(undone)
  expect(store.getState().notice).toBe('Undone: your code.')
  act(redone)
  expect(store.getState()).toMatchObject({ notice: 'Redone: your code.', own: { text: 'right' } })
  act((state) => writeCode(state, 'wrong', null))
  act(undone)
  expect(store.getState().notice).toBe('Undone: backward, eps.')
})
