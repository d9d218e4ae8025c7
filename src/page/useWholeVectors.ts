import { useEffect, type RefObject } from 'react'
import { dimension, type Shared } from '../session/shared.ts'
import type { State } from '../session/state.ts'
import { componentsOf, rows } from '../session/strip.ts'
import { exact, useSession } from './live.tsx'

/** Longer vectors are not written out: it would be a text of many megabytes. */
const most = 100_000
/** So long nothing must have moved before it is done, in milliseconds. */
const pause = 250

/**
 * Of embedded vectors the readouts show two coordinates. For machines, all components of x, y and the
 * gradients are put into the values of their `<data>` once things are at rest, one after the other.
 */
export function useWholeVectors(region: RefObject<HTMLElement | null>): void {
  const { store } = useSession()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Shared | undefined
    const later = ({ shared, gesture }: State) => {
      if (gesture === null && last?.x === shared.x && last.y === shared.y) return
      last = gesture === null ? shared : undefined
      clearTimeout(timer)
      const n = dimension(shared)
      if (!shared.embedding || gesture !== null || n > most) return
      const waiting = [...rows]
      const go = () => {
        const row = waiting.shift()
        const data = row && region.current?.querySelector<HTMLDataElement>(`[data-testid=${row}]`)
        if (!data) return
        const component = componentsOf(shared, row)
        data.value = exact(Array.from({ length: n }, (_, i) => component(i)))
        timer = setTimeout(go, 0)
      }
      timer = setTimeout(go, pause)
    }
    later(store.getState())
    const stop = store.subscribe(later)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, region])
}
