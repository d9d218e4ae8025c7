import type { CSSProperties } from 'react'
import { computed, count, live } from '../../../figure/words/format.ts'
import {
  doubleBackwards,
  hessianByDoubleBackward,
  type DoubleBackwardId,
} from '../../../gradcheck/second/doubleBackward.ts'
import { gradgradcheck, gradOutputOf } from '../../../gradcheck/second/gradgradcheck.ts'
import { hessian, type Matrix } from '../../../gradcheck/second/hessian.ts'
import { repair } from '../../../gradcheck/second/repair.ts'
import { verdictOf } from '../../../gradcheck/verdict.ts'
import { saidOn } from '../../../lesson/story/paper.ts'
import type { Pair } from '../../../math/vec.ts'
import { memoizeOne } from '../../../session/memoizeOne.ts'
import { fields, type Settings } from '../../../session/settings.ts'
import { isMoving } from '../../../session/gesture.ts'
import { pointAt, pointOf } from '../../../session/pane.ts'
import { committed, type State } from '../../../session/state.ts'
import { numerals } from '../../../words/language.ts'
import { say } from '../../../words/say.ts'
import { usePaper } from '../../figure/looking/usePaper.ts'
import { Prose } from '../../ui/formula/Prose.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { Said } from '../../ui/Said.tsx'
import { Code } from '../../ui/Code.tsx'
import './second-order.css'

/** Matrices of more components would be too small to read, and a check of more would take too long. */
const maxShown = 8
const maxChecked = 64
/** So few components can be followed while they are dragged. */
const maxFollowed = 3

const ids = Object.keys(doubleBackwards) as DoubleBackwardId[]

/** The check's pair and the settings on which all this depends. */
type Asked = Pick<Settings, 'seed' | 'eps' | 'atol' | 'rtol'> & Pair

/** The same object for as long as its numbers are the same. */
const askedAt = memoizeOne(
  ({ at, settings }: { at: Pair; settings: Settings }) => [
    at.x,
    at.y,
    settings.seed,
    settings.eps,
    settings.atol,
    settings.rtol,
  ],
  ({ at: { x, y }, settings: { seed, eps, atol, rtol } }): Asked => ({
    x,
    y,
    seed,
    eps,
    atol,
    rtol,
  }),
)

/** What is shown: short vectors follow five times a second, longer ones when a gesture is over. */
function asked(state: State): Asked {
  const now = pointOf(state.settings)
  if (!isMoving(state) || now.x.length <= maxFollowed)
    return askedAt({ at: now, settings: state.settings })
  const settings = committed(state)
  return askedAt({ at: pointAt(settings), settings })
}

/** Both checks at the check's vectors, made once for each of them. */
const checksOf = memoizeOne(
  (of: Asked) => [of],
  ({ x, y, seed, eps, atol, rtol }) => {
    const at = { x, y, gradOutput: gradOutputOf(seed) }
    return ids.map((id) => ({
      id,
      report: gradgradcheck(doubleBackwards[id], at, { eps, atol, rtol }),
    }))
  },
)

interface SecondOrderProps {
  /** The matrices, what gradgradcheck says of them, or both. */
  readonly part: 'matrices' | 'verdicts' | 'all'
}

/** The Hessian, what double backward makes of it, and gradgradcheck of the post's function and the mended one. */
export function SecondOrder({ part }: SecondOrderProps) {
  const of = useFollowed(asked, { rate: 'often' })
  const n = of.x.length
  return (
    <section
      className={`second-order second-${part}`}
      aria-label={say`Hessian and double backward`}
    >
      {part !== 'verdicts' && n <= maxShown && <Matrices settings={of} />}
      {n > maxShown && (
        <p className="second-order-note">
          {say`The matrices are shown for up to ${maxShown} components, and gradgradcheck runs with up to ${maxChecked}; here are ${count(n)}.`}
        </p>
      )}
      {part !== 'matrices' && n <= maxChecked && <Verdicts settings={of} />}
      {part !== 'matrices' && (
        <details className="second-order-repair" data-on-paper="open">
          <summary>{say`The repaired function`}</summary>
          <Code name={say`The repaired function in PyTorch`} text={repair} />
        </details>
      )}
    </section>
  )
}

/** The three matrices, side by side where there is room. */
function Matrices({ settings }: { readonly settings: Asked }) {
  const paper = usePaper()
  const truth = hessian(settings)
  const given = hessianByDoubleBackward(doubleBackwards.post, settings)
  const off = given.map((row, i) => row.map((entry, j) => entry - (truth[i]?.[j] ?? 0)))
  const largest = [truth, given, off]
    .flat(2)
    .filter(Number.isFinite)
    .reduce((most, entry) => Math.max(most, Math.abs(entry)), 0)
  const length = Math.hypot(...off.flat())
  return (
    <>
      <div className="matrices" data-wide={settings.x.length > 2}>
        <Heat name={say`The Hessian of S`} matrix={truth} largest={largest} />
        <Heat
          name={say`Double backward through the post’s class`}
          matrix={given}
          largest={largest}
        />
        <Heat name={say`Difference: double backward less Hessian`} matrix={off} largest={largest} />
      </div>
      <p className="second-order-note">
        <Said
          text={
            ![largest, length].every(Number.isFinite)
              ? beyondDoubles
              : saidOn(
                  paper,
                  say`Orange stands for entries above 0, blue for entries below 0; the largest of all is ${cell(largest)} in absolute value. Taken as one vector, the difference has the length <0/> <1/>.`,
                  {
                    blank: say`The largest of all entries is ${cell(largest)} in absolute value. Taken as one vector, the difference has the length <0/> <1/>.`,
                  },
                )
          }
          parts={[
            <data key="off" data-testid="second-order-off" value={length} translate="no">
              {computed(length)}
            </data>,
            <Prose key="formula" text="$= 1/\normx^2 + 1/\normy^2$" />,
          ]}
        />
      </p>
    </>
  )
}

const beyondDoubles = say`The vectors are so long, or so short, that entries lie beyond doubles. In their place stands what the arithmetic gives, ∞ or NaN: there is nothing to compare.`

interface HeatProps {
  readonly name: string
  readonly matrix: Matrix
  /** What gets the deepest colour. */
  readonly largest: number
}

/** A matrix as a table, each cell with its number and its colour. */
function Heat({ name, matrix, largest }: HeatProps) {
  const n = matrix.length / 2
  const label = (i: number) => `${i < n ? 'x' : 'y'}[${i % n}]`
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
              <span className="visually-hidden">{say`component`}</span>
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
    return Number.isFinite(entry) ? entry.toExponential(0).replace('-', '−') : computed(entry)
  return entry.toFixed(3).replace('.', numerals.decimal).replace('-', '−')
}

/** What gradgradcheck says of both functions. */
function Verdicts({ settings }: { readonly settings: Asked }) {
  const checks = checksOf(settings)
  const given = checks.find(({ id }) => id === 'post')
  const [eps, atol, rtol] = (['eps', 'atol', 'rtol'] as const).map((id) =>
    fields[id].write(settings[id]),
  ) as [string, string, string]
  const gradOutput = live(gradOutputOf(settings.seed))
  return (
    <>
      <p className="second-order-note">
        <Said
          text={say`<0>gradgradcheck</0> at the same vectors, with eps ${eps}, atol ${atol}, rtol ${rtol}, and a grad_output of ${gradOutput} drawn from the seed:`}
          parts={[<code key="gradgradcheck" />]}
        />
      </p>
      <ul className="second-order-verdicts">
        {checks.map(({ id, report }) => (
          <li key={id} data-ok={report.ok}>
            <span>{say`${doubleBackwards[id].title}: ${''}`}</span>
            <strong data-testid={`gradgradcheck-${id}`} translate="no">
              {verdictOf(report)}
            </strong>
            {report.message && (
              <details>
                <summary>{say`What differs`}</summary>
                <div
                  role="group"
                  aria-label={say`What differs: ${doubleBackwards[id].title}`}
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
          <Said
            text={say`The post’s function passes, though its second derivatives are wrong here as everywhere: they are off by less than <0>atol</0> and <0>rtol</0> allow. Shorten the vectors, or lower <0>atol</0>.`}
            parts={[<code key="code" />]}
          />
        </p>
      )}
    </>
  )
}
