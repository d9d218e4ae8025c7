import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { soon } from '../../outside/host/turns.ts'

interface LaterProps {
  /** Whether it stands there from the beginning. */
  readonly now?: boolean
  readonly children: ReactNode
}

/** What need not stand in the first picture of a place: it comes in a slice of its own, after the frame. */
export function Later({ now = false, children }: LaterProps) {
  const [come, setCome] = useState(now)
  useEffect(
    // Rendered in its slice, so that what comes after it waits for the next.
    () => (come ? undefined : soon.add(() => flushSync(() => setCome(true)))),
    [come],
  )
  return come ? children : null
}
