import { useId, useState, type KeyboardEvent } from 'react'
import { parts } from '../../lesson/parts.ts'
import { highlight } from '../../session/state.ts'
import { useSession } from '../store/session.tsx'
import { say } from '../../words/say.ts'

/** What the keys do at a formula, for the list of keys. */
export const formulaKeys = [
  { keys: '← →', does: say`walk the parts of the formula; each lights up` },
  { keys: '↑ ↓', does: say`go to the line above or below` },
  { keys: say`Escape`, does: say`let go of what is lit` },
]

interface FormulaPartsProps {
  /** The ids of the parts, in the formula's order. */
  readonly terms: readonly string[]
  /** Whether it is the way in: the first formula of the derivation, or of a chain that stands alone. */
  readonly entry: boolean
}

/** Formulas that are walked together: the derivation with all that is folded in it, or a chain that stands alone. */
const groupOf = (element: Element) =>
  element.closest('.outline-items') ?? element.closest('.chain') ?? element

/**
 * The parts of a formula, to walk by arrow keys and to hear by name. The part that is walked to is lit. Who reads
 * on meets one such list for a derivation; those of its other formulas are there while they are walked.
 */
export function FormulaParts({ terms, entry }: FormulaPartsProps) {
  const { act } = useSession()
  const id = useId()
  const [active, setActive] = useState(0)
  const [walked, setWalked] = useState(false)
  const go = (to: number) => {
    const next = Math.max(0, Math.min(terms.length - 1, to))
    setActive(next)
    act((state) => highlight(state, terms[next] ?? null))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: active + 1,
      ArrowLeft: active - 1,
      Home: 0,
      End: terms.length - 1,
    }
    const to = steps[event.key]
    const line = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (to === undefined && line === 0) return
    event.preventDefault()
    if (to !== undefined) return go(to)
    const lists = [
      ...groupOf(event.currentTarget).querySelectorAll<HTMLElement>('.parts'),
      // What is folded cannot be walked.
    ].filter((each) => each.parentElement?.checkVisibility())
    const next = lists[lists.indexOf(event.currentTarget) + line]
    if (!next) return
    next.hidden = false
    next.focus()
    next.parentElement?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div
      role="listbox"
      className="parts visually-hidden"
      hidden={!entry && !walked}
      aria-label={
        entry ? say`Parts of the formulas, one formula at a time` : say`Parts of the formula`
      }
      aria-orientation="horizontal"
      aria-activedescendant={`${id}-${active}`}
      tabIndex={entry ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setWalked(true)
        go(active)
      }}
      onBlur={() => {
        setWalked(false)
        act((state) => highlight(state, null))
      }}
    >
      {terms.map((term, i) => (
        <span key={term} id={`${id}-${i}`} role="option" aria-selected={i === active}>
          {parts[term] ?? term}
        </span>
      ))}
    </div>
  )
}
