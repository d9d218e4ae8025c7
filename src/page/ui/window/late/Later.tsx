import { use, useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { soon } from '../../../outside/host/turns.ts'
import { GoingContext } from './going.ts'

interface LaterProps {
  /** Whether it stands there from the beginning. */
  readonly now?: boolean
  /** Whether it goes at once when its part of the page is left: of what it holds there may be one alone. */
  readonly first?: boolean
  readonly children: ReactNode
}

/**
 * What need not stand in the first picture of a place: it comes in a slice of its own, after the frame, and goes in one
 * when that part of the page is left.
 */
export function Later({ now = false, first = false, children }: LaterProps) {
  const going = use(GoingContext)
  const [stands, setStands] = useState<boolean | 'gone'>(now)
  useEffect(
    // Rendered in its slice, so that what comes after it waits for the next.
    () => (stands === false ? soon.add(() => flushSync(() => setStands(true))) : undefined),
    [stands],
  )
  useEffect(
    () => going?.add({ atOnce: first || stands !== true, go: () => setStands('gone') }),
    [going, first, stands],
  )
  return stands === true ? children : null
}
