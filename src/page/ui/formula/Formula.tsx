import { use, useLayoutEffect, useRef, useState } from 'react'
import { plainFormula } from '../../../lesson/plainFormula.ts'
import { ServingContext } from '../../store/serving.ts'
import { useTakingOver } from '../../store/session.tsx'
import { setInTurn } from './formulaQueue.ts'
import { hasShipped, shipped } from './shipped.ts'
import { withTypesetting } from './typesetting.ts'

interface FormulaProps {
  readonly tex: string
  /** Large, as on a line of its own; it still breaks where the line is too narrow. */
  readonly display?: boolean
  /** Hears which parts the formula has, in its order, each once. */
  readonly found?: (terms: readonly string[], formula: HTMLElement) => void
}

/**
 * A formula. In the served document it is set, and is taken over as it stands, or copied; any other stands as plain
 * text until KaTeX is there and its turn has come. One whose place another takes stands until that is set.
 */
export function Formula({ tex, display = false, found }: FormulaProps) {
  const set = display ? `\\displaystyle ${tex}` : tex
  const element = useRef<HTMLSpanElement>(null)
  const serving = use(ServingContext)
  const takingOver = useTakingOver()
  const [isPlain] = useState(!takingOver)
  /** What is served, or taken over: then it is left alone, whatever stands here. All else is written below. */
  const [content] = useState(() =>
    serving || takingOver ? { __html: serving?.formula(set) ?? '' } : undefined,
  )
  /** What stands there: as it is set, or null for plain text. */
  const stands = useRef(isPlain ? null : set)
  useLayoutEffect(() => {
    const formula = element.current
    if (!formula) return undefined
    if (!formula.firstChild) formula.textContent = plainFormula(tex)
    const tell = () => {
      stands.current = set
      delete formula.dataset['waits']
      if (!found) return
      const terms = [...formula.querySelectorAll<HTMLElement>('[data-term]')]
      found([...new Set(terms.flatMap(({ dataset }) => dataset['term'] ?? []))], formula)
    }
    if (stands.current === set) {
      tell()
      return undefined
    }
    // What stands there is of the past until its turn has come.
    formula.dataset['waits'] = ''
    let callOff = () => {}
    const setSoon = (put: () => void) => {
      callOff()
      callOff = setInTurn(formula, () => {
        put()
        formula.classList.remove('plain')
        tell()
      })
    }
    if (hasShipped(set)) {
      setSoon(() => formula.replaceChildren(...shipped(set)))
      return () => callOff()
    }
    const stop = withTypesetting((typeset) => {
      if (typeset) return setSoon(() => typeset(set, formula))
      formula.textContent = plainFormula(tex)
      formula.classList.add('plain')
      delete formula.dataset['waits']
      stands.current = null
      return undefined
    })
    return () => {
      stop()
      callOff()
    }
  }, [set, tex, found])
  const className = display ? 'formula display' : 'formula'
  return (
    <span
      ref={element}
      className={isPlain ? `${className} plain` : className}
      dir="ltr"
      translate="no"
      suppressHydrationWarning
      // What is in it is KaTeX's: React puts nothing there.
      dangerouslySetInnerHTML={content}
    />
  )
}
