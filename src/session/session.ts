import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Sample } from '../lesson/line.ts'
import { cosineReport } from '../math/cosineReport.ts'
import type { Pair, Vec } from '../math/vec.ts'
import { memoizeLast } from './memoizeOne.ts'
import type { Settings } from './settings.ts'
import { begin, type State } from './state.ts'

/** The state of one page, and all that follows from it, each derived at most once per state. */
export interface Session {
  readonly store: StoreApi<State>
  /** Replaces the state by what a transition of `state.ts` makes of it. */
  readonly act: (transition: (state: State) => State) => void
}

/**
 * A store whose listeners do not take each other along: one that throws is told to `failed`, and the others
 * still hear.
 *
 * @param served the state that the document was made from, which its elements are taken over with; default: the same.
 */
export function createSession(
  start: State = begin(),
  failed: (error: unknown) => void = (error) => {
    throw error
  },
  served: State = start,
): Session {
  const store = createStore<State>(() => served)
  if (start !== served) store.setState(start, true)
  const subscribe: StoreApi<State>['subscribe'] = (listener) =>
    store.subscribe((state, before) => {
      try {
        listener(state, before)
      } catch (error) {
        failed(error)
      }
    })
  return {
    store: { ...store, subscribe },
    act: (transition) => store.setState(transition, true),
  }
}

/** Every number about two vectors. */
export const reportOf = memoizeLast(4, ({ x, y }: Pair<Vec>) => [x, y], cosineReport)

/** What the lines of the derivation are evaluated at: the lesson's pair. */
export const sampleOf = memoizeLast(
  4,
  ({ x, y, dx, dy }: Settings) => [x, y, dx, dy],
  ({ x, y, dx, dy }): Sample => ({ at: { x, y }, along: { x: dx, y: dy }, gradOutput: 1 }),
)
