import { describe, guessPoints } from '../figure/words/describe.ts'
import { sentences } from '../words/sentences.ts'
import { shownOf, type Shown } from './pane.ts'
import { reportOf } from './session.ts'
import type { State } from './state.ts'
import { guessOf, hasGuessed, isGuessing } from './view.ts'

/** Whether the reader has still to guess what the figure holds back. */
export const toBeGuessed = (state: State, shown: Shown): boolean =>
  isGuessing(state, shown) && !guessOf(state).looked

/** Where the guess points, as long as its arrow is drawn: the one that a reader finds is not, once she has looked. */
export function guessTold(state: State, shown: Shown): string | null {
  const { to, looked } = guessOf(state)
  const drawn = isGuessing(state, shown) && (!looked || hasGuessed(state))
  return drawn ? guessPoints(to) : null
}

/** The whole figure of the pane, for those who cannot see it. */
export function figureWords(state: State): string {
  const shown = shownOf(state)
  return sentences([
    describe(reportOf(shown), shown.planeCoordinates?.n, toBeGuessed(state, shown)),
    guessTold(state, shown),
  ])
}
