import { useLayoutEffect, useMemo, useRef } from 'react'
import { plainFormula } from '../../../lesson/plainFormula.ts'
import { asHtml } from '../../outside/host/trusted.ts'
import { setInTurn } from './formulaQueue.ts'
import { useTypesetting } from './typesetting.ts'

interface FormulaProps {
  readonly tex: string
  /** Large, as on a line of its own; it still breaks where the line is too narrow. */
  readonly display?: boolean
  /** Hears which parts the formula has, in its order, each once. */
  readonly found?: (terms: readonly string[], formula: HTMLElement) => void
}

/** A formula; as plain text until KaTeX is there and its turn has come. */
export function Formula({ tex, display = false, found }: FormulaProps) {
  const { typeset } = useTypesetting()
  const element = useRef<HTMLSpanElement>(null)
  const plain = useMemo(() => ({ __html: asHtml(plainFormula(tex)) }), [tex])
  useLayoutEffect(() => {
    const formula = element.current
    if (!formula || !typeset) return undefined
    return setInTurn(formula, () => {
      typeset(display ? `\\displaystyle ${tex}` : tex, formula)
      formula.classList.remove('plain')
      const terms = [...formula.querySelectorAll<HTMLElement>('[data-term]')]
      found?.([...new Set(terms.flatMap(({ dataset }) => dataset['term'] ?? []))], formula)
    })
  }, [typeset, tex, display, found])
  return (
    <span
      ref={element}
      className={display ? 'formula display plain' : 'formula plain'}
      dir="ltr"
      translate="no"
      // From then on what is in it is KaTeX's: React puts it there once.
      dangerouslySetInnerHTML={plain}
    />
  )
}
