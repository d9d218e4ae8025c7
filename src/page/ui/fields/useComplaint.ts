import { useEffect, useRef } from 'react'
import { announce } from '../../../session/state.ts'
import { useSession } from '../../store/session.tsx'

/** So long no key must have been pressed before it is said what is wrong, in milliseconds: half a number is no complaint. */
const pause = 1500

/** What is wrong with a text, said once typing has rested, or at once where the reader is done. */
export function useComplaint() {
  const { act } = useSession()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What has not been said yet. */
  const waits = useRef<string | null>(null)
  useEffect(() => () => clearTimeout(timer.current), [])
  const now = () => {
    clearTimeout(timer.current)
    const sentence = waits.current
    waits.current = null
    if (sentence !== null) act((state) => announce(state, sentence))
  }
  const later = (sentence: string | null) => {
    clearTimeout(timer.current)
    waits.current = sentence
    if (sentence !== null) timer.current = setTimeout(now, pause)
  }
  return { now, later }
}
