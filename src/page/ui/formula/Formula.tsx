import { use, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { plainFormula } from '../../../lesson/plainFormula.ts'
import { asHtml } from '../../outside/host/trusted.ts'
import { ServingContext } from '../../store/serving.ts'
import { useTakingOver } from '../../store/session.tsx'
import { setInTurn } from './formulaQueue.ts'
import { shipped } from './shipped.ts'
import { useTypesetting, wantTypesetting } from './typesetting.ts'

interface FormulaProps {
  readonly tex: string
  /** Large, as on a line of its own; it still breaks where the line is too narrow. */
  readonly display?: boolean
  /** Hears which parts the formula has, in its order, each once. */
  readonly found?: (terms: readonly string[], formula: HTMLElement) => void
}

/**
 * A formula. In the served document it is set, and is taken over as it stands, or copied; any other stands as plain
 * text until KaTeX is there and its turn has come.
 */
export function Formula({ tex, display = false, found }: FormulaProps) {
  const set = display ? `\\displaystyle ${tex}` : tex
  const { typeset } = useTypesetting()
  const element = useRef<HTMLSpanElement>(null)
  const serving = use(ServingContext)
  const takingOver = useTakingOver()
  const [served, setServed] = useState(takingOver ? set : null)
  const asServed = served === set
  // Once something else stands here, what was served is gone.
  if (served !== null && !asServed) setServed(null)
  const content = useMemo(
    () => ({
      // What is taken over is left alone, whatever stands here.
      __html: serving ? serving.formula(set) : asServed ? '' : asHtml(plainFormula(tex)),
    }),
    [serving, set, asServed, tex],
  )
  useLayoutEffect(() => {
    const formula = element.current
    if (!formula) return undefined
    const tell = () => {
      if (!found) return
      const terms = [...formula.querySelectorAll<HTMLElement>('[data-term]')]
      found([...new Set(terms.flatMap(({ dataset }) => dataset['term'] ?? []))], formula)
    }
    if (asServed) {
      tell()
      return undefined
    }
    const copy = shipped(set)
    if (copy) {
      formula.replaceChildren(copy)
      formula.classList.remove('plain')
      tell()
      return undefined
    }
    if (!typeset) {
      wantTypesetting()
      return undefined
    }
    return setInTurn(formula, () => {
      typeset(set, formula)
      formula.classList.remove('plain')
      tell()
    })
  }, [typeset, set, asServed, found])
  const className = display ? 'formula display' : 'formula'
  return (
    <span
      ref={element}
      className={asServed ? className : `${className} plain`}
      dir="ltr"
      translate="no"
      suppressHydrationWarning
      // From then on what is in it is KaTeX's: React puts it there once.
      dangerouslySetInnerHTML={content}
    />
  )
}
