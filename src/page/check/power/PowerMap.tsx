import { Fragment, useMemo, useRef, useState } from 'react'
import { caughtMap, maxCaught } from '../../../figure/charts/power/powerColours.ts'
import { count } from '../../../figure/words/format.ts'
import { backwards, type BackwardId } from '../../../gradcheck/backwards.ts'
import type { MapId } from '../../../gradcheck/maps.ts'
import { maxMapped, unseen, type Power } from '../../../gradcheck/power.ts'
import { pointOf } from '../../../session/pane.ts'
import { beyondMap, goTo, mapBasisOf, strengthInWords, verdictsOf } from '../../../session/power.ts'
import { say } from '../../../words/say.ts'
import { comma, gap } from '../../../words/sentences.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed, useVisible } from '../../store/useStoreEffect.ts'
import { Said } from '../../ui/Said.tsx'
import { Legend, MapHead, Sheet } from './MapParts.tsx'
import { usePower } from './usePower.ts'
import { useStrongest } from './useStrongest.ts'
import './power-map.css'

/** Where a check is worth something: how many wrong backwards it would catch at each place. */
export function PowerMap() {
  const section = useRef<HTMLElement>(null)
  const map = useSelector(({ settings }) => settings.map)
  const [frameIn] = useState(mapBasisOf)
  const basis = useSelector(frameIn)
  const near = useVisible(section)
  const { power, stale, percent, broken, again } = usePower(map, basis, near)
  const atol = useSelector(({ settings }) => settings.atol)
  const caught = useMemo(() => (power ? caughtMap(power, atol) : null), [power, atol])
  const components = useSelector(({ settings }) => pointOf(settings).x.length)
  return (
    <section ref={section} className="power card" aria-label={say`Power map`}>
      <MapHead />
      {basis ? (
        <>
          <Sheet {...{ map, basis, caught, stale, percent }} />
          <Legend max={maxCaught} />
          {broken && (
            <p role="alert">
              <span>{`${say`The map stopped before it was finished.`} `}</span>
              <button type="button" onClick={again}>{say`Draw it again`}</button>
            </p>
          )}
          <Strongest />
          <Here />
          {power && !stale && <Nowhere power={power} />}
        </>
      ) : (
        <>
          <p className="power-none">
            {components === 1
              ? say`With one component S is 1 or −1, and its gradient is 0: no place is worth anything.`
              : components <= maxMapped
                ? beyondMap()
                : say`The map is drawn for n up to ${maxMapped}; here n is ${count(components)}.`}
          </p>
          {components > 1 && <Strongest />}
        </>
      )}
    </section>
  )
}

/** What a check at the present point is worth. */
function Here() {
  const verdicts = useFollowed(verdictsOf, { rate: 'often' })
  if (!verdicts) return null
  const { caught, blind, right } = verdicts
  return (
    <p className="power-here" data-testid="power-here">
      <span>{`${say`Here ${caught} of ${maxCaught} wrong backwards would be caught.`}${gap}`}</span>
      {right ? (
        <Said text={say`Blind to: <0/>.`} parts={[<Blind key="blind" ids={blind} />]} />
      ) : (
        <span>{say`But the right one fails as well, so a failure says nothing.`}</span>
      )}
    </p>
  )
}

function Blind({ ids }: { readonly ids: readonly BackwardId[] }) {
  return ids.length > 0 ? <Names ids={ids} /> : <span>{say`none`}</span>
}

function Names({ ids }: { readonly ids: readonly BackwardId[] }) {
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && <span>{comma}</span>}
      <span title={id}>{say`“${backwards[id].name}”`}</span>
    </Fragment>
  ))
}

/** What no place of the map would catch. */
function Nowhere({ power }: { readonly power: Power }) {
  const atol = useSelector(({ settings }) => settings.atol)
  const missed = useMemo(() => unseen(power, atol), [power, atol])
  if (missed.length === 0) return null
  return (
    <p className="power-nowhere">
      <Said
        text={say`Caught nowhere on this map: <0/>.`}
        parts={[<Names key="missed" ids={missed} />]}
      />
    </p>
  )
}

/** What the search would do. */
function offer(map: MapId): string {
  return map === 'angle'
    ? say`Searches this map, also with y twice as long, for the place where most are clearly caught, and the weakest of these by the widest margin.`
    : say`Searches this map for the place where most are clearly caught, and the weakest of these by the widest margin.`
}

/** Looks for the best place of the map, and offers it. */
function Strongest() {
  const { act } = useSession()
  const { status, percent, found, start, cancel } = useStrongest()
  const map = useSelector(({ settings }) => settings.map)
  const running = status === 'running'
  return (
    <div className="power-strongest">
      <p className="actions">
        {/* One button, so that it keeps the focus. */}
        <button type="button" onClick={running ? cancel : start}>
          {running ? say`Cancel the search` : say`Strongest point`}
        </button>
        {found && (
          <button
            type="button"
            className="primary"
            onClick={() => act((state) => goTo(state, found))}
          >{say`Go there`}</button>
        )}
      </p>
      <p>
        {/* How far it is, and what it would do, is for those who look; what it found is heard. */}
        {running
          ? say`Searching: ${Math.floor(percent)} %`
          : status !== 'broken' && found === undefined
            ? offer(map)
            : null}
        <span role="status">
          {running
            ? null
            : status === 'broken'
              ? say`The search stopped before it was finished. Press the button again.`
              : found === undefined
                ? null
                : strengthInWords(found)}
        </span>
      </p>
    </div>
  )
}
