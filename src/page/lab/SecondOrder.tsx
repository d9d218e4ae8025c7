import { useRef, useState, type CSSProperties, type RefObject } from 'react'
import { live, short } from '../../figure/words/format.ts'
import {
  doubleBackwards,
  hessianByDoubleBackward,
  type DoubleBackwardId,
} from '../../gradcheck/second/doubleBackward.ts'
import { gradgradcheck, gradOutputOf } from '../../gradcheck/second/gradgradcheck.ts'
import { hessian, type Matrix } from '../../gradcheck/second/hessian.ts'
import { repair } from '../../gradcheck/second/repair.ts'
import { memoizeOne } from '../../session/memoizeOne.ts'
import { dimension, fields, type Settings } from '../../session/settings.ts'
import { isTyped, committed, type State } from '../../session/state.ts'
import { Prose } from '../ui/Prose.tsx'
import { useSelector, useSession } from '../store/live.tsx'
import { useOften } from '../store/useOften.ts'
import { useSeen } from '../store/useSeen.ts'
import './second-order.css'

/** Matrices of more components would be too small to read, and a check of more would take too long. */
const maxShown = 8
const maxChecked = 64
/** So few components can be followed while they are dragged. */
const maxFollowed = 3

/** The settings on which all this depends. */
const concerns = ['x', 'y', 'embedding', 'seed', 'eps', 'atol', 'rtol'] as const

const ids = Object.keys(doubleBackwards) as DoubleBackwardId[]

/** Both checks at the figure's vectors, made once for each of them. */
const checksOf = memoizeOne(
  (settings: Settings) => concerns.map((id) => settings[id]),
  ({ x, y, seed, eps, atol, rtol }) => {
    const at = { x, y, gradOutput: gradOutputOf(seed) }
    return ids.map((id) => ({
      id,
      report: gradgradcheck(doubleBackwards[id], at, { eps, atol, rtol }),
    }))
  },
)

/** The Hessian, what double backward makes of it, and gradgradcheck of the post's function and the mended one. */
export function SecondOrder() {
  const section = useRef<HTMLElement>(null)
  const { n, settings } = useFollowed(section)
  return (
    <section ref={section} className="second-order card" aria-label="Hessian and double backward">
      {n <= maxShown ? (
        <Matrices settings={settings} />
      ) : (
        <p className="second-order-note">
          The matrices are shown for up to {maxShown} components, and gradgradcheck runs with up to{' '}
          {maxChecked}; the figure has {n.toLocaleString('en')}.
        </p>
      )}
      {n <= maxChecked && <Verdicts settings={settings} />}
      <details className="second-order-repair">
        <summary>The repaired function</summary>
        <div
          role="group"
          aria-label="The repaired function in PyTorch"
          className="listing"
          // A listing can be wider than a phone, and must then be scrollable by keys.
          tabIndex={0}
        >
          <pre>
            <code>{repair}</code>
          </pre>
        </div>
      </details>
    </section>
  )
}

/** The settings, ten times a second where that is light work, and else when a gesture is over. */
function useFollowed(section: RefObject<HTMLElement | null>) {
  const { store } = useSession()
  const n = useSelector((state) => dimension(state.settings))
  const [followed, setFollowed] = useState(() => committed(store.getState()))
  const seen = useRef(false)
  const follow = (state: State) => {
    const atRest = state.gesture === null || isTyped(state.gesture)
    const light = n <= (atRest ? maxShown : maxFollowed)
    // What takes longer waits until somebody looks.
    if (!(atRest && light) && !(seen.current && (atRest || light))) return
    setFollowed((before) =>
      concerns.every((id) => before[id] === state.settings[id]) ? before : state.settings,
    )
  }
  useSeen(section, (now) => {
    seen.current = now
    if (now) follow(store.getState())
  })
  useOften(follow)
  return { n: dimension(followed), settings: followed }
}

/** The three matrices, side by side where there is room. */
function Matrices({ settings }: { readonly settings: Settings }) {
  const truth = hessian(settings)
  const given = hessianByDoubleBackward(doubleBackwards.post, settings)
  const off = given.map((row, i) => row.map((entry, j) => entry - (truth[i]?.[j] ?? 0)))
  const largest = [truth, given, off]
    .flat(2)
    .filter(Number.isFinite)
    .reduce((most, entry) => Math.max(most, Math.abs(entry)), 0)
  return (
    <>
      <div className="matrices" data-wide={settings.x.length > 2}>
        <Heat name="The Hessian of S" matrix={truth} largest={largest} />
        <Heat name="Double backward through the post" matrix={given} largest={largest} />
        <Heat name="Difference: double backward less Hessian" matrix={off} largest={largest} />
      </div>
      <p className="second-order-note">
        Orange is above 0, blue below; the deepest is {short(largest)} in size. Taken as one vector,
        the difference has the length{' '}
        <data data-testid="second-order-off" value={Math.hypot(...off.flat())}>
          {live(Math.hypot(...off.flat()))}
        </data>{' '}
        <Prose text="$= 1/\normx^2 + 1/\normy^2$." />
      </p>
    </>
  )
}

interface HeatProps {
  readonly name: string
  readonly matrix: Matrix
  /** What gets the deepest colour. */
  readonly largest: number
}

/** A matrix as a table, each cell with its number and its colour. */
function Heat({ name, matrix, largest }: HeatProps) {
  const n = matrix.length / 2
  const label = (i: number) => `${i < n ? 'x' : 'y'}${(i % n) + 1}`
  return (
    <div
      className="heat"
      // With many components it is wider than its place, and must be scrollable by keys.
      {...(n > 2 ? { role: 'group', 'aria-label': name, tabIndex: 0 } : {})}
    >
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">component</span>
            </th>
            {matrix.map((_, j) => (
              <th key={label(j)} scope="col" data-block={j === n}>
                {label(j)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map((row, i) => (
            <tr key={label(i)} data-block={i === n}>
              <th scope="row">{label(i)}</th>
              {row.map((entry, j) => (
                <td
                  key={label(j)}
                  data-block={j === n}
                  className={entry < 0 ? 'below' : 'above'}
                  style={{ '--depth-of-cell': `${depth(entry, largest)}%` } as CSSProperties}
                >
                  {cell(entry)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The share of the full colour in a cell, in per cent: ink on it stays legible. */
function depth(entry: number, largest: number): number {
  return largest > 0 && Number.isFinite(entry) ? Math.round((55 * Math.abs(entry)) / largest) : 0
}

/** Three decimals, with a sign that is as wide as a digit, or an exponent where they would hide it. */
function cell(entry: number): string {
  const size = Math.abs(entry)
  if (size === 0) return '0'
  if (size < 5e-4 || size >= 1e3 || Number.isNaN(size))
    return Number.isFinite(entry) ? entry.toExponential(0).replace('-', '−') : live(entry)
  return entry.toFixed(3).replace('-', '−')
}

/** What gradgradcheck says of both functions. */
function Verdicts({ settings }: { readonly settings: Settings }) {
  const checks = checksOf(settings)
  const given = checks.find(({ id }) => id === 'post')
  return (
    <>
      <p className="second-order-note">
        <code>gradgradcheck</code> at the same vectors, with <code>eps</code>{' '}
        {fields.eps.write(settings.eps)}, <code>atol</code> {fields.atol.write(settings.atol)},{' '}
        <code>rtol</code> {fields.rtol.write(settings.rtol)}, and a <code>grad_output</code> of{' '}
        {live(gradOutputOf(settings.seed))} drawn from the seed:
      </p>
      <ul className="second-order-verdicts">
        {checks.map(({ id, report }) => (
          <li key={id} data-ok={report.ok}>
            {doubleBackwards[id].title}:{' '}
            <strong data-testid={`gradgradcheck-${id}`}>
              {report.ok ? 'success!' : 'failure...'}
            </strong>
            {report.message && (
              <details>
                <summary>What differs</summary>
                <div
                  role="group"
                  aria-label={`What differs: ${doubleBackwards[id].title}`}
                  className="second-order-message"
                  tabIndex={0}
                >
                  <pre>{report.message}</pre>
                </div>
              </details>
            )}
          </li>
        ))}
      </ul>
      {given?.report.ok && (
        <p className="second-order-note">
          The post’s function passes, though its second derivatives are wrong here as everywhere:
          they are off by less than <code>atol</code> and <code>rtol</code> allow. Shorten the
          vectors, or lower <code>atol</code>.
        </p>
      )}
    </>
  )
}
