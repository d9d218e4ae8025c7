import { useId, useState, type KeyboardEvent } from 'react'
import { parts } from '../../lesson/parts.ts'
import { highlight } from '../../session/state.ts'
import { useSession } from '../store/session.tsx'

/** What the keys do at a formula, for the list of keys. */
export const formulaKeys = [
  { keys: '← →', does: 'walk the parts of the formula; each lights up' },
  { keys: '↑ ↓', does: 'go to the line above or below' },
  { keys: 'Escape', does: 'let go of what is lit' },
]

interface FormulaPartsProps {
  /** The ids of the parts, in the formula's order. */
  readonly terms: readonly string[]
  /** Whether Tab stops here: at the first formula of a chain; arrows up and down lead to the others. */
  readonly stop: boolean
}

/**
 * The parts of a formula, to walk by arrow keys and to hear by name: KaTeX's own picture is hidden
 * from screen readers. The part that is walked to is lit.
 */
export function FormulaParts({ terms, stop }: FormulaPartsProps) {
  const { act } = useSession()
  const id = useId()
  const [active, setActive] = useState(0)
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
      ...(event.currentTarget
        .closest('.chain, .outline-items')
        ?.querySelectorAll<HTMLElement>('.parts') ?? []),
    ]
    lists[lists.indexOf(event.currentTarget) + line]?.focus()
    return undefined
  }
  return (
    <div
      role="listbox"
      className="parts visually-hidden"
      aria-label="Parts of the formula"
      aria-activedescendant={`${id}-${active}`}
      tabIndex={stop ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={() => go(active)}
      onBlur={() => act((state) => highlight(state, null))}
    >
      {terms.map((term, i) => (
        <span key={term} id={`${id}-${i}`} role="option" aria-selected={i === active}>
          {parts[term] ?? term}
        </span>
      ))}
    </div>
  )
}
