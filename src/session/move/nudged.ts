import type { Size } from '../../figure/scene/viewport.ts'
import { isWalked } from '../../lesson/story/places.ts'
import { shownOf, walkIn } from '../pane.ts'
import type { State } from '../state.ts'
import { toBeGuessed } from '../figureWords.ts'
import { overlaysOf, viewOf } from '../view.ts'
import { givenNudged } from './given.ts'
import { guessNudged } from './guess.ts'
import type { Nudge } from './nudge.ts'
import { endNudged } from './tangent.ts'
import { tipNudged } from './tip.ts'

/** What can be moved on the paper. */
export type Movable = 'x' | 'y' | 'dx' | 'dy' | 'guess' | `given ${number}`

/** What can be moved on the paper just now, the one that the story moves first. */
export function movablesOf(state: State, size: Size): readonly Movable[] {
  const given =
    isWalked(state.place) && walkIn(state).batch > 1 ? viewOf({ state, size }).givenTips : []
  return [
    ...(toBeGuessed(state, shownOf(state)) ? (['guess'] as const) : []),
    'x',
    'y',
    ...(overlaysOf(state).includes('velocity') ? (['dx', 'dy'] as const) : []),
    ...given.map((_, j) => `given ${j}` as const),
  ]
}

/** What a press does to a thing on the paper; null if its key means nothing there. */
export function nudged(state: State, thing: Movable, nudge: Nudge): State | null {
  if (thing === 'x' || thing === 'y') return tipNudged(state, thing, nudge)
  if (thing === 'dx' || thing === 'dy') return endNudged(state, thing, nudge)
  if (thing === 'guess') return guessNudged(state, nudge)
  return givenNudged(state, Number(thing.slice('given '.length)), nudge)
}
