import { useRef, type KeyboardEvent } from 'react'
import type { Px } from '../../figure/scene/viewport.ts'
import { keys, type Gesture, type Thing } from '../../session/gesture.ts'
import { shownOf } from '../../session/pane.ts'
import { cancel, release, type State } from '../../session/state.ts'
import { useSession } from './session.tsx'
import { useDrag } from './useDrag.ts'

interface Movable<T> {
  readonly thing: Thing
  /** Where it stands, in pixels of its surface. */
  readonly at: () => Px
  /** What it stands for. */
  readonly value: (state: State) => T
  /** The state after it is pulled to a place; `from` is what it stood for when it was taken. */
  readonly move: (state: State, pull: Pull<T>) => State
  /** The state after a key; null for a key that means nothing here. */
  readonly nudge: (state: State, press: KeyboardEvent, gesture: Gesture) => State | null
  /** The state after Escape: what it stood for when it was taken, or got the focus, is given back. */
  readonly restore: (state: State, value: T) => State
}

interface Pull<T> {
  readonly to: Px
  readonly from: T
  readonly gesture: Gesture
}

/** What was taken, and of which vectors: those of one pair are none of the other's. */
interface Taken<T> {
  readonly value: T
  readonly vectors: string
}

/**
 * Everything that can be moved is moved alike: dragged by a pointer, moved by keys while it has the focus,
 * and given back by Escape. One gesture is one step for undo. It ends where the vectors are others.
 */
export function useHandle<T>(movable: Movable<T>) {
  const { store, act } = useSession()
  const { thing, at, value, move, nudge, restore } = movable
  const taken = useRef<Taken<T> | null>(null)
  const focused = useRef<Taken<T> | null>(null)

  const take = (): Taken<T> => {
    const state = store.getState()
    return { value: value(state), vectors: vectorsOf(state) }
  }
  /**
   * Does it to what was taken, where that is still there. The page can scroll on to the other pair under a drag, or go to
   * the lab, and a link can bring vectors of another length.
   */
  const actOn = (it: Taken<T> | null, does: (state: State, value: T) => State) => {
    if (it) act((state) => (vectorsOf(state) === it.vectors ? does(state, it.value) : state))
  }

  const drag = useDrag({
    thing,
    start: () => {
      taken.current = take()
      return at()
    },
    move: (to, gesture) =>
      actOn(taken.current, (state, from) => move(state, { to, from, gesture })),
    end: () => act(release),
    cancel: () => act(cancel),
  })

  return {
    onFocus: () => {
      focused.current = take()
    },
    onBlur: () => act(release),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') {
        if (!drag.cancelled()) actOn(focused.current, restore)
        return
      }
      act((state) => {
        const next = nudge(state, event, keys(thing))
        if (next) event.preventDefault()
        return next ?? state
      })
    },
    // A press is one gesture, however long it is held.
    onKeyUp: () => act(release),
    ...drag.listeners,
  }
}

/** Which vectors the pane is about: the pair, and how many components they have. */
function vectorsOf(state: State): string {
  const { pair, x, planeCoordinates } = shownOf(state)
  return `${pair} ${planeCoordinates?.n ?? x.length}`
}
