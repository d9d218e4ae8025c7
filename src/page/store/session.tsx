import { createContext, use } from 'react'
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
