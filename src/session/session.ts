import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Sample } from '../lesson/line.ts'
import { portrait } from '../math/portrait.ts'
import { check, checkFigure, sharper } from './check.ts'
import { remembering } from './memo.ts'
import type { Shared } from './shared.ts'
import { begin, type State } from './state.ts'

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

const settings = ({ backward, eps, atol, rtol }: Shared) => [backward, eps, atol, rtol]

/** Where the check is made, as far as it matters. */
const place = ({ point, n, seed, x, y }: Shared) =>
  point === 'figure' ? [point, x, y] : [point, n, seed]

export const checkOf = remembering((shared) => [...settings(shared), ...place(shared)], check)

export const figureCheckOf = remembering(
  (shared) => [...settings(shared), shared.x, shared.y],
  checkFigure,
)

export const sharperOf = remembering(
  ({ eps, atol, rtol, n, seed }: Shared) => [eps, atol, rtol, n, seed],
  sharper,
)
