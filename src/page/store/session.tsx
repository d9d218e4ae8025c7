import { createContext, use, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import type { State } from '../../session/state.ts'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of a SessionContext')
  return session
}

/** A part of the state, by which the component is rendered again when it changes. */
export function useSelector<T>(select: (state: State) => T): T {
  return useStore(useSession().store, select)
}

/**
 * The state to render the first time: the present one, or where the served document is taken over the one that it was
 * made from. Whoever asks follows the state by an effect.
 */
export function useFirstState(): State {
  const { getState, getInitialState } = useSession().store
  return useSyncExternalStore(never, getState, getInitialState)
}

/** Whether this rendering takes over what the document was served with. */
export function useTakingOver(): boolean {
  return useSyncExternalStore(never, no, yes)
}

const never = () => () => {}
const no = () => false
const yes = () => true
