import katex, { type KatexOptions } from 'katex'
import 'katex/dist/katex.css'
import { macros } from '../../../lesson/notation.ts'

// A chunk of its own: what the document was served with is set already.

/** New for each formula: a definition in one means nothing to the next. */
const options = (): KatexOptions => ({
  macros: { ...macros },
  throwOnError: true,
  // The one command that may write attributes, and only what notation.ts makes of it.
  trust: ({ command }) => command === '\\htmlData',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
})

/**
 * Sets TeX into an element, as HTML for the eye and MathML for screen readers. All of it is set
 * inline, so that a long formula may break at its relations and operators on a phone.
 */
export function typeset(tex: string, element: HTMLElement): void {
  katex.render(tex, element, options())
}

/** The same as text, for the document that is served. */
export function typesetHtml(tex: string): string {
  return katex.renderToString(tex, options())
}
