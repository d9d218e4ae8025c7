import { useEffect, type RefObject } from 'react'
import { dimension, type Settings } from '../../session/settings.ts'
import type { State } from '../../session/state.ts'
import { componentsOf, rows } from '../../session/componentChart.ts'
import { exact, useSession } from '../store/live.tsx'

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
    let last: Settings | undefined
    const later = ({ settings, gesture }: State) => {
      if (gesture === null && last?.x === settings.x && last.y === settings.y) return
      last = gesture === null ? settings : undefined
      clearTimeout(timer)
      const n = dimension(settings)
      if (!settings.embedding || gesture !== null || n > most) return
      const waiting = [...rows]
      const go = () => {
        const row = waiting.shift()
        const data = row && region.current?.querySelector<HTMLDataElement>(`[data-testid=${row}]`)
        if (!data) return
        const component = componentsOf(settings, row)
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
