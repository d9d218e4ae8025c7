import katex, { type KatexOptions } from 'katex'
import 'katex/dist/katex.css'
import { macros } from '../../../lesson/notation.ts'
import { isMark, spokenIn } from './spoken.ts'

// A chunk of its own: the figure stands before the formulas are set.

/** How all formulas are set. */
export const options: KatexOptions = {
  throwOnError: true,
  // The two commands that may write attributes, and only what notation.ts makes of them.
  trust: (context) =>
    context.command === '\\htmlData' || (context.command === '\\href' && isMark(context.url)),
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
}

/**
 * Sets TeX into an element, as HTML for the eye and MathML for screen readers. All of it is set
 * inline, so that a long formula may break at its relations and operators on a phone.
 */
export function typeset(tex: string, element: HTMLElement): void {
  katex.render(tex, element, { ...options, macros: { ...macros } })
  spokenIn(element)
}
