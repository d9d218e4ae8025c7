import { createContext } from 'react'
import type { Session } from '../../../../session/session.ts'
import type { State } from '../../../../session/state.ts'

/** A piece of a part of the page, that goes by itself when the part is left. */
interface Piece {
  /** Whether it goes with the press that leaves the part. */
  readonly atOnce: boolean
  readonly go: () => void
}

/** The pieces of a part of the page. */
export interface Going {
  /** What is returned takes it away again. */
  readonly add: (piece: Piece) => () => void
  readonly pieces: () => readonly Piece[]
}

export const GoingContext = createContext<Going | null>(null)

export function createGoing(): Going {
  const pieces = new Set<Piece>()
  return {
    add: (piece) => {
      pieces.add(piece)
      return () => pieces.delete(piece)
    },
    pieces: () => [...pieces],
  }
}

/**
 * The session as a part of the page knows it: while the page is elsewhere it stands still, so that what is left
 * behind has nothing to do any more.
 *
 * @returns `end`: it is left for good.
 */
export function whileThere(
  { store, act }: Session,
  isThere: (state: State) => boolean,
): { readonly session: Session; readonly end: () => void } {
  let last = store.getState()
  let over = false
  const isOn = (state: State) => !over && isThere(state)
  const getState = () => {
    const now = store.getState()
    if (isOn(now)) last = now
    return last
  }
  const subscribe: Session['store']['subscribe'] = (hear) =>
    store.subscribe((state, before) => {
      if (!isOn(state)) return
      last = state
      hear(state, before)
    })
  return {
    session: { act, store: { ...store, getState, subscribe } },
    end: () => {
      over = true
    },
  }
}
