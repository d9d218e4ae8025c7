import { useEffect, type RefObject } from 'react'
import { isMoving } from '../../../session/gesture.ts'
import { shownOf, type Shown } from '../../../session/pane.ts'
import { dimension } from '../../../session/settings.ts'
import type { State } from '../../../session/state.ts'
import { componentsOf, rows } from '../../../session/componentChart.ts'
import { exact } from '../../store/Value.tsx'
import { useSession } from '../../store/session.tsx'

/** Longer vectors are not written out: it would be a text of many megabytes. */
const maxWritten = 100_000
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
    let last: Shown | undefined
    const later = (state: State) => {
      const shown = shownOf(state)
      const moving = isMoving(state)
      if (!moving && last?.x === shown.x && last.y === shown.y) return
      last = moving ? undefined : shown
      clearTimeout(timer)
      const n = dimension(shown)
      if (!shown.planeCoordinates || moving || n > maxWritten) return
      const waiting = [...rows]
      const go = () => {
        const row = waiting.shift()
        const data = row && region.current?.querySelector<HTMLDataElement>(`[data-testid=${row}]`)
        if (!data) return
        const component = componentsOf(shown, row)
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
