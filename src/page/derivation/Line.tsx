import { use, useCallback, useDeferredValue, useRef, useState } from 'react'
import { live, row, short } from '../../figure/words/format.ts'
import {
  isHidden,
  verdict,
  type Chain,
  type Line as LineData,
  type Sample,
} from '../../lesson/line.ts'
import { digits, quantity, withValues } from '../../lesson/values.ts'
import { shownIn } from '../../session/pane.ts'
import { sampleOf } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import { exact, write } from '../store/Value.tsx'
import { ServingContext } from '../store/serving.ts'
import { useFirstState, useSelector, useSession, useTakingOver } from '../store/session.tsx'
import { useStoreEffect } from '../store/useStoreEffect.ts'
import { Formula } from '../ui/formula/Formula.tsx'
import { Said } from '../ui/Said.tsx'
import { say } from '../../words/say.ts'
import { FormulaParts } from './FormulaParts.tsx'
import { TrialsOfLine } from './RandomTrials.tsx'

interface LineProps {
  readonly chain: Chain
  readonly line: LineData
  /** Whether it is the first of its chain, which the others are held against. */
  readonly first?: boolean
  readonly misprint?: boolean
  /** Whether its parts are the way into those of the lines around it. */
  readonly entry?: boolean
}

/** A line of the derivation: its formula, its value at the lesson's pair, and whether it holds there. */
export function Line({ chain, line, first = false, misprint = false, entry = false }: LineProps) {
  const element = useRef<HTMLDivElement>(null)
  const value = useRef<HTMLDataElement>(null)
  const residual = useRef<HTMLDataElement>(null)
  const mark = useRef<HTMLSpanElement>(null)
  const { store } = useSession()
  const begun = sampleOf(shownIn(useFirstState(), 'lesson'))
  const takingOver = useTakingOver()
  const served = use(ServingContext) && wordsOf(chain, line, begun)
  // What is served was evaluated there.
  const shown = useRef<Sample | null>(takingOver ? begun : null)
  const [terms, setTerms] = useState<readonly string[]>([])
  /** Where values stand in the formula: the boxes that are seen, and the numbers that are heard. */
  const boxes = useRef<Slots>([])
  const numbers = useRef<Slots>([])
  const set = useCallback(
    (found: readonly string[], formula: HTMLElement) => {
      setTerms((before) => (before.join() === found.join() ? before : found))
      boxes.current = slots(formula, 'data-value')
      numbers.current = slots(formula, 'data-number')
      const sample = sampleOf(shownIn(store.getState(), 'lesson'))
      fill(boxes.current, sample)
      tell(numbers.current, sample)
    },
    [store],
  )

  const show = (state: State) => {
    const sample = sampleOf(shownIn(state, 'lesson'))
    if (shown.current === sample || !element.current || !value.current || !residual.current) return
    shown.current = sample
    const found = wordsOf(chain, line, sample)
    for (const of of ['holds', 'short'] as const)
      if (element.current.dataset[of] !== found[of]) element.current.dataset[of] = found[of]
    value.current.value = found.exactValue
    write(value.current, found.value)
    residual.current.value = found.exactResidual
    write(residual.current, found.residual)
    fill(boxes.current, sample)
    if (mark.current) write(mark.current, found.mark)
  }
  // While a vector is dragged the eye is with it, and reads a line now and then; lines out of sight wait for the end.
  useStoreEffect(show, { rate: 'often', visible: element })
  // And nobody hears a formula that changes.
  useStoreEffect((state) => tell(numbers.current, sampleOf(shownIn(state, 'lesson'))), {
    rate: 'rest',
  })

  return (
    <div
      ref={element}
      data-line={line.id}
      className={misprint ? 'line misprint' : 'line'}
      data-first={first}
      data-holds={served?.holds}
      data-short={served?.short}
    >
      <div className="line-formula">
        {misprint && <span className="visually-hidden">{`${say`Misprint, crossed out:`} `}</span>}
        <Shown tex={line.tex} found={set} />
        {terms.length > 0 && <FormulaParts terms={terms} entry={entry} />}
      </div>
      <p className="line-value">
        <data
          ref={value}
          data-testid="value"
          value={served?.exactValue ?? ''}
          translate="no"
          suppressHydrationWarning
        >
          {served?.value ?? '0'}
        </data>
      </p>
      <p className={first ? 'line-proof visually-hidden' : 'line-proof'}>
        <span ref={mark} className="line-mark" suppressHydrationWarning>
          {served?.mark ?? say`✓ holds`}
        </span>
        <span className="line-residual">
          <Said
            text={say`residual <0/>`}
            parts={[
              <data
                key="residual"
                ref={residual}
                data-testid="residual"
                value={served?.exactResidual ?? ''}
                translate="no"
                suppressHydrationWarning
              >
                {served?.residual ?? '0'}
              </data>,
            ]}
          />
        </span>
      </p>
      <TrialsOfLine id={line.id} />
    </div>
  )
}

interface ShownProps {
  readonly tex: string
  readonly found: (terms: readonly string[], formula: HTMLElement) => void
}

/** A formula with what formulas show. There are many: they are rendered anew in slices. */
function Shown({ tex, found }: ShownProps) {
  const showing = useDeferredValue(useSelector((state) => state.settings.formulas))
  return <Formula tex={withValues(tex, showing)} display found={found} />
}

/** A value of no more characters stands in one row wherever the reason of a line stands beside it. */
const inOneRow = 24

/** A verdict as it stands on the page. */
function wordsOf(chain: Chain, line: LineData, sample: Sample) {
  const found = verdict(chain, line, sample)
  const beyond = Number.isNaN(found.residual)
  const hidden = !chain.lines.includes(line) && isHidden(chain, line, sample)
  const value = printed(found.value, sample.at.x.length)
  return {
    holds: beyond || hidden ? 'unknown' : String(found.holds),
    exactValue: exact(found.value),
    value,
    short: String(value.length <= inOneRow),
    exactResidual: String(found.residual),
    residual: beyond ? say`beyond doubles` : short(found.residual),
    mark: beyond
      ? say`· cannot be evaluated in doubles`
      : hidden
        ? say`· rounding hides its error here`
        : found.holds
          ? say`✓ holds`
          : say`✗ does not hold`,
  }
}

/** Where values stand, by the ids of the quantities. */
type Slots = readonly (readonly [id: string, slot: Element])[]

function slots(formula: HTMLElement, attribute: string): Slots {
  return [...formula.querySelectorAll(`[${attribute}]`)].map((slot) => [
    slot.getAttribute(attribute) ?? '',
    innermost(slot),
  ])
}

function innermost(element: Element): Element {
  return element.firstElementChild ? innermost(element.firstElementChild) : element
}

/** Writes the values into the boxes of a formula, all of one width. */
function fill(boxes: Slots, sample: Sample): void {
  for (const [id, box] of boxes) {
    // KaTeX's typewriter knows the hyphen, and a space that does not break.
    const text = live(quantity(id, sample)).replace('−', '-')
    write(box, text.padStart(digits, '\u00a0'))
    makeRoom(box, text.length)
  }
}

/** A number with more digits than most, as one with an exponent, has as much more room. */
function makeRoom({ parentElement: around }: Element, letters: number): void {
  const room = letters > digits ? '0'.repeat(letters) : undefined
  if (!around || !(around instanceof HTMLElement) || around.dataset['room'] === room) return
  if (room) around.dataset['room'] = room
  else delete around.dataset['room']
}

/** Writes the values into the MathML of a formula. */
function tell(numbers: Slots, sample: Sample): void {
  for (const [id, number] of numbers) write(number, live(quantity(id, sample)))
}

/** A number, a vector, or the two of a pair, which are twice as long as x. */
function printed(value: number | readonly number[], n: number): string {
  if ([value].flat().some(Number.isNaN)) return say`beyond doubles`
  if (typeof value === 'number') return live(value)
  return value.length === n ? row(value) : `${row(value.slice(0, n))} ${row(value.slice(n))}`
}
