import { expect, test } from 'vitest'
import type { Place } from '../../lesson/story/places.ts'
import { keys } from '../gesture.ts'
import { movablesOf, nudged, type Movable } from './nudged.ts'
import { initial, type Settings } from '../settings.ts'
import { begin, guessed, type State } from '../state.ts'
import { guessOf } from '../view.ts'

const size = { width: 640, height: 480 }
const at = (id: Place['id'], step: string | null, more: Partial<Settings> = {}): State =>
  begin({ ...initial, ...more }, null, { id, step } as Place)
const press = (key: string, shiftKey = false) => ({ key, shiftKey, altKey: false })

/** Everything that can be moved, as numbers. */
const standing = (state: State) => {
  const { x, y, dx, dy, given } = state.settings
  return { x, y, dx, dy, guess: guessOf(state).to, given }
}
const batch = { batch: 3, given: [[1, 1]] } as const

test.each<[string, State, readonly Movable[]]>([
  ['a chapter’s plane: x and y', at('alike', 'length'), ['x', 'y']],
  ['the guess, first', at('direction', 'guess'), ['guess', 'x', 'y']],
  [
    'no guess any more that was looked at',
    guessed(at('direction', 'guess'), { to: [0, 1], looked: true }),
    ['x', 'y'],
  ],
  ['the tangent', at('calculus', 'misprint'), ['x', 'y', 'dx', 'dy']],
  ['the given vectors of a batch', at('flow', 'batch', batch), ['x', 'y', 'given 0', 'given 1']],
])('What can be moved is %s', (_, state, movables) => {
  expect(movablesOf(state, size)).toEqual(movables)
})

test.each([
  at('alike', 'length'),
  at('direction', 'guess'),
  at('calculus', 'misprint'),
  at('flow', 'batch', batch),
  at('alike', 'ball', { x: [1, 2, 3], y: [2, 0, 1] }),
])('An arrow key moves the thing that it is meant for, and nothing else', (state) => {
  for (const thing of movablesOf(state, size)) {
    const next = nudged(state, thing, { press: press('ArrowUp', true), size, gesture: keys('x') })
    if (!next) throw new Error(`${thing} does not go up`)
    const [before, after] = [standing(state), standing(next)]
    const changed = Object.keys(before).filter((id) => before[id as 'x'] !== after[id as 'x'])
    expect(changed).toEqual([thing.split(' ')[0]])
    expect(nudged(state, thing, { press: press('q'), size, gesture: null })).toBeNull()
  }
})

test('The guess turns by one degree, with Shift by fifteen, and keeps its length', () => {
  const state = at('direction', 'guess')
  for (const [key, shift, degrees] of [
    ['[', false, 1],
    [']', false, -1],
    ['{', true, 15],
    ['[', true, 15],
    ['}', true, -15],
  ] as const) {
    const next = nudged(state, 'guess', { press: press(key, shift), size, gesture: null })
    const [a, b] = guessOf(state).to
    const [c, d] = guessOf(next ?? state).to
    const turned = (Math.atan2(a * d - b * c, a * c + b * d) * 180) / Math.PI
    expect(turned).toBeCloseTo(degrees, 9)
    expect(Math.hypot(c, d)).toBeCloseTo(Math.hypot(a, b), 12)
  }
})
