import katex, { type KatexOptions } from 'katex'
import 'katex/dist/katex.css'
import { macros } from '../../../lesson/notation.ts'
import { isMark, quoted, spoken, spokenIn } from './spoken.ts'

// A chunk of its own: what the document was served with is set already.

/** How all formulas are set, with macros of their own: a definition in one means nothing to the next. */
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

/** The same as text, for the document that is served; what it was set from stands beside it, to be found by. */
export function typesetHtml(tex: string): string {
  const markup = katex.renderToString(tex, { ...options, macros: { ...macros } })
  return spoken(markup).replace(
    '<span class="katex">',
    `<span class="katex" data-tex="${quoted(tex)}">`,
  )
}
