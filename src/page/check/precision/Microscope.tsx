import { Fragment, useLayoutEffect, useRef, useState, type MouseEvent, type RefObject } from 'react'
import { epsAfter, epsAt, leftOf, maxEps, minEps, within } from '../../../figure/charts/epsAxis.ts'
import { short } from '../../../figure/words/format.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import { microscope, type Aim } from '../../../figure/charts/microscope.ts'
import { caption, extent, spoken, two } from '../../../figure/words/microscopeWords.ts'
import { paint } from '../../../figure/painters/paint.ts'
import { measuring, steps, type Precision } from '../../../gradcheck/precision.ts'
import type { Pair } from '../../../math/vec.ts'
import type { Gesture } from '../../../session/gesture.ts'
import { checkingOf, questionOf } from '../../../session/check.ts'
import { change, type State } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { sentences } from '../../../words/sentences.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useHandle } from '../../store/useHandle.ts'
import { useJob } from '../../store/useJob.ts'
import { useFollowed, useVisible } from '../../store/useStoreEffect.ts'
import { FoldChart } from '../../figure/Fold.tsx'
import { useSize } from '../../ui/window/useSize.ts'
import './microscope.css'

/** The error of the difference quotient against eps, and what allclose makes of it. */
export function Microscope() {
  const section = useRef<HTMLElement>(null)
  const near = useVisible(section)
  return <Scope section={section} {...useMeasuring(near)} />
}

/** The same where nobody can wait for it: measured at once. */
export function MicroscopeNow() {
  const section = useRef<HTMLElement>(null)
  const { store } = useSession()
  const [seen] = useState(() => {
    const slices = measuring({ at: questionOf(store.getState()).at })
    for (;;) {
      const { done, value } = slices.next()
      if (done) return value
    }
  })
  return <Scope section={section} seen={seen} status="done" again={() => {}} />
}

/** Curves that are measured, or have been. */
export interface Measuring {
  /** The last ones; null before any. */
  readonly seen: Precision | null
  readonly status: 'running' | 'done' | 'broken'
  readonly again: () => void
}

interface ScopeProps extends Measuring {
  readonly section: RefObject<HTMLElement | null>
}

/** The curves, the line of the eps in force, and what they come to in words. */
export function Scope({ section, seen, status, again }: ScopeProps) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const aim: Aim = {
    eps: useSelector(({ settings }) => settings.eps),
    atol: useSelector(({ settings }) => settings.atol),
    rtol: useSelector(({ settings }) => settings.rtol),
    dtype: useSelector(({ settings }) => settings.dtype),
    fast: useSelector(({ settings }) => settings.mode === 'fast'),
    fair: useSelector((state) => {
      const { status, check } = checkingOf(state)
      return status === 'done' && check ? check.fair : null
    }),
  }
  const { act } = useSession()
  /** A tap on the curves brings the line there. */
  const tap = ({ clientX, target, currentTarget }: MouseEvent<HTMLElement>) => {
    if (!size || (target instanceof Element && target.closest('[role=slider]'))) return
    const eps = epsAt(clientX - currentTarget.getBoundingClientRect().left, size)
    act((state) => (eps === state.settings.eps ? state : change(state, { eps })))
    currentTarget.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true })
  }
  return (
    <section
      ref={section}
      className="microscope"
      aria-label={say`Precision microscope`}
      aria-busy={status === 'running'}
    >
      <h2 className="pane-title">{say`Error of the quotient against eps`}</h2>
      <FoldChart />
      {/* Its keyboard twin is the handle in it. */}
      <div
        ref={box}
        className="scope"
        data-old={status !== 'done'}
        role="presentation"
        onClick={tap}
      >
        {size && seen && <Curves seen={seen} aim={aim} size={size} />}
        {size && <EpsHandle seen={seen} aim={aim} size={size} />}
        {!seen && status === 'running' && <p className="scope-wait">{say`Measuring …`}</p>}
      </div>
      {status === 'broken' && (
        <p role="alert" className="scope-broken">
          <span>{`${say`The measuring stopped before it was finished.`} `}</span>
          <button type="button" onClick={again}>{say`Measure again`}</button>
        </p>
      )}
      {seen && (
        <>
          <p className="scope-caption" data-testid="microscope-caption">
            <Unbroken text={caption(seen, aim)} />
          </p>
          <p className="scope-key">
            {sentences([
              say`Thin dashes: what is predicted. Ring: the best eps found; cross: the best eps predicted. Heavy: the curve of this check. Shaded: what allclose allows.`,
              extent(seen),
            ])}
          </p>
          <Table seen={seen} />
        </>
      )}
    </section>
  )
}

/** A sentence whose numbers stay whole: a line may otherwise end after the “e-” of 1e-6. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(/([!-~]*\de[-+]\d[!-~]*)/).map((piece, i) => {
    const key = `${i} ${piece}`
    return i % 2 === 0 ? (
      <Fragment key={key}>{piece}</Fragment>
    ) : (
      <span key={key} className="scope-number">
        {piece}
      </span>
    )
  })
}

/** Where the check is made: the same object for as long as its numbers are the same. */
function placing(): (state: State) => Pair {
  let asked: Pair | null = null
  let kept: Pair | null = null
  const same = (u: readonly number[], v: readonly number[]) =>
    u.length === v.length && u.every((entry, i) => entry === v[i])
  return (state) => {
    const { at } = questionOf(state)
    if (kept && (at === asked || (same(at.x, kept.x) && same(at.y, kept.y)))) {
      asked = at
      return kept
    }
    asked = at
    kept = { x: at.x, y: at.y }
    return kept
  }
}

/** The curves at the point of the check, made anew when it has come to rest; meanwhile the last ones. */
function useMeasuring(near: boolean) {
  const [place] = useState(placing)
  const at = useFollowed(place, { rate: 'rest' })
  const { status, answer, question, again } = useJob('precision', near ? { at } : null)
  const [seen, setSeen] = useState<Precision | null>(null)
  if (answer && question && answer !== seen) setSeen(answer)
  return { seen: answer ?? seen, status: status === 'idle' ? 'running' : status, again } as const
}

interface CurvesProps {
  readonly seen: Precision
  readonly aim: Aim
  readonly size: Size
}

function Curves({ seen, aim, size }: CurvesProps) {
  const group = useRef<SVGGElement>(null)
  useLayoutEffect(() => {
    if (group.current) paint(group.current, microscope(seen, aim, size))
  })
  return (
    <svg
      role="img"
      aria-label={say`Error of the difference quotient against eps, in powers of ten, for float64 and float32, central and forward`}
      width={size.width}
      height={size.height}
    >
      <g ref={group} />
    </svg>
  )
}

interface HandleProps extends Omit<CurvesProps, 'seen'> {
  readonly seen: Precision | null
}

/**
 * The line of the eps in force: to drag, and to move by keys. It is there before the curves, so that
 * whoever comes by keys finds it.
 */
function EpsHandle({ seen, aim, size }: HandleProps) {
  const element = useRef<HTMLDivElement>(null)
  const left = leftOf(aim.eps, size)
  const put = (state: State, eps: number, gesture?: Gesture) =>
    eps === state.settings.eps ? state : change(state, { eps }, gesture)
  const handle = useHandle<number>({
    thing: 'eps',
    at: () => ({ left, top: 0 }),
    value: ({ settings }) => settings.eps,
    move: (state, { to, gesture }) => put(state, epsAt(to.left, size), gesture),
    nudge: (state, { key, altKey }, gesture) => {
      const eps = altKey ? null : epsAfter(key, state.settings.eps)
      return eps === null ? null : put(state, eps, gesture)
    },
    restore: put,
  })
  return (
    <div
      ref={element}
      className="scope-handle"
      role="slider"
      tabIndex={0}
      aria-label={say`eps of the microscope`}
      aria-orientation="horizontal"
      aria-valuemin={Math.log10(minEps)}
      aria-valuemax={Math.log10(maxEps)}
      aria-valuenow={Math.log10(within(aim.eps))}
      aria-valuetext={seen ? spoken(seen, aim) : `eps ${short(aim.eps)}`}
      style={{ transform: `translateX(${left}px)` }}
      {...handle}
    />
  )
}

/** The curves as numbers, made when somebody wants them. */
function Table({ seen }: { readonly seen: Precision }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="entries" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say`The four curves as a table`}</summary>
      {open && (
        <div className="table" role="region" aria-label={say`Errors by eps`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">eps</th>
                {seen.curves.map(({ dtype, scheme }) => (
                  <th scope="col" key={`${dtype} ${scheme}`}>
                    {scheme === 'central' ? say`${dtype} central` : say`${dtype} forward`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((eps, k) => (
                <tr key={eps}>
                  <th scope="row">{short(eps)}</th>
                  {seen.curves.map(({ dtype, scheme, errors }) => (
                    <td key={`${dtype} ${scheme}`}>{two(errors[k] ?? NaN)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
