import { useEffect, useRef, useState } from 'react'
import { frameOf } from '../lesson/maps.ts'
import { optionsOf } from '../session/check.ts'
import { count } from '../figure/format.ts'
import { mostComponents } from '../session/limits.ts'
import { pointOf, strengthened } from '../session/power.ts'
import { say } from '../session/state.ts'
import { useSession } from './live.tsx'
import { startJob } from './startJob.ts'

/** The search for the strongest place: how far it is in percent, or null; and how to begin and end it. */
export function useStrongest() {
  const { store, act } = useSession()
  const [percent, setPercent] = useState<number | null>(null)
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const cancel = () => {
    stop.current?.()
    setPercent(null)
  }
  const start = () => {
    const { shared } = store.getState()
    const at = pointOf(shared)
    const n = at.x.length
    if (n > mostComponents)
      return act((state) =>
        say(
          state,
          `The figure takes at most ${count(mostComponents)} components, and the check has ${count(n)}; so its strongest point cannot be brought there.`,
        ),
      )
    setPercent(0)
    stop.current = startJob(
      'strongest',
      { map: shared.map, frame: frameOf(at), options: optionsOf(shared) },
      {
        progress: ({ done, all }) => setPercent((100 * done) / all),
        answer: (found) => {
          setPercent(null)
          act((state) => strengthened(state, found))
        },
        broken: () => {
          setPercent(null)
          act((state) => say(state, 'The search stopped: its worker ended. Start it again.'))
        },
      },
    )
    return undefined
  }
  return { percent, start, cancel }
}
