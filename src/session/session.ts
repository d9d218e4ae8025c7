import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Sample } from '../lesson/line.ts'
import { cosineReport } from '../math/cosineReport.ts'
import { ask, check, checkFigure, isSmall, sharper, type Question } from './check.ts'
import { memoizeOne } from './memoizeOne.ts'
import { dimension, type Settings } from './settings.ts'
import { begin, committed, type Checking, type State } from './state.ts'

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
export const reportOf = memoizeOne(({ x, y }: Settings) => [x, y], cosineReport)

/** What the lines of the derivation are evaluated at. */
export const sampleOf = memoizeOne(
  ({ x, y, dx, dy }: Settings) => [x, y, dx, dy],
  ({ x, y, dx, dy }): Sample => ({ at: { x, y }, along: { x: dx, y: dy }, gradOutput: 1 }),
)

const checkSettings = ({ backward, eps, atol, rtol, mode, dtype, requires }: Settings) => [
  backward,
  eps,
  atol,
  rtol,
  mode,
  dtype,
  requires,
]

/** Where the check is made, as far as it matters. */
const place = ({ point, n, seed, x, y }: Settings) =>
  point === 'figure' ? [point, x, y] : [point, n, seed]

/** At the figure's own vectors, n² work is not for each move of a drag. */
const dragged = 64

/** What the panel asks just now. */
export function questionOf(state: State): Question {
  const { settings } = state
  const waits = settings.point === 'figure' && dimension(settings) > dragged
  return asked(waits ? committed(state) : settings)
}

const asked = memoizeOne(
  (settings: Settings) => [...checkSettings(settings), ...place(settings)],
  ask,
)

/** The panel's check: finished at once if it is small, else as far as its worker is. */
export function checkingOf(state: State): Checking {
  const question = questionOf(state)
  return state.checking?.question === question ? state.checking : begun(question)
}

const begun = memoizeOne(
  (question: Question) => [question],
  (question): Checking =>
    isSmall(question)
      ? { question, status: 'done', check: check(question) }
      : { question, status: 'running', check: null },
)

export const figureCheckOf = memoizeOne(
  (settings: Settings) => [...checkSettings(settings), settings.x, settings.y],
  checkFigure,
)

export const sharperOf = memoizeOne(
  ({ eps, atol, rtol, n, seed, dtype, requires }: Settings) => [
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
