import { useEffect, useRef } from 'react'
import { profiled, type Profile } from '../figure/profile.ts'
import { dimension, type Shared } from '../session/shared.ts'
import { componentsOf, rows, type RowId } from '../session/strip.ts'
import { useSession } from './live.tsx'

/** Up to so many components the strip follows each move; longer ones when things are at rest. */
export const fewest = 64
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
    let last: Shared | null = null
    const begin = (shared: Shared) => {
      clearTimeout(timer)
      const waiting = [...rows]
      let running: ReturnType<typeof profiled> | null = null
      const go = () => {
        const row = waiting[0]
        if (row === undefined) return
        running ??= profiled(n, componentsOf(shared, row), slice)
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
    const onState = ({ shared, gesture }: { shared: Shared; gesture: string | null }) => {
      if (n <= fewest || gesture !== null || dimension(shared) !== n) return
      if (shared.x === last?.x && shared.y === last?.y) return
      last = shared
      begin(shared)
    }
    onState(store.getState())
    const stop = store.subscribe(onState)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, n])
}
