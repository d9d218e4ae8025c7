import { createContext, use, useEffect, useEffectEvent } from 'react'
import type { Origin } from './reading/reading.ts'

/** What was dropped or pasted anywhere on the page, until the lab takes it. */
export interface Brought {
  readonly waiting: readonly Origin[]
  readonly taken: () => void
}

export const BroughtContext = createContext<Brought>({ waiting: [], taken: () => {} })

/** Hears what was brought, once. */
export function useBrought(open: (origins: readonly Origin[]) => void): void {
  const { waiting, taken } = use(BroughtContext)
  const take = useEffectEvent((origins: readonly Origin[]) => {
    open(origins)
    taken()
  })
  useEffect(() => {
    if (waiting.length > 0) take(waiting)
  }, [waiting])
}
