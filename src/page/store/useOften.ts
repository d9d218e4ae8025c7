import { useEffect, useEffectEvent, useRef } from 'react'
import { isTyped, type State } from '../../session/state.ts'
import { useSession } from './live.tsx'

/** So often, in milliseconds, the eye follows what is not under the pointer. */
const pause = 100

/**
 * Like `useLive`, but while a gesture goes on not at each move: for what is beside the point that the
 * reader looks at. The last state is always shown.
 */
export function useOften(write: (state: State) => void): void {
  const { store } = useSession()
  const show = useEffectEvent(write)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Whatever else changed what is to be shown, such as an index, is there at once.
  useEffect(() => show(store.getState()))
  useEffect(() => {
    const stop = store.subscribe((state) => {
      if (state.gesture === null || isTyped(state.gesture)) {
        clearTimeout(timer.current)
        timer.current = undefined
        show(state)
        return
      }
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        show(store.getState())
      }, pause)
    })
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [store])
}
