import { arrows } from '../../figure/keys.ts'
import type { Px, Size, Vec2 } from '../../figure/scene/viewport.ts'
import type { Gesture } from '../gesture.ts'
import { guessed, type State } from '../state.ts'
import { guessOf, viewOf } from '../view.ts'
import type { Nudge } from './nudge.ts'

/** How far an arrow key moves the guess, in units of the vectors; with Shift ten times, with Alt a tenth. */
const guessStep = 0.01

/** The guess ends elsewhere; one without a length would have no direction, and is none. */
export function guessMoved(state: State, to: Vec2, gesture: Gesture | null): State {
  return Math.hypot(...to) > 1e-6 ? guessed(state, { ...guessOf(state), to }, gesture) : state
}

/** A tap on the paper is where the guess is to end, as long as there is something to guess. */
export function guessTapped(state: State, px: Px, size: Size): State {
  return guessOf(state).looked
    ? state
    : guessMoved(state, viewOf({ state, size }).pullGuess(px), null)
}

/** What a press does to the guess; null if its key means nothing there. */
export function guessNudged(state: State, { press, gesture }: Nudge): State | null {
  const { key, altKey, shiftKey } = press
  const [a, b] = guessOf(state).to
  const turn = { '[': 1, '{': 1, ']': -1, '}': -1 }[key]
  if (turn !== undefined) {
    const angle = (turn * (shiftKey ? 15 : 1) * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return guessMoved(state, [a * cos - b * sin, a * sin + b * cos], gesture)
  }
  const longer = { '+': 1.05, '=': 1.05, '-': 1 / 1.05, _: 1 / 1.05 }[key]
  if (longer !== undefined) return guessMoved(state, [a * longer, b * longer], gesture)
  const way = arrows[key]
  if (!way) return null
  const by = guessStep * (shiftKey ? 10 : altKey ? 0.1 : 1)
  return guessMoved(state, [a + way[0] * by, b + way[1] * by], gesture)
}
