import { useEffect, useState } from 'react'
import type { MapBasis, MapId } from '../../../gradcheck/maps.ts'
import type { MapQuestion, Power } from '../../../gradcheck/power.ts'
import { mapOptionsOf } from '../../../session/power.ts'
import { useSelector } from '../../store/session.tsx'
import { useJob } from '../../store/useJob.ts'

/** Milliseconds after which it is said how far the map is. */
const soon = 300

/** A job that draws a map. */
interface Drawing<Q, P> {
  readonly status: 'idle' | 'running' | 'done' | 'broken'
  readonly question: Q | null
  readonly progress: P | null
  readonly answer: P | null
  readonly again: () => void
}

/** Whether a map is complete: at least its first, coarse grid. */
const isComplete = (power: Power) => !Number.isNaN(power.needed.at(-1))

/** The map of the page's wrong backwards for these settings. */
export function usePower(map: MapId, basis: MapBasis | null, near: boolean) {
  const options = useSelector(({ settings }) => mapOptionsOf(settings))
  const wanted: MapQuestion | null = basis && near ? { map, basis, options } : null
  return useDrawn(map, useJob('power', wanted))
}

/**
 * A map as far as it is known: worked out beside the page, while it is on the screen. The picture before stays until
 * the first grid of the new one is there.
 */
export function useDrawn<Q extends { readonly map: MapId }, P extends Power>(
  map: MapId,
  { status, question, progress, answer, again }: Drawing<Q, P>,
) {
  const [drawn, setDrawn] = useState<{ power: P; of: Q } | null>(null)
  const [slow, setSlow] = useState(false)
  const found = answer ?? progress
  if (question && found && isComplete(found) && drawn?.power !== found)
    setDrawn({ power: found, of: question })
  const running = status === 'running'
  useEffect(() => {
    if (!running) return undefined
    const timer = setTimeout(() => setSlow(true), soon)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [running])
  // A map of the other kind has other axes.
  const power = drawn?.of.map === map ? drawn.power : null
  const stale = question !== null && drawn?.of !== question
  return {
    power,
    /** What was asked for that map. */
    of: power ? (drawn?.of ?? null) : null,
    stale,
    /** How far it is, in percent, once that takes a while; else null. */
    percent: slow && running ? (stale || !power ? 0 : (100 * power.done) / power.all) : null,
    broken: status === 'broken',
    again,
  }
}
