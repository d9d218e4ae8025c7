import { useMemo, type ReactNode } from 'react'
import { isChapter, type Place } from '../../../lesson/story/places.ts'
import { comeTo } from '../../../session/scene.ts'
import type { Session } from '../../../session/session.ts'
import { release } from '../../../session/state.ts'
import { SessionContext, useSession } from '../../store/session.tsx'
import { usePrinting } from './printing.ts'

interface AtSceneProps {
  readonly place: Place
  readonly children: ReactNode
}

/**
 * On paper every step stands as a reader meets it who comes to it: with its own scene, or with her vectors if
 * she has moved them. On the screen it follows the page.
 */
export function AtScene({ place, children }: AtSceneProps) {
  const session = useSession()
  const printing = usePrinting()
  const { id, step } = place
  const shown = useMemo(
    () => (printing ? stillAt(session, { id, step }) : session),
    [printing, session, id, step],
  )
  return <SessionContext value={shown}>{children}</SessionContext>
}

/** A session whose state does not change. */
export function stillAt({ store, act }: Session, place: Place): Session {
  const now = release(store.getState())
  // The opening has states of its own.
  const state = now.place.id === place.id && !isChapter(place.id) ? now : comeTo(now, place)
  return { act, store: { ...store, getState: () => state, subscribe: () => () => {} } }
}
