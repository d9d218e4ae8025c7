import { useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { live, short } from '../figure/format.ts'
import { bars, mostBins, profile, type Profile } from '../figure/profile.ts'
import { portrait } from '../math/portrait.ts'
import { offPlane } from '../math/span.ts'
import { remembering } from '../session/memo.ts'
import { dimension, type Shared } from '../session/shared.ts'
import { basisOf, viewOf } from '../session/sight.ts'
import { resting } from '../session/state.ts'
import { componentsOf, rows, type RowId } from '../session/strip.ts'
import { exact, useLab, useSession, write } from './live.tsx'
import { Nabla } from './Nabla.tsx'
import { fewest, useProfiles } from './useProfiles.ts'
import { useOften } from './useOften.ts'
import './strip.css'

const names: Readonly<Record<RowId, ReactNode>> = {
  x: <i>x</i>,
  y: <i>y</i>,
  'gradient-x': <Nabla of="x" />,
  'gradient-y': <Nabla of="y" />,
}

/** All components of x, y and their gradients, and the four numbers at one of them. */
export function Strip() {
  const shown = useLab(({ shared }) => viewOf(shared) === 'span')
  const n = useLab(({ shared }) => dimension(shared))
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
    const shared = n > fewest ? resting(state) : state.shared
    for (const row of rows) {
      const component = componentsOf(shared, row)
      if (n <= fewest) put(row, profile(n, component))
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
  const bins = Math.min(n, mostBins)
  return (
    <section className="strip" aria-label="Components">
      <p className="strip-head">
        <span>
          n = <data value={n}>{n.toLocaleString('en')}</data>
        </span>
        {n > fewest && (
          <span className="strip-largest">
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
      <div className="strip-rows" aria-hidden="true" onPointerDown={point}>
        {rows.map((row) => (
          <svg
            key={row}
            className={`strip-row ${row}`}
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
        <span className="strip-picked" style={{ left: `${(100 * (picked + 0.5)) / n}%` }} />
      </div>
      <div className="strip-pick">
        <span className="strip-choice">
          index
          <input
            className="strip-index"
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
                    const value = componentsOf(store.getState().shared, row)(picked)
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
  const residual = useLab((state) => residualOf(resting(state)))
  const brought = useLab(({ shared }) => shared.embedding !== null)
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
const residualOf = remembering(
  ({ x, y, basis, embedding }: Shared) => [x, y, basis, embedding],
  (shared) => {
    if (shared.embedding) return shared.embedding.offPlane
    const { gradient } = portrait(shared)
    const basis = basisOf(shared)
    return Math.max(offPlane(basis, gradient.x), offPlane(basis, gradient.y))
  },
)
