import { useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { count, live, short } from '../../../figure/words/format.ts'
import { bars, maxBins, profile, type Profile } from '../../../figure/charts/profile.ts'
import { slopes } from '../../../math/slopes.ts'
import { offPlane } from '../../../math/span.ts'
import { memoizeOne } from '../../../session/memoizeOne.ts'
import { maxLive } from '../../../session/limits.ts'
import { lessonAtRest, shownIn, type Shown } from '../../../session/pane.ts'
import { dimension } from '../../../session/settings.ts'
import { basisOf, viewIdOf } from '../../../session/view.ts'
import { barsOf, componentsOf, rows, type RowId } from '../../../session/componentChart.ts'
import { exact, write } from '../../store/Value.tsx'
import { useSelector, useSession } from '../../store/session.tsx'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { Symbol } from '../../ui/formula/Symbol.tsx'
import { Said } from '../../ui/Said.tsx'
import { say } from '../../../words/say.ts'
import { useProfiles } from './useProfiles.ts'
import './component-chart.css'

const names: Readonly<Record<RowId, ReactNode>> = {
  x: <Symbol of="x" />,
  y: <Symbol of="y" />,
  'gradient-x': <Symbol of="gradient-x" />,
  'gradient-y': <Symbol of="gradient-y" />,
}

/** All components of the lesson's x, y and their gradients, and the four numbers at one of them. */
export function ComponentChart() {
  const shown = useSelector((state) => viewIdOf(shownIn(state, 'lesson')) === 'span')
  const n = useSelector((state) => dimension(shownIn(state, 'lesson')))
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

  const section = useRef<HTMLElement>(null)
  const numbers = useRef(new Map<RowId, HTMLDataElement>())
  useStoreEffect(
    (state) => {
      const shown = n > maxLive ? lessonAtRest(state) : shownIn(state, 'lesson')
      for (const row of rows) {
        if (n <= maxLive) put(row, profile(n, barsOf(shown, row)))
        const data = numbers.current.get(row)
        if (!data) continue
        const value = componentsOf(shown, row)(picked)
        data.value = exact(value)
        write(data, live(value))
      }
    },
    { rate: 'often', visible: section },
  )

  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    pick(Math.floor(((event.clientX - left) / width) * n))
  }
  const bins = Math.min(n, maxBins)
  return (
    <section ref={section} className="component-chart" aria-label={say`Components`} dir="ltr">
      <p className="component-chart-head">
        <span>
          <span>n = </span>
          <data value={n}>{count(n)}</data>
        </span>
        {n > maxLive && (
          <span className="component-chart-largest">
            <span>{`${say`largest`} `}</span>
            {rows.map((row) => {
              const index = largest[row]
              return index === undefined ? null : (
                <button key={row} type="button" className={row} onClick={() => pick(index)}>
                  {names[row]}
                  <span>{`[${index}]`}</span>
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
          {say`index`}
          <input
            className="component-chart-index"
            inputMode="numeric"
            aria-label={say`index`}
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
            aria-label={say`component`}
            aria-valuetext={say`component ${picked} of 0 to ${n - 1}`}
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
                    const value = componentsOf(shownIn(store.getState(), 'lesson'), row)(picked)
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
  const residual = useSelector((state) => residualOf(lessonAtRest(state)))
  const brought = useSelector((state) => shownIn(state, 'lesson').planeCoordinates !== null)
  return (
    <span
      title={say`How far the gradients are out of the plane that is drawn, as a share of their lengths`}
    >
      <Said
        text={brought ? say`off-plane residual when read <0/>` : say`off-plane residual <0/>`}
        parts={[
          <data key="off-plane" data-testid="off-plane" value={residual} translate="no">
            {short(residual)}
          </data>,
        ]}
      />
    </span>
  )
}

/** Remembered apart from the figure's own basis: while a tip is dragged the two are of different times. */
const residualOf = memoizeOne(
  ({ x, y, basis, planeCoordinates }: Shown) => [x, y, basis, planeCoordinates],
  (shown) => {
    if (shown.planeCoordinates) return shown.planeCoordinates.offPlane
    // By their directions: it is a share of lengths that may be beyond doubles.
    const gradient = slopes(shown.x, shown.y)
    const basis = basisOf(shown)
    return Math.max(offPlane(basis, gradient.x), offPlane(basis, gradient.y))
  },
)
