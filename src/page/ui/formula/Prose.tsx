import type { ReactNode } from 'react'
import { Formula } from './Formula.tsx'
import { Symbol, symbolOf } from './Symbol.tsx'

/** A formula with the punctuation that follows it, in any writing; what is stressed; code. */
const pieces = /(\$[^$]+\$[^\s\p{L}\p{N}_$*`]*|\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/u

/** A sentence of the lesson, with its $formulas$, **stresses**, *emphases* and `code`. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  return text.split(pieces).map((piece, i) => {
    // Pieces have no name but their place, and the text never changes.
    const key = `${i} ${piece}`
    if (piece.startsWith('$')) {
      const end = piece.lastIndexOf('$')
      const tex = piece.slice(1, end)
      const symbol = symbolOf(tex)
      return (
        // What follows a formula without a space stays on its line.
        <span key={key} className="inline-formula">
          {symbol ? <Symbol of={symbol} /> : <Formula tex={tex} />}
          {end + 1 < piece.length && <span>{piece.slice(end + 1)}</span>}
        </span>
      )
    }
    if (piece.startsWith('**'))
      return (
        <strong key={key}>
          <Prose text={piece.slice(2, -2)} />
        </strong>
      )
    if (piece.startsWith('*'))
      return (
        <em key={key}>
          <Prose text={piece.slice(1, -1)} />
        </em>
      )
    if (piece.startsWith('`'))
      return (
        <code key={key} translate="no">
          {piece.slice(1, -1)}
        </code>
      )
    return <span key={key}>{piece}</span>
  })
}
