import katex from 'katex'
import 'katex/dist/katex.css'
import { macros } from '../../../lesson/notation.ts'

// A chunk of its own: the figure stands before the formulas are set.

/**
 * Sets TeX into an element, as HTML for the eye and MathML for screen readers. All of it is set
 * inline, so that a long formula may break at its relations and operators on a phone.
 */
export function typeset(tex: string, element: HTMLElement): void {
  katex.render(tex, element, {
    macros: { ...macros },
    throwOnError: true,
    // The one command that may write attributes, and only what notation.ts makes of it.
    trust: ({ command }) => command === '\\htmlData',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  })
}
