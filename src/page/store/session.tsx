import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { Session } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import { SightContext } from './rates/visibility.ts'
import { addWriter, addWriterInSight } from './rates/writers.ts'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of a SessionContext')
  return session
}

/**
 * A part of the state, by which the component is rendered again when it changes; while something moves, five
 * times a second at most, and in the text only where it is in sight. It is the same object as long as nothing of it
 * has changed.
 */
export function useSelector<T>(select: (state: State) => T): T {
  const { store } = useSession()
  const around = use(SightContext)
  const subscribe = useCallback(
    (hear: () => void) =>
      around?.current
        ? addWriterInSight(store, 'often', around.current, hear)
        : addWriter(store, 'often', hear),
    [store, around],
  )
  return useSyncExternalStore(
    subscribe,
    () => select(store.getState()),
    () => select(store.getInitialState()),
  )
}

/**
 * The state to render the first time: the present one, or where the served document is taken over the one that it was
 * made from. Whoever asks follows the state by an effect.
 */
export function useFirstState(): State {
  const { getState, getInitialState } = useSession().store
  return useSyncExternalStore(never, getState, getInitialState)
}

/** Whether React has asked, since it was begun to listen, for what was served: it does so while it takes over. */
const asked = (() => {
  let answer = false
  return {
    begin: () => {
      answer = false
    },
    served: () => {
      answer = true
      return false
    },
    answer: () => answer,
  }
})()

/** Whether this rendering takes over what the document was served with. Nothing is rendered again when that is over. */
export function useTakingOver(): boolean {
  asked.begin()
  // Both answers are one to React, so that nothing has changed for it.
  useSyncExternalStore(never, no, asked.served)
  return asked.answer()
}

/** Whether what was served is taken over by now: for what differs then. */
export function useTakenOver(): boolean {
  return useSyncExternalStore(never, yes, no)
}

const never = () => () => {}
const no = () => false
const yes = () => true
