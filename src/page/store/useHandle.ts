import { useRef, type KeyboardEvent } from 'react'
import type { Px } from '../../figure/scene/viewport.ts'
import { keys, type Gesture, type Thing } from '../../session/gesture.ts'
import { shownOf } from '../../session/pane.ts'
import { cancel, release } from '../../session/state.ts'
import { useSession } from './session.tsx'
import { useDrag } from './useDrag.ts'

interface Movable<T> {
  readonly thing: Thing
  /** Where it stands, in pixels of its surface. */
  readonly at: () => Px
  /** What it stands for just now. */
  readonly value: () => T
  /** It is pulled to a place; `from` is what it stood for when it was taken. */
  readonly move: (to: Px, gesture: Gesture, from: T) => void
  /** What a key does to it; false for a key that means nothing here. */
  readonly nudge: (event: KeyboardEvent, gesture: Gesture) => boolean
  /** Escape gives back what it stood for when it was taken, or got the focus. */
  readonly restore: (value: T) => void
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

  const take = (): Taken<T> => ({ value: value(), vectors: vectors() })
  const vectors = () => {
    const { pair, x } = shownOf(store.getState())
    return `${pair} ${x.length}`
  }
  /** The page can scroll on to the other pair under a drag, and a link can bring vectors of another length. */
  const isStill = (it: Taken<T> | null): it is Taken<T> => it?.vectors === vectors()

  const drag = useDrag({
    thing,
    start: () => {
      taken.current = take()
      return at()
    },
    move: (to, gesture) => {
      if (isStill(taken.current)) move(to, gesture, taken.current.value)
    },
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
        if (!drag.cancelled() && isStill(focused.current)) restore(focused.current.value)
        return
      }
      if (nudge(event, keys(thing))) event.preventDefault()
    },
    // A press is one gesture, however long it is held.
    onKeyUp: () => act(release),
    ...drag.listeners,
  }
}
