import { useRef, type CSSProperties } from 'react'
import { legend } from '../../../figure/charts/power/powerColours.ts'
import { short } from '../../../figure/words/format.ts'
import { maps, type MapId } from '../../../gradcheck/maps.ts'
import { typing } from '../../../session/gesture.ts'
import { change, release } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useSize } from '../../ui/window/useSize.ts'
import { PowerSheet, type PowerSheetProps } from './PowerSheet.tsx'
import { usePalette } from './usePalette.ts'

const ids = Object.keys(maps) as MapId[]

/** Over what a map goes, and atol. */
export function MapHead() {
  const { act } = useSession()
  const map = useSelector(({ settings }) => settings.map)
  return (
    <div className="power-head">
      <div className="power-maps" role="group" aria-label={say`What the map goes over`}>
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
  )
}

interface SheetProps extends Omit<PowerSheetProps, 'size'> {
  readonly percent: number | null
}

/** The paper, as large as the page leaves room for. */
export function Sheet({ percent, ...sheet }: SheetProps) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  return (
    <div ref={box} className="power-sheet" data-map={sheet.map}>
      {size && <PowerSheet {...sheet} size={size} />}
      {percent !== null && (
        <p className="power-progress">
          {sheet.caught
            ? say`Getting sharper: ${Math.floor(percent)} %`
            : say`Working it out: ${Math.floor(percent)} %`}
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
        aria-label={say`tolerance of the map`}
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

/** What the colours and the hatching mean, of so many wrong backwards. */
export function Legend({ max }: { readonly max: number }) {
  const steps = legend(usePalette(), max)
  // A place of the map that is blind to most.
  const ground = { '--blind': steps[Math.round(max / 4.5)]?.colour }
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
        <p>{say`wrong backwards caught, of ${max}`}</p>
      </div>
      <ul>
        <li>
          <span className="power-swatch" data-worth="blind" />
          <span>{` ${say`even zeros pass`}`}</span>
        </li>
        <li>
          <span className="power-swatch" data-worth="alarm" />
          <span>{` ${say`even the right one fails`}`}</span>
        </li>
      </ul>
    </div>
  )
}
