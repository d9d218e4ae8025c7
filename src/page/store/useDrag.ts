import { useEffect, useEffectEvent, useRef, type PointerEvent as ReactPointerEvent } from 'react'
import type { Px } from '../../figure/scene/viewport.ts'
import { drag, type Gesture, type Thing } from '../../session/gesture.ts'
import { keepStill } from '../ui/window/still/keepStill.ts'

interface Drag {
  readonly thing: Thing
  /** Where the dragged thing stands when it is taken, in pixels of its surface. */
  readonly start: () => Px
  /** Where it is to go. The gesture is the same from its start to its end. */
  readonly move: (to: Px, gesture: Gesture) => void
  readonly end: () => void
  readonly cancel: () => void
}

interface Held {
  readonly pointer: number
  readonly gesture: Gesture
  /** From the pointer to the thing: kept, so that it does not jump when it is taken. */
  readonly offset: Px
  /** Where the pointer took it. */
  readonly taken: Px
  /** Whether it was pulled anywhere: a pointer that stands still pulls nothing. */
  pulled: boolean
  /** Lets the page move again above the thing. */
  readonly loosen: () => void
}

/**
 * Drags an HTML element by mouse, pen or finger. The pointer is captured, so the drag goes on
 * outside the figure, and ends whichever way the pointer is lost.
 */
export function useDrag({ thing, start, move, end, cancel }: Drag) {
  const held = useRef<Held | null>(null)

  const onMove = useEffectEvent((event: PointerEvent) => {
    if (held.current?.pointer !== event.pointerId) return
    event.stopPropagation()
    const { offset, gesture, taken } = held.current
    held.current.pulled ||= event.clientX !== taken.left || event.clientY !== taken.top
    if (!held.current.pulled) return
    move({ left: event.clientX + offset.left, top: event.clientY + offset.top }, gesture)
  })

  // Moves are heard before anybody else hears them, and go no farther: there are many of them, nobody else needs
  // them, and on their way through React they would cost as much again.
  const ears = useRef<{ readonly open: () => void; readonly close: () => void }>(null)
  useEffect(() => {
    const hear = (event: PointerEvent) => onMove(event)
    const hush = (event: Event) => event.stopPropagation()
    const close = () => {
      removeEventListener('pointermove', hear, true)
      removeEventListener('mousemove', hush, true)
    }
    ears.current = {
      open: () => {
        addEventListener('pointermove', hear, true)
        addEventListener('mousemove', hush, true)
      },
      close,
    }
    return () => {
      close()
      held.current?.loosen()
      held.current = null
    }
  }, [])

  const leave = () => {
    held.current?.loosen()
    held.current = null
    ears.current?.close()
  }

  const letGo = (event: ReactPointerEvent) => {
    if (held.current?.pointer !== event.pointerId) return
    leave()
    end()
  }

  return {
    /** Takes a drag that is under way back; false if there is none. */
    cancelled: (): boolean => {
      if (!held.current) return false
      leave()
      cancel()
      return true
    },
    listeners: {
      onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
        if (!event.isPrimary || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus({ preventScroll: true })
        const { left, top } = start()
        held.current = {
          pointer: event.pointerId,
          gesture: drag(thing),
          offset: { left: left - event.clientX, top: top - event.clientY },
          taken: { left: event.clientX, top: event.clientY },
          pulled: false,
          loosen: keepStill(surfaceOf(event.currentTarget)),
        }
        ears.current?.open()
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onLostPointerCapture: letGo,
    },
  }
}

/** What a thing is moved on: what is around it, or around the place that moves with it. */
function surfaceOf(thing: Element): Element {
  return (thing.closest('.handle-place') ?? thing).parentElement ?? thing
}
