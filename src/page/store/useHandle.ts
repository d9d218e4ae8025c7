import { useRef, type KeyboardEvent } from 'react'
import type { Px } from '../../figure/scene/viewport.ts'
import { keys, type Gesture, type Thing } from '../../session/gesture.ts'
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

/**
 * Everything that can be moved is moved alike: dragged by a pointer, moved by keys while it has the focus,
 * and given back by Escape. One gesture is one step for undo.
 */
export function useHandle<T>(movable: Movable<T>) {
  const { act } = useSession()
  const { thing, at, value, move, nudge, restore } = movable
  const taken = useRef<{ readonly value: T } | null>(null)
  const focused = useRef<{ readonly value: T } | null>(null)

  const drag = useDrag({
    thing,
    start: () => {
      taken.current = { value: value() }
      return at()
    },
    move: (to, gesture) => {
      if (taken.current) move(to, gesture, taken.current.value)
    },
    end: () => act(release),
    cancel: () => act(cancel),
  })

  return {
    onFocus: () => {
      focused.current = { value: value() }
    },
    onBlur: () => act(release),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') {
        if (!drag.cancelled() && focused.current) restore(focused.current.value)
        return
      }
      if (nudge(event, keys(thing))) event.preventDefault()
    },
    // A press is one gesture, however long it is held.
    onKeyUp: () => act(release),
    ...drag.listeners,
  }
}
