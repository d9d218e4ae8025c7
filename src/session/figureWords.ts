import { describe } from '../figure/words/describe.ts'
import { shownOf, type Shown } from './pane.ts'
import { reportOf } from './session.ts'
import type { State } from './state.ts'
import { guessOf, isGuessing } from './view.ts'

/** Whether the reader has still to guess what the figure holds back. */
export const toBeGuessed = (state: State, shown: Shown): boolean =>
  isGuessing(state, shown) && !guessOf(state).looked

/** The whole figure of the pane, for those who cannot see it. */
export function figureWords(state: State): string {
  const shown = shownOf(state)
  return describe(reportOf(shown), shown.planeCoordinates?.n, toBeGuessed(state, shown))
}
