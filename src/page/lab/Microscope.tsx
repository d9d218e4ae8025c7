import {
  Fragment,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { epsAfter, epsAt, greatest, least, leftOf, within } from '../../figure/charts/epsAxis.ts'
import { short } from '../../figure/words/format.ts'
import type { Size } from '../../figure/scene/viewport.ts'
import { microscope, type Aim } from '../../figure/charts/microscope.ts'
import { caption, extent, spoken, two } from '../../figure/words/microscopeWords.ts'
import { paint } from '../../figure/painters/paint.ts'
import { steps, type Precision } from '../../gradcheck/precision.ts'
import type { Pair } from '../../math/vec.ts'
import { checkingOf, questionOf } from '../../session/session.ts'
import { cancel, change, release, type State } from '../../session/state.ts'
import { useSelector, useSession } from '../store/live.tsx'
import { startJob } from '../check/startJob.ts'
import { useDrag } from '../ui/useDrag.ts'
import { useSeen } from '../store/useSeen.ts'
import { useSize } from '../ui/useSize.ts'
import './microscope.css'

/** Milliseconds in which the vectors must not change before they are worth measuring. */
const calm = 120

/** The error of the difference quotient against eps, and what allclose makes of it. */
export function Microscope() {
  const section = useRef<HTMLElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const { seen, status, again } = useMeasuring(section)
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
  return (
    <section
      ref={section}
      className="microscope card"
      aria-label="Precision microscope"
      aria-busy={status === 'running'}
    >
      <h3>Precision microscope</h3>
      <div ref={box} className="scope" data-old={status !== 'done'}>
        {size && seen && <Curves seen={seen} aim={aim} size={size} />}
        {size && <EpsHandle seen={seen} aim={aim} size={size} />}
        {!seen && status === 'running' && <p className="scope-wait">Measuring …</p>}
      </div>
      {status === 'broken' && (
        <p role="alert" className="scope-broken">
          The measuring stopped before it was finished.{' '}
          <button type="button" onClick={again}>
            Measure again
          </button>
        </p>
      )}
      {seen && (
        <>
          <p className="scope-caption" data-testid="microscope-caption">
            <Unbroken text={caption(seen, aim)} />
          </p>
          <p className="scope-key">
            Thin dashes: what is predicted. Ring: the best eps found; cross: the best eps predicted.
            Heavy: the curve of this check. Shaded: what allclose allows. {extent(seen)}
          </p>
          <Table seen={seen} />
        </>
      )}
    </section>
  )
}

/** A sentence whose numbers stay whole: a line may otherwise end after the “e-” of 1e-6. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(/(\S*\de[-+]\d\S*)/).map((piece, i) => {
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

/** The curves at the point of the check, made anew in a worker when it has moved; meanwhile the last ones. */
function useMeasuring(section: RefObject<HTMLElement | null>) {
  const [place] = useState(placing)
  const at = useSelector(place)
  const [near, setNear] = useState(false)
  const [found, setFound] = useState<{ at: Pair; seen: Precision } | null>(null)
  const [broken, setBroken] = useState<Pair | null>(null)
  useSeen(section, setNear)
  const wanted = near && found?.at !== at && broken !== at
  useEffect(() => {
    if (!wanted) return undefined
    let stop = () => {}
    const timer = setTimeout(() => {
      stop = startJob(
        'precision',
        { at },
        {
          progress: () => {},
          answer: (seen) => setFound({ at, seen }),
          broken: () => setBroken(at),
        },
      )
    }, calm)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [wanted, at])
  return {
    seen: found?.seen ?? null,
    status: found?.at === at ? 'done' : broken === at ? 'broken' : 'running',
    again: () => setBroken(null),
  } as const
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
      aria-label="Error of the difference quotient against eps, in powers of ten, for float64 and float32, central and forward"
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
  const { store, act } = useSession()
  const handle = useRef<HTMLDivElement>(null)
  /** The eps when the handle got the focus: what Escape gives back. */
  const kept = useRef<number | null>(null)
  const left = leftOf(aim.eps, size)

  const move = (eps: number, gesture: string) => {
    if (eps !== store.getState().settings.eps) act((state) => change(state, { eps }, gesture))
  }
  const drag = useDrag(handle, {
    thing: 'eps',
    start: () => ({ left, top: 0 }),
    move: (to, gesture) => move(epsAt(to.left, size), gesture),
    end: () => act(release),
    cancel: () => act(cancel),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      const before = kept.current
      if (drag.cancelled() || before === null || before === aim.eps) return
      act((state) => change(state, { eps: before }))
      return
    }
    const eps = epsAfter(event.key, store.getState().settings.eps)
    if (eps === null) return
    event.preventDefault()
    move(eps, 'keys eps')
  }
  return (
    <div
      ref={handle}
      className="scope-handle"
      role="slider"
      tabIndex={0}
      aria-label="eps of the microscope"
      aria-orientation="horizontal"
      aria-valuemin={Math.log10(least)}
      aria-valuemax={Math.log10(greatest)}
      aria-valuenow={Math.log10(within(aim.eps))}
      aria-valuetext={seen ? spoken(seen, aim) : `eps ${short(aim.eps)}`}
      style={{ transform: `translateX(${left}px)` }}
      onFocus={() => {
        kept.current = store.getState().settings.eps
      }}
      onBlur={() => act(release)}
      onKeyDown={onKeyDown}
      {...drag.listeners}
    />
  )
}

/** The curves as numbers, made when somebody wants them. */
function Table({ seen }: { readonly seen: Precision }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="entries" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The four curves as a table</summary>
      {open && (
        <div className="table" role="region" aria-label="Errors by eps" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">eps</th>
                {seen.curves.map(({ dtype, scheme }) => (
                  <th scope="col" key={`${dtype} ${scheme}`}>
                    {dtype} {scheme}
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
