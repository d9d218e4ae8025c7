import { useEffect, useRef } from 'react'
import { profiled, type Profile } from '../../../figure/charts/profile.ts'
import { isMoving } from '../../../session/gesture.ts'
import { maxLive } from '../../../session/limits.ts'
import { shownIn, type Shown } from '../../../session/pane.ts'
import type { State } from '../../../session/state.ts'
import { dimension } from '../../../session/settings.ts'
import { barsOf, rows, type RowId } from '../../../session/componentChart.ts'
import { useSession } from '../../store/session.tsx'

/** So many components are looked at in one go: some milliseconds. */
const slice = 50_000

/** The profiles of all rows whenever the vectors have come to rest, a slice at a time. */
export function useProfiles(n: number, made: (row: RowId, profile: Profile) => void) {
  const { store } = useSession()
  const report = useRef(made)
  useEffect(() => {
    report.current = made
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Shown | null = null
    const begin = (shown: Shown) => {
      clearTimeout(timer)
      const waiting = [...rows]
      let running: ReturnType<typeof profiled> | null = null
      const go = () => {
        const row = waiting[0]
        if (row === undefined) return
        running ??= profiled(n, barsOf(shown, row), slice)
        const { done, value } = running.next()
        if (done) {
          report.current(row, value)
          running = null
          waiting.shift()
        }
        timer = setTimeout(go, 0)
      }
      timer = setTimeout(go, 0)
    }
    const onState = (state: State) => {
      const shown = shownIn(state, 'lesson')
      if (n <= maxLive || isMoving(state) || dimension(shown) !== n) return
      if (shown.x === last?.x && shown.y === last?.y) return
      last = shown
      begin(shown)
    }
    onState(store.getState())
    const stop = store.subscribe(onState)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, n])
}
