import { useMemo, useRef, useState } from 'react'
import type { CaughtMap } from '../../../../figure/charts/power/powerColours.ts'
import { count } from '../../../../figure/words/format.ts'
import type { MapBasis } from '../../../../gradcheck/maps.ts'
import {
  maxOwnMapped,
  ownCaughtAt,
  ownUnseen,
  ownWorthOf,
  type OwnMapQuestion,
  type OwnPower,
} from '../../../../python/worth/power.ts'
import { beyondMap, mapBasisOf } from '../../../../session/power.ts'
import { say } from '../../../../words/say.ts'
import { listed } from '../../../../words/sentences.ts'
import { Legend, MapHead, Sheet } from '../../../check/power/MapParts.tsx'
import { useDrawn } from '../../../check/power/usePower.ts'
import { useJob } from '../../../store/useJob.ts'
import { useSelector } from '../../../store/session.tsx'
import { useVisible } from '../../../store/useStoreEffect.ts'
import { OfCodeBefore } from './OfCodeBefore.tsx'
import { useOwnQuestion, type AboutOwn } from './useOwnQuestion.ts'
import '../../../check/power/power-map.css'

/** What a map hangs on: all but atol, and of the vectors the plane alone in which they lie. */
function questionOf(
  { source, setting }: AboutOwn,
  map: OwnMapQuestion['map'],
  { at }: MapBasis,
): OwnMapQuestion {
  const { x, y } = setting
  return {
    source,
    map,
    setting: { ...setting, atol: 0, x: { ...x, values: at.x }, y: { ...y, values: at.y } },
  }
}

function caughtMap(power: OwnPower, atol: number): CaughtMap {
  return {
    columns: power.columns,
    rows: power.rows,
    max: power.mutants.length,
    worthAt: (i) => ownWorthOf(power, i, atol),
    caughtAt: (i) => ownCaughtAt(power, i, atol),
  }
}

/** Where a check of the reader's code is worth something: how many of its mutants it would catch at each place. */
export function OwnMap() {
  const section = useRef<HTMLElement>(null)
  const near = useVisible(section)
  const about = useOwnQuestion()
  const map = useSelector(({ settings }) => settings.map)
  const atol = useSelector(({ settings }) => settings.atol)
  const [basisIn] = useState(mapBasisOf)
  const basis = useSelector(basisIn)
  const n = about?.setting.x.values.length ?? 0
  const question =
    about && basis && near && n <= maxOwnMapped ? questionOf(about, map, basis) : null
  const job = useJob('ownPower', question)
  const { power, of, stale, percent, broken, again } = useDrawn(map, job)
  const caught = useMemo(() => (power ? caughtMap(power, atol) : null), [power, atol])
  const missed = useMemo(() => (power ? ownUnseen(power, atol) : []), [power, atol])
  const none =
    noneBecause(about, n, job.status === 'done' && job.answer === null) ??
    (basis ? null : beyondMap())
  return (
    <section ref={section} className="power card" aria-label={say`Power map`}>
      <MapHead />
      {none ? (
        <p className="power-none">{none}</p>
      ) : (
        <>
          <OfCodeBefore source={of?.source ?? null}>
            {basis && <Sheet {...{ map, basis, caught, stale, percent }} />}
            {caught && <Legend max={caught.max} />}
          </OfCodeBefore>
          {broken && (
            <p role="alert">
              <span>{`${say`The map stopped before it was finished.`} `}</span>
              <button type="button" onClick={again}>{say`Draw it again`}</button>
            </p>
          )}
          {power && !stale && missed.length > 0 && (
            <p className="power-nowhere">{nowhere(missed)}</p>
          )}
        </>
      )}
    </section>
  )
}

/** Those that no place of the map catches; of many the first ones. */
function nowhere(missed: ReturnType<typeof ownUnseen>): string {
  const few = listed(
    missed
      .slice(0, 4)
      .map(({ title, line }) => say`“${title.replaceAll('`', '')}” in line ${line}`),
  )
  const more = missed.length - 4
  return more > 0
    ? say`Caught nowhere on this map: ${few} and ${more} more.`
    : say`Caught nowhere on this map: ${few}.`
}

/** Why there is no map, in a sentence; or null. */
function noneBecause(about: AboutOwn | null, n: number, refused: boolean): string | null {
  if (about === null) return say`Nothing is checked yet.`
  if (n < 2) return say`With one component there is no plane to map.`
  if (n > maxOwnMapped)
    return say`The map of your code is drawn for n up to ${maxOwnMapped}; here n is ${count(n)}.`
  if (refused)
    return say`This program has no backward() of its own, or does not run at these vectors: there is nothing to map.`
  return null
}
