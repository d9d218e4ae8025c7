import { Fragment, useMemo, useRef, useState, type CSSProperties } from 'react'
import { short } from '../../../figure/words/format.ts'
import { legend, maxCaught } from '../../../figure/charts/powerColours.ts'
import { backwards, type BackwardId } from '../../../gradcheck/backwards.ts'
import { maps, type MapId } from '../../../gradcheck/maps.ts'
import { maxMapped, unseen, type Power } from '../../../gradcheck/power.ts'
import { typing } from '../../../session/gesture.ts'
import { pointOf } from '../../../session/pane.ts'
import { goTo, mapBasisOf, strengthInWords, verdictsOf } from '../../../session/power.ts'
import { change, release } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed, useVisible } from '../../store/useStoreEffect.ts'
import { PowerSheet, type PowerSheetProps } from './PowerSheet.tsx'
import { usePalette } from './usePalette.ts'
import { usePower } from './usePower.ts'
import { useSize } from '../../ui/window/useSize.ts'
import { useStrongest } from './useStrongest.ts'
import './power-map.css'

const ids = Object.keys(maps) as MapId[]

/** Where a check is worth something: how many wrong backwards it would catch at each place. */
export function PowerMap() {
  const section = useRef<HTMLElement>(null)
  const { act } = useSession()
  const map = useSelector(({ settings }) => settings.map)
  const [frameIn] = useState(mapBasisOf)
  const basis = useSelector(frameIn)
  const near = useVisible(section)
  const { power, stale, percent, broken, again } = usePower(map, basis, near)
  const components = useSelector(({ settings }) => pointOf(settings).x.length)
  return (
    <section ref={section} className="power card" aria-label="Power map">
      <div className="power-head">
        <div className="power-maps" role="group" aria-label="What the map goes over">
          {ids.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === map}
              onClick={() => act((state) => change(state, { map: id }))}
            >
              {maps[id].title}
            </button>
          ))}
        </div>
        <Tolerance />
      </div>
      {basis ? (
        <>
          <Sheet {...{ map, basis, power, stale, percent }} />
          <Legend />
          {broken && (
            <p role="alert">
              <span>The map stopped before it was finished. </span>
              <button type="button" onClick={again}>
                Draw it again
              </button>
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
              ? 'With one component S is 1 or −1, and its gradient is 0: no place is worth anything.'
              : `The map is drawn for n up to ${maxMapped}; here n is ${components.toLocaleString('en')}.`}
          </p>
          {components > 1 && <Strongest />}
        </>
      )}
    </section>
  )
}

interface SheetProps extends Omit<PowerSheetProps, 'size'> {
  readonly percent: number | null
}

/** The paper, as large as the page leaves room for. */
function Sheet({ percent, ...sheet }: SheetProps) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  return (
    <div ref={box} className="power-sheet" data-map={sheet.map}>
      {size && <PowerSheet {...sheet} size={size} />}
      {percent !== null && (
        <p className="power-progress">
          {`${sheet.power ? 'Getting sharper' : 'Working it out'}: ${Math.floor(percent)} %`}
        </p>
      )}
    </div>
  )
}

/** The powers of ten between which atol is moved. */
const [lowest, highest] = [-12, 0]

/** atol, to be moved: the map follows at once. */
function Tolerance() {
  const { act } = useSession()
  const atol = useSelector(({ settings }) => settings.atol)
  const done = () => act(release)
  return (
    <div className="power-tolerance">
      <span aria-hidden="true">atol</span>
      <input
        type="range"
        min={lowest}
        max={highest}
        step={0.25}
        aria-label="tolerance of the map"
        aria-valuetext={short(atol)}
        value={Math.max(lowest, Math.log10(atol))}
        onChange={({ target }) => {
          const value = Number((10 ** Number(target.value)).toPrecision(2))
          act((state) => change(state, { atol: value }, typing('tolerance of the map')))
        }}
        onPointerUp={done}
        onBlur={done}
      />
      <span>{short(atol)}</span>
    </div>
  )
}

function Legend() {
  const steps = legend(usePalette())
  // A place of the map that is blind to most.
  const ground = { '--blind': steps[4]?.colour }
  return (
    <div className="power-legend" style={ground as CSSProperties}>
      <div>
        <ol aria-hidden="true">
          {steps.map(({ caught, colour, label }) => (
            <li key={caught} style={{ background: colour }}>
              {label && <span>{label}</span>}
            </li>
          ))}
        </ol>
        <p>{`wrong backwards caught, of ${maxCaught}`}</p>
      </div>
      <ul>
        <li>
          <span className="power-swatch" data-worth="blind" />
          <span> even zeros pass</span>
        </li>
        <li>
          <span className="power-swatch" data-worth="alarm" />
          <span> even the right one fails</span>
        </li>
      </ul>
    </div>
  )
}

/** What a check at the present point is worth. */
function Here() {
  const verdicts = useFollowed(verdictsOf, { rate: 'often' })
  if (!verdicts) return null
  const { caught, blind, right } = verdicts
  return (
    <p className="power-here" data-testid="power-here">
      <span>{`Here ${caught} of ${maxCaught} wrong backwards would be caught. `}</span>
      {right ? (
        <>
          <span>Blind to: </span>
          {blind.length > 0 ? <Names ids={blind} /> : <span>none</span>}
          <span>.</span>
        </>
      ) : (
        <span>But the right one fails as well, so a failure says nothing.</span>
      )}
    </p>
  )
}

function Names({ ids }: { readonly ids: readonly BackwardId[] }) {
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && <span>, </span>}
      <span title={id}>{`“${backwards[id].name}”`}</span>
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
      <span>Caught nowhere on this map: </span>
      <Names ids={missed} />
      <span>.</span>
    </p>
  )
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
          {running ? 'Cancel the search' : 'Strongest point'}
        </button>
        {found && (
          <button
            type="button"
            className="primary"
            onClick={() => act((state) => goTo(state, found))}
          >
            Go there
          </button>
        )}
      </p>
      <p role="status">
        {running
          ? `Searching: ${Math.floor(percent)} %`
          : status === 'broken'
            ? 'The search stopped before it was finished. Press the button again.'
            : found === undefined
              ? `Searches this map${map === 'angle' ? ', also with y twice as long,' : ''} for the place where most are clearly caught, and the weakest of these by the widest margin.`
              : strengthInWords(found)}
      </p>
    </div>
  )
}
