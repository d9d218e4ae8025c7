import { useEffect, useRef } from 'react'
import { profiled, type Profile } from '../../figure/charts/profile.ts'
import { dimension, type Settings } from '../../session/settings.ts'
import { componentsOf, rows, type RowId } from '../../session/componentChart.ts'
import { useSession } from '../store/live.tsx'

/** Up to so many components the chart follows each move; longer ones when things are at rest. */
export const maxLive = 64
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
    let last: Settings | null = null
    const begin = (settings: Settings) => {
      clearTimeout(timer)
      const waiting = [...rows]
      let running: ReturnType<typeof profiled> | null = null
      const go = () => {
        const row = waiting[0]
        if (row === undefined) return
        running ??= profiled(n, componentsOf(settings, row), slice)
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
    const onState = ({ settings, gesture }: { settings: Settings; gesture: string | null }) => {
      if (n <= maxLive || gesture !== null || dimension(settings) !== n) return
      if (settings.x === last?.x && settings.y === last?.y) return
      last = settings
      begin(settings)
    }
    onState(store.getState())
    const stop = store.subscribe(onState)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, n])
}
