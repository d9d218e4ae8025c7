import { use, useRef, useState } from 'react'
import { entryBars, reachOf, type EntryBars } from '../../../figure/charts/entryBars.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import { length } from '../../../math/vec.ts'
import { checkingOf } from '../../../session/check.ts'
import type { Checking, State } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { ServingContext } from '../../store/serving.ts'
import { useFirstState, useTakingOver } from '../../store/session.tsx'
import { useFollowed, useStoreEffect } from '../../store/useStoreEffect.ts'
import { Said } from '../../ui/Said.tsx'
import { useSize } from '../../ui/window/useSize.ts'
import './bars.css'

interface BarsProps {
  /** What stands below the bars of x and of y. */
  readonly names?: readonly [string, string]
  /** The entry that is looked at, as a place in the report. */
  readonly picked?: number | null
  readonly pick?: (index: number) => void
  /** What stands until a check that was just begun has found something. */
  readonly before?: Checking | undefined
}

const gradNames = ['grad_x', 'grad_y'] as const

/** What is said of the entries of one input. */
interface Row {
  readonly input: 'x' | 'y'
  /** Where its entries begin in the report. */
  readonly first: number
  readonly count: number
  readonly differ: number
  /** Whether backward() returned None. */
  readonly none: boolean
}

/** The rows as a text, which changes only when one of them does: a drag moves the bars, and hardly ever what is said of them. */
const rowsKey = (state: State) => rowsOf(checkingOf(state))

function rowsOf({ check }: Checking): string {
  const report = check?.report
  const rows = (['x', 'y'] as const).flatMap((input): Row[] => {
    const mine = report?.entries.filter((entry) => entry.input === input) ?? []
    const first = report?.entries.findIndex((entry) => entry.input === input) ?? -1
    const differ = mine.filter(({ ok }) => !ok).length
    const none = report?.analytical[input] === null
    return mine.length > 0 ? [{ input, first, count: mine.length, differ, none }] : []
  })
  return JSON.stringify(rows)
}

/** The 2n entries of the check: bars for difference quotients, ticks for what backward() returned. */
export function Bars({ names = gradNames, picked = null, pick, before }: BarsProps) {
  const now = useFollowed(rowsKey, { rate: 'often' })
  const rows = JSON.parse(before ? rowsOf(before) : now) as readonly Row[]
  return (
    <div className="bars">
      <div className="bars-inputs">
        {rows.map((row) => (
          <InputBars
            key={row.input}
            row={row}
            name={names[row.input === 'x' ? 0 : 1]}
            picked={picked}
            before={before}
            {...(pick ? { pick } : {})}
          />
        ))}
      </div>
      <p className="bars-key" aria-hidden="true">
        <span>
          <i className="key-x" />
          <i className="key-y" />
          <span>{` ${say`difference quotient`}`}</span>
        </span>
        <span>
          <i className="key-tick" />
          <span> </span>
          <Said text={say`what <0>backward()</0> returned`} parts={[<code key="backward" />]} />
        </span>
      </p>
    </div>
  )
}

/** What is drawn of a check: the entries of one input, and the value at the edge of the paper. */
function drawn({ question, check }: Checking, input: 'x' | 'y', size: Size) {
  const entries = check?.report.entries ?? []
  const { x, y } = question.at
  // Near zero the bars keep this scale, so that they grow from nothing.
  const small = (1 / Math.min(length(x), length(y))) * Math.sqrt(2 / Math.max(1, x.length))
  const reach = reachOf(entries, Number.isFinite(small) ? small : 0)
  const mine = entries.filter((entry) => entry.input === input)
  return entryBars(mine, reach, size)
}

interface InputBarsProps {
  readonly row: Row
  readonly name: string
  readonly picked: number | null
  readonly pick?: (index: number) => void
  readonly before: Checking | undefined
}

/** In the served document the paper has this size, and is stretched to what there is. */
const served: Size = { width: 270, height: 90 }
const asServed = {
  viewBox: `0 0 ${served.width} ${served.height}`,
  preserveAspectRatio: 'none',
} as const

function InputBars({
  row: { input, first, count, differ, none },
  name,
  picked,
  pick,
  before,
}: InputBarsProps) {
  const box = useRef<HTMLDivElement>(null)
  const measured = useSize(box)
  const [takingOver] = useState(useTakingOver())
  const size = measured ?? (takingOver ? served : null)
  const at = picked === null || picked < first || picked >= first + count ? null : picked - first
  const words = countWords(differ, count)
  return (
    <figure className={`input-bars input-${input}`} data-agrees={differ === 0}>
      <div
        ref={box}
        className="input-paper"
        role="img"
        aria-label={say`${name}: ${words}`}
        onPointerDown={(event) => {
          if (!pick) return
          const { left, width } = event.currentTarget.getBoundingClientRect()
          const share = (event.clientX - left) / width
          pick(first + Math.max(0, Math.min(count - 1, Math.floor(share * count))))
        }}
      >
        {size && (
          <svg aria-hidden="true" {...(measured ?? asServed)}>
            <Paths input={input} size={size} none={none} before={before} />
            {at !== null && (
              <rect
                className="picked"
                x={(at / count) * size.width}
                y={1}
                width={Math.max(6, size.width / count)}
                height={Math.max(0, size.height - 2)}
                rx={2}
              />
            )}
          </svg>
        )}
      </div>
      <figcaption>
        <code translate="no">{name}</code>
        {none && <span className="none">None</span>}
        <span className="input-verdict">{differ === 0 ? `✓ ${say`all agree`}` : `✗ ${words}`}</span>
      </figcaption>
    </figure>
  )
}

/** How many of so many entries differ. */
function countWords(differ: number, all: number): string {
  if (differ === 0) return say`all ${all} agree`
  return differ === 1 ? say`1 of ${all} differ` : say`${differ} of ${all} differ`
}

interface PathsProps {
  readonly input: 'x' | 'y'
  readonly size: Size
  readonly none: boolean
  readonly before: Checking | undefined
}

/** The bars and ticks themselves: beside what is held, the eye follows them as well at a third of its rate. */
function Paths({ input, size, none, before }: PathsProps) {
  const quotients = useRef<SVGPolygonElement>(null)
  const rims = useRef<SVGPathElement>(null)
  const ticks = useRef<SVGPathElement>(null)
  const last = useRef<{ readonly check: unknown; readonly size: Size } | null>(null)
  const written = useRef<EntryBars | null>(null)
  const first = useFirstState()
  // The browser writes them below.
  const serving = use(ServingContext) && drawn(checkingOf(first), input, size)
  useStoreEffect(
    (state) => {
      const checking = before ?? checkingOf(state)
      const of = { check: checking.check, size }
      if (last.current?.check === of.check && last.current?.size === of.size) return
      last.current = of
      const found = drawn(checking, input, size)
      // A browser styles a path anew also where it is told what it is already.
      if (found.bars !== written.current?.bars)
        quotients.current?.setAttribute('points', found.bars)
      if (found.ticks !== written.current?.ticks)
        for (const { current } of [rims, ticks]) current?.setAttribute('d', found.ticks)
      written.current = found
    },
    { rate: 'third', visible: quotients },
  )
  const baseline = Math.round(size.height / 2)
  return (
    <>
      <path className="baseline" d={`M0,${baseline}H${size.width}`} />
      <polygon ref={quotients} className="quotients" points={serving?.bars} />
      <g visibility={none ? 'hidden' : undefined}>
        <path ref={rims} className="tick-rims" d={serving?.ticks} />
        <path ref={ticks} className="ticks" d={serving?.ticks} />
      </g>
    </>
  )
}
