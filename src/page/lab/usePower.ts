import { useEffect, useMemo, useState } from 'react'
import type { MapBasis, MapId } from '../../gradcheck/maps.ts'
import type { MapQuestion, Power } from '../../gradcheck/power.ts'
import { mapOptionsOf } from '../../session/power.ts'
import { useSelector } from '../store/live.tsx'
import { startJob } from '../check/startJob.ts'

/** Milliseconds after which it is said how far the map is. */
const soon = 300

/**
 * The map for these settings, as far as it is known: worked out beside the page, while it is on the
 * screen. The picture before stays until the first grid of the new one is there.
 */
export function usePower(map: MapId, basis: MapBasis | null, near: boolean) {
  const options = useSelector(({ settings }) => mapOptionsOf(settings))
  const question = useMemo(() => basis && { map, basis, options }, [map, basis, options])
  const [drawn, setDrawn] = useState<{ power: Power; of: MapQuestion } | null>(null)
  /** The question at which the worker ended. */
  const [failed, setFailed] = useState<MapQuestion | null>(null)
  const [slow, setSlow] = useState(false)

  const stale = drawn?.of !== question
  const broken = question !== null && failed === question
  const finished = drawn !== null && !stale && drawn.power.done === drawn.power.all
  const running = near && !broken && !finished
  useEffect(() => {
    if (!running || question === null) return undefined
    const show = (power: Power) => {
      // The first, coarse grid is shown when it is complete.
      if (!Number.isNaN(power.needed.at(-1))) setDrawn({ power, of: question })
    }
    const listener = { progress: show, answer: show, broken: () => setFailed(question) }
    const stop = startJob('power', question, listener)
    const timer = setTimeout(() => setSlow(true), soon)
    return () => {
      stop()
      clearTimeout(timer)
      setSlow(false)
    }
  }, [question, running])

  // A map of the other kind has other axes.
  const power = drawn?.of.map === map ? drawn.power : null
  return {
    power,
    stale,
    /** How far it is, in percent, once that takes a while; else null. */
    percent: slow && running ? (stale || !power ? 0 : (100 * power.done) / power.all) : null,
    broken,
    again: () => setFailed(null),
  }
}
