import { useLayoutEffect, useRef } from 'react'
import { plainFormula } from '../../lesson/plainFormula.ts'
import { useTypesetting } from './typesetting.ts'

interface FormulaProps {
  readonly tex: string
  /** Large, as on a line of its own; it still breaks where the line is too narrow. */
  readonly display?: boolean
  /** Hears which parts the formula has, in its order, each once. */
  readonly found?: (terms: readonly string[], formula: HTMLElement) => void
}

/** A formula, set once; as plain text until KaTeX is there. */
export function Formula({ tex, display = false, found }: FormulaProps) {
  const { typeset } = useTypesetting()
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!element.current || !typeset) return
    typeset(display ? `\\displaystyle ${tex}` : tex, element.current)
    const terms = [...element.current.querySelectorAll<HTMLElement>('[data-term]')]
    found?.([...new Set(terms.flatMap(({ dataset }) => dataset['term'] ?? []))], element.current)
  }, [typeset, tex, display, found])
  // The element is KaTeX's from then on: React renders nothing into it.
  if (typeset)
    return (
      <span
        key="set"
        ref={element}
        className={display ? 'formula display' : 'formula'}
        dir="ltr"
        translate="no"
      />
    )
  return (
    <span
      key="plain"
      className={display ? 'formula display plain' : 'formula plain'}
      dir="ltr"
      translate="no"
    >
      {plainFormula(tex)}
    </span>
  )
}
