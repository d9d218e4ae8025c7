import { useCallback, useRef, useState } from 'react'
import { live, row, short } from '../../figure/words/format.ts'
import { derivation, type ChainId } from '../../lesson/derivation.ts'
import {
  verdict,
  type Chain as ChainData,
  type Line as LineData,
  type Sample,
} from '../../lesson/line.ts'
import { sampleOf } from '../../session/session.ts'
import { TrialsOfLine } from './RandomTrials.tsx'
import { Formula } from '../ui/Formula.tsx'
import { FormulaParts } from './FormulaParts.tsx'
import { digits, quantity, withValues } from '../../lesson/values.ts'
import { isTyped, type State } from '../../session/state.ts'
import { exact, useSelector, useLive, useSession, write } from '../store/live.tsx'
import { Prose } from '../ui/Prose.tsx'
import { useSeen } from '../store/useSeen.ts'

/** Expressions that must be equal, line by line, with the same number down the margin. */
export function Chain({ id, name }: { readonly id: ChainId; readonly name: string }) {
  const chain: ChainData = derivation[id]
  return (
    <ol className={chain.vector ? 'chain of-vectors' : 'chain'} aria-label={name}>
      {chain.lines.map((line, i) => (
        <Line key={line.id} chain={chain} line={line} first={i === 0} />
      ))}
      {chain.misprints?.map((line) => (
        <Line key={line.id} chain={chain} line={line} misprint />
      ))}
    </ol>
  )
}

interface LineProps {
  readonly chain: ChainData
  readonly line: LineData
  readonly first?: boolean
  readonly misprint?: boolean
}

function Line({ chain, line, first = false, misprint = false }: LineProps) {
  const row = useRef<HTMLLIElement>(null)
  const value = useRef<HTMLDataElement>(null)
  const residual = useRef<HTMLDataElement>(null)
  const mark = useRef<HTMLSpanElement>(null)
  const shown = useRef<Sample | null>(null)
  const { store } = useSession()
  const [terms, setTerms] = useState<readonly string[]>([])
  const showing = useSelector((state) => state.settings.formulas)
  /** The boxes for values in the formula, by the ids of the quantities. */
  const boxes = useRef<readonly (readonly [id: string, box: Element])[]>([])
  const set = useCallback(
    (found: readonly string[], formula: HTMLElement) => {
      setTerms(found)
      boxes.current = [...formula.querySelectorAll<HTMLElement>('[data-value]')].map((box) => [
        box.dataset['value'] ?? '',
        innermost(box),
      ])
      fill(boxes.current, sampleOf(store.getState().settings))
    },
    [store],
  )

  const show = ({ settings }: State) => {
    const sample = sampleOf(settings)
    if (shown.current === sample || !row.current || !value.current || !residual.current) return
    shown.current = sample
    const found = verdict(chain, line, sample)
    const holds = String(found.holds)
    if (row.current.dataset['holds'] !== holds) row.current.dataset['holds'] = holds
    value.current.value = exact(found.value)
    write(value.current, printed(found.value, sample.at.x.length))
    residual.current.value = String(found.residual)
    write(
      residual.current,
      Number.isNaN(found.residual) ? 'a double overflows' : short(found.residual),
    )
    fill(boxes.current, sample)
    if (mark.current) write(mark.current, found.holds ? '✓ holds' : '✗ does not hold')
  }

  const seen = useRef(false)
  useSeen(row, (now) => {
    seen.current = now
    if (now) show(store.getState())
  })
  // Lines out of sight wait for the end of a gesture: nobody reads them while a vector is dragged.
  useLive((state) => {
    if (seen.current || state.gesture === null || isTyped(state.gesture)) show(state)
  })

  return (
    <li ref={row} data-line={line.id} className={misprint ? 'line misprint' : 'line'}>
      <div className="line-formula">
        {misprint && <span className="visually-hidden">Misprint, crossed out: </span>}
        <Formula tex={withValues(line.tex, showing)} display found={set} />
        {terms.length > 0 && <FormulaParts terms={terms} stop={first} />}
      </div>
      <p className="line-why">
        <Prose text={line.why} />
      </p>
      <p className="line-value">
        <data ref={value} data-testid="value" value="">
          0
        </data>
      </p>
      <p className={first ? 'line-proof visually-hidden' : 'line-proof'}>
        <span ref={mark} className="line-mark">
          ✓ holds
        </span>
        <span className="line-residual">
          residual{' '}
          <data ref={residual} data-testid="residual" value="">
            0
          </data>
        </span>
      </p>
      <TrialsOfLine id={line.id} />
    </li>
  )
}

function innermost(element: Element): Element {
  return element.firstElementChild ? innermost(element.firstElementChild) : element
}

/** Writes the values into the boxes of a formula, all of one width. */
function fill(boxes: readonly (readonly [string, Element])[], sample: Sample): void {
  for (const [id, box] of boxes) {
    // KaTeX's typewriter knows the hyphen, and a space that does not break.
    const text = live(quantity(id, sample)).replace('−', '-')
    write(box, text.padStart(digits, '\u00a0'))
  }
}

/** A number, a vector, or the two of a pair, which are twice as long as x. */
function printed(value: number | readonly number[], n: number): string {
  if (typeof value === 'number') return live(value)
  return value.length === n ? row(value) : `${row(value.slice(0, n))} ${row(value.slice(n))}`
}
