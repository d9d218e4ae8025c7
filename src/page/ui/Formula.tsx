import { use, useLayoutEffect, useRef } from 'react'

const katex = import('./katex.ts')

interface FormulaProps {
  readonly tex: string
  /** Large, as on a line of its own; it still breaks where the line is too narrow. */
  readonly display?: boolean
  /** Hears which parts the formula has, in its order, each once. */
  readonly found?: (terms: readonly string[], formula: HTMLElement) => void
}

/** A formula, set once. Suspends until KaTeX is there. */
export function Formula({ tex, display = false, found }: FormulaProps) {
  const { typeset } = use(katex)
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!element.current) return
    typeset(display ? `\\displaystyle ${tex}` : tex, element.current)
    const terms = [...element.current.querySelectorAll<HTMLElement>('[data-term]')]
    found?.([...new Set(terms.flatMap(({ dataset }) => dataset['term'] ?? []))], element.current)
  }, [typeset, tex, display, found])
  return <span ref={element} className="formula" />
}
