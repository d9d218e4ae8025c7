import { useEffect, useRef, useState } from 'react'
import { mapBasis } from '../../gradcheck/maps.ts'
import { optionsOf } from '../../session/check.ts'
import { count } from '../../figure/words/format.ts'
import { maxCarried } from '../../session/limits.ts'
import { pointOf, strengthened } from '../../session/power.ts'
import { notify } from '../../session/state.ts'
import { useSession } from '../store/live.tsx'
import { startJob } from '../check/startJob.ts'

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
    const { settings } = store.getState()
    const at = pointOf(settings)
    const n = at.x.length
    if (n > maxCarried)
      return act((state) =>
        notify(
          state,
          `The figure takes at most ${count(maxCarried)} components, and the check has ${count(n)}; so its strongest point cannot be brought there.`,
        ),
      )
    setPercent(0)
    stop.current = startJob(
      'strongest',
      { map: settings.map, basis: mapBasis(at), options: optionsOf(settings) },
      {
        progress: ({ done, all }) => setPercent((100 * done) / all),
        answer: (found) => {
          setPercent(null)
          act((state) => strengthened(state, found))
        },
        broken: () => {
          setPercent(null)
          act((state) => notify(state, 'The search stopped: its worker ended. Start it again.'))
        },
      },
    )
    return undefined
  }
  return { percent, start, cancel }
}
