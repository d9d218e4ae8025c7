import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Sample } from '../lesson/line.ts'
import { portrait } from '../math/portrait.ts'
import { ask, check, checkFigure, isSmall, sharper, type Question } from './check.ts'
import { remembering } from './memo.ts'
import { dimension, type Shared } from './shared.ts'
import { begin, resting, type Checking, type State } from './state.ts'

/** The state of one page, and all that follows from it, each derived at most once per state. */
export interface Session {
  readonly store: StoreApi<State>
  /** Replaces the state by what a transition of `state.ts` makes of it. */
  readonly act: (transition: (state: State) => State) => void
}

export function createSession(start: State = begin()): Session {
  const store = createStore<State>(() => start)
  return { store, act: (transition) => store.setState(transition, true) }
}

/** Every number about the vectors of the figure. */
export const portraitOf = remembering(({ x, y }: Shared) => [x, y], portrait)

/** What the lines of the derivation are evaluated at. */
export const sampleOf = remembering(
  ({ x, y, dx, dy }: Shared) => [x, y, dx, dy],
  ({ x, y, dx, dy }): Sample => ({ at: { x, y }, along: { x: dx, y: dy }, gradOutput: 1 }),
)

const settings = ({ backward, eps, atol, rtol, mode, dtype, requires }: Shared) => [
  backward,
  eps,
  atol,
  rtol,
  mode,
  dtype,
  requires,
]

/** Where the check is made, as far as it matters. */
const place = ({ point, n, seed, x, y }: Shared) =>
  point === 'figure' ? [point, x, y] : [point, n, seed]

/** At the figure's own vectors, n² work is not for each move of a drag. */
const dragged = 64

/** What the panel asks just now. */
export function questionOf(state: State): Question {
  const { shared } = state
  const waits = shared.point === 'figure' && dimension(shared) > dragged
  return asked(waits ? resting(state) : shared)
}

const asked = remembering((shared: Shared) => [...settings(shared), ...place(shared)], ask)

/** The panel's check: finished at once if it is small, else as far as its worker is. */
export function checkingOf(state: State): Checking {
  const question = questionOf(state)
  return state.checking?.question === question ? state.checking : begun(question)
}

const begun = remembering(
  (question: Question) => [question],
  (question): Checking =>
    isSmall(question)
      ? { question, status: 'done', check: check(question) }
      : { question, status: 'running', check: null },
)

export const figureCheckOf = remembering(
  (shared: Shared) => [...settings(shared), shared.x, shared.y],
  checkFigure,
)

export const sharperOf = remembering(
  ({ eps, atol, rtol, n, seed, dtype, requires }: Shared) => [
    eps,
    atol,
    rtol,
    n,
    seed,
    dtype,
    requires,
  ],
  sharper,
)
