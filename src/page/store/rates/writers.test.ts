import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drag } from '../../../session/gesture.ts'
import { createSession } from '../../../session/session.ts'
import type { State } from '../../../session/state.ts'
import { addWriter } from './writers.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A drag, whose moves are numbered; and what a writer at every third move has been told. */
function dragged() {
  const { store, act } = createSession()
  const gesture = drag('x')
  const told: State[] = []
  addWriter(store, 'third', (state) => void told.push(state))
  const move = (): State => {
    act((state) => ({ ...state, gesture }))
    return store.getState()
  }
  return { store, act, move, told }
}

test('What is written at every third move of a drag begins with the first, and passes two over after each', () => {
  const { move, told } = dragged()
  const moves = Array.from({ length: 7 }, move)
  // By which state it is: all of them are alike.
  expect(told.map((state) => moves.indexOf(state))).toEqual([0, 3, 6])
})

test('Where the pointer stops at a move that was passed over, that is written with the digits', () => {
  const { move, told } = dragged()
  const moves = Array.from({ length: 5 }, move)
  expect(told.at(-1)).toBe(moves[3])
  vi.advanceTimersByTime(1000)
  expect(told.at(-1)).toBe(moves[4])
})

test('What is left when a drag is over is written at once', () => {
  const { act, store, move, told } = dragged()
  for (let i = 0; i < 4; i++) move()
  act((state) => ({ ...state, gesture: null }))
  expect(told.at(-1)).toBe(store.getState())
})
