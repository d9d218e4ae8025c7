import { useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { live, short } from '../../figure/words/format.ts'
import { bars, maxBins, profile, type Profile } from '../../figure/charts/profile.ts'
import { cosineReport } from '../../math/cosineReport.ts'
import { offPlane } from '../../math/span.ts'
import { memoizeOne } from '../../session/memoizeOne.ts'
import { dimension, type Settings } from '../../session/settings.ts'
import { basisOf, viewIdOf } from '../../session/view.ts'
import { committed } from '../../session/state.ts'
import { componentsOf, rows, type RowId } from '../../session/componentChart.ts'
import { exact, useSelector, useSession, write } from '../store/live.tsx'
import { Nabla } from '../ui/Nabla.tsx'
import { maxLive, useProfiles } from './useProfiles.ts'
import { useOften } from '../store/useOften.ts'
import './component-chart.css'

const names: Readonly<Record<RowId, ReactNode>> = {
  x: <i>x</i>,
  y: <i>y</i>,
  'gradient-x': <Nabla of="x" />,
  'gradient-y': <Nabla of="y" />,
}

/** All components of x, y and their gradients, and the four numbers at one of them. */
export function ComponentChart() {
  const shown = useSelector(({ settings }) => viewIdOf(settings) === 'span')
  const n = useSelector(({ settings }) => dimension(settings))
  return shown ? <Rows key={n} n={n} /> : null
}

function Rows({ n }: { readonly n: number }) {
  const { store } = useSession()
  const [picked, setPicked] = useState(0)
  const pick = (i: number) => setPicked(Math.max(0, Math.min(n - 1, i)))
  const [largest, setLargest] = useState<Readonly<Partial<Record<RowId, number>>>>({})
  const paths = useRef(new Map<RowId, SVGPathElement>())
  const put = (row: RowId, made: Profile) => paths.current.get(row)?.setAttribute('d', bars(made))

  useProfiles(n, (row, made) => {
    put(row, made)
    setLargest((before) => ({ ...before, [row]: made.largest.index }))
  })

  const numbers = useRef(new Map<RowId, HTMLDataElement>())
  useOften((state) => {
    const settings = n > maxLive ? committed(state) : state.settings
    for (const row of rows) {
      const component = componentsOf(settings, row)
      if (n <= maxLive) put(row, profile(n, component))
      const data = numbers.current.get(row)
      if (!data) continue
      const value = component(picked)
      data.value = exact(value)
      write(data, live(value))
    }
  })

  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    pick(Math.floor(((event.clientX - left) / width) * n))
  }
  const bins = Math.min(n, maxBins)
  return (
    <section className="component-chart" aria-label="Components">
      <p className="component-chart-head">
        <span>
          n = <data value={n}>{n.toLocaleString('en')}</data>
        </span>
        {n > maxLive && (
          <span className="component-chart-largest">
            largest{' '}
            {rows.map((row) => {
              const index = largest[row]
              return index === undefined ? null : (
                <button key={row} type="button" className={row} onClick={() => pick(index)}>
                  {names[row]}[{index}]
                </button>
              )
            })}
          </span>
        )}
        <Residual />
      </p>
      <div className="chart-rows" aria-hidden="true" onPointerDown={point}>
        {rows.map((row) => (
          <svg
            key={row}
            className={`chart-row ${row}`}
            viewBox={`0 0 ${bins} 2`}
            preserveAspectRatio="none"
          >
            <path
              ref={(path) => {
                if (path) paths.current.set(row, path)
              }}
            />
          </svg>
        ))}
        <span
          className="component-chart-picked"
          style={{ left: `${(100 * (picked + 0.5)) / n}%` }}
        />
      </div>
      <div className="component-chart-pick">
        <span className="component-chart-choice">
          index
          <input
            className="component-chart-index"
            inputMode="numeric"
            aria-label="index"
            value={picked}
            onChange={(event) => {
              const typed = Number(event.target.value.replace(/\D/g, ''))
              pick(typed)
            }}
          />
          <input
            type="range"
            min={0}
            max={n - 1}
            value={picked}
            aria-label="component"
            aria-valuetext={`component ${picked} of 0 to ${n - 1}`}
            onChange={(event) => pick(Number(event.target.value))}
          />
        </span>
        <dl>
          {rows.map((row) => (
            <div key={row} className={row}>
              <dt>{names[row]}</dt>
              <dd>
                <data
                  data-testid={`component-${row}`}
                  value=""
                  ref={(data) => {
                    if (!data) return
                    numbers.current.set(row, data)
                    const value = componentsOf(store.getState().settings, row)(picked)
                    data.value = exact(value)
                    write(data, live(value))
                  }}
                />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}

/** How far the gradients are out of the plane that is drawn. */
function Residual() {
  const residual = useSelector((state) => residualOf(committed(state)))
  const brought = useSelector(({ settings }) => settings.embedding !== null)
  return (
    <span title="How far the gradients are out of the plane that is drawn, as a share of their lengths">
      off-plane residual{brought && ' when read'}{' '}
      <data data-testid="off-plane" value={residual}>
        {short(residual)}
      </data>
    </span>
  )
}

/** Remembered apart from the figure's own basis: while a tip is dragged the two are of different times. */
const residualOf = memoizeOne(
  ({ x, y, basis, embedding }: Settings) => [x, y, basis, embedding],
  (settings) => {
    if (settings.embedding) return settings.embedding.offPlane
    const { gradient } = cosineReport(settings)
    const basis = basisOf(settings)
    return Math.max(offPlane(basis, gradient.x), offPlane(basis, gradient.y))
  },
)
