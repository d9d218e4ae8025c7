import { use, useLayoutEffect, useRef } from 'react'

const katex = import('./katex.ts')

interface FormulaProps {
  readonly tex: string
  /** Large, as on a line of its own; it still breaks where the line is too narrow. */
  readonly display?: boolean
}

/** A formula, set once. Suspends until KaTeX is there. */
export function Formula({ tex, display = false }: FormulaProps) {
  const { typeset } = use(katex)
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (element.current) typeset(display ? `\\displaystyle ${tex}` : tex, element.current)
  }, [typeset, tex, display])
  return <span ref={element} className="formula" />
}
