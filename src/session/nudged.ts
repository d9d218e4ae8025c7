import { arrows, type Press } from '../figure/keys.ts'
import { gridStep } from '../figure/plane/backdrop.ts'
import type { Px, Size, Vec2 } from '../figure/scene/viewport.ts'
import { vector } from '../figure/words/describe.ts'
import type { Vec } from '../math/vec.ts'
import { isWalked } from '../lesson/story/places.ts'
import { say } from '../words/say.ts'
import { givenIn, placed } from './flow/given.ts'
import type { Gesture } from './gesture.ts'
import { changeShown, shownOf, walkIn } from './pane.ts'
import { guessed, notify, shownPair, type State } from './state.ts'
import { guessOf, isGuessing, kept, overlaysOf, viewOf, viewportOf } from './view.ts'

/** What can be moved on the paper. */
export type Movable = 'x' | 'y' | 'dx' | 'dy' | 'guess' | `given ${number}`

/** What can be moved on the paper just now, the one that the story moves first. */
export function movablesOf(state: State, size: Size): readonly Movable[] {
  const given =
    isWalked(state.place) && walkIn(state).batch > 1 ? viewOf({ state, size }).givenTips : []
  return [
    ...(isGuessing(state, shownOf(state)) && !guessOf(state).looked ? (['guess'] as const) : []),
    'x',
    'y',
    ...(overlaysOf(state).includes('velocity') ? (['dx', 'dy'] as const) : []),
    ...given.map((_, j) => `given ${j}` as const),
  ]
}

interface Nudge {
  readonly press: Press
  readonly size: Size
  /** Null: a press that is over at once, and so a step of its own for undo. */
  readonly gesture: Gesture | null
}

/** What a press does to a thing on the paper; null if its key means nothing there. */
export function nudged(state: State, thing: Movable, nudge: Nudge): State | null {
  if (thing === 'x' || thing === 'y') return tipNudged(state, thing, nudge)
  if (thing === 'dx' || thing === 'dy') return endNudged(state, thing, nudge)
  if (thing === 'guess') return guessNudged(state, nudge)
  return givenNudged(state, Number(thing.slice('given '.length)), nudge)
}

/** A vector goes to a new place, or stays where it is and the reader is told why. */
export function tipMoved(
  state: State,
  part: 'x' | 'y',
  to: Vec | undefined,
  { size, gesture }: Pick<Nudge, 'size' | 'gesture'>,
): State {
  const shown = shownOf(state)
  if (to) return changeShown(state, { ...kept(shown, size, part), [part]: to }, gesture)
  const at = vector(shown[part], shown.planeCoordinates?.n)
  return notify(
    state,
    say`S is undefined where ${part} is zero, so ${part} stays at ${at}. Zoom in to go nearer to the origin.`,
  )
}

function tipNudged(state: State, part: 'x' | 'y', nudge: Nudge): State | null {
  const to = viewOf({ state, size: nudge.size }).nudge(part, nudge.press)
  return to === null ? null : tipMoved(state, part, to, nudge)
}

/** The end of x̃ or ỹ goes to a place on the paper; `from` is what it was when it was taken. */
export function endMoved(
  state: State,
  id: 'dx' | 'dy',
  { to, from }: { readonly to: Px; readonly from: Vec },
  { size, gesture }: Pick<Nudge, 'size' | 'gesture'>,
): State {
  const pushed = viewOf({ state, size }).push(id === 'dx' ? 'x' : 'y', to, from)
  if (!pushed.every(Number.isFinite)) return state
  return changeShown(state, { ...kept(shownOf(state), size, null), [id]: pushed }, gesture)
}

function endNudged(state: State, id: 'dx' | 'dy', nudge: Nudge): State | null {
  const { key, altKey, shiftKey } = nudge.press
  const way = arrows[key]
  const at = viewOf({ state, size: nudge.size }).velocityTips?.[id === 'dx' ? 'x' : 'y']
  if (!way || !at) return null
  const shown = shownOf(state)
  const viewport = viewportOf({ shown, size: nudge.size })
  const step = gridStep(viewport) * viewport.unit * (altKey ? 0.01 : shiftKey ? 1 : 0.1)
  const to = { left: at.left + way[0] * step, top: at.top - way[1] * step }
  return endMoved(state, id, { to, from: shown[id] }, nudge)
}

/** How far an arrow key moves the guess, in units of the vectors; with Shift ten times, with Alt a tenth. */
const guessStep = 0.01

/** The guess ends elsewhere; one without a length would have no direction, and is none. */
export function guessMoved(state: State, to: Vec2, gesture: Gesture | null): State {
  return Math.hypot(...to) > 1e-6 ? guessed(state, { ...guessOf(state), to }, gesture) : state
}

function guessNudged(state: State, { press, gesture }: Nudge): State | null {
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

/** A given vector goes to a new place, or stays where it is and the reader is told why. */
export function givenMoved(
  state: State,
  j: number,
  to: Vec | undefined,
  gesture: Gesture | null,
): State {
  return to
    ? placed(state, shownPair(state), j, to, gesture)
    : notify(state, say`S is undefined where a given vector is zero, so it stays where it is.`)
}

function givenNudged(state: State, j: number, { press, size, gesture }: Nudge): State | null {
  // It goes by the rules by which y goes.
  const to = viewOf({ state, size }).nudge('y', press, givenIn(state)[j] ?? [])
  return to === null ? null : givenMoved(state, j, to, gesture)
}
