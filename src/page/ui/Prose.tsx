import { Fragment } from 'react'
import { Formula } from './Formula.tsx'

/** A sentence of the lesson, with its $formulas$, **stresses** and `code`. */
export function Prose({ text }: { readonly text: string }) {
  return text.split(/(\$[^$]+\$[^\s\w$]*|\*\*[^*]+\*\*|`[^`]+`)/).map((piece, i) => {
    const inner = piece.slice(1, -1)
    // Pieces have no name but their place, and the text never changes.
    const key = `${i} ${piece}`
    if (piece.startsWith('$')) {
      const end = piece.lastIndexOf('$')
      return (
        // What follows a formula without a space stays on its line.
        <span key={key} className="inline-formula">
          <Formula tex={piece.slice(1, end)} />
          {piece.slice(end + 1)}
        </span>
      )
    }
    if (piece.startsWith('**')) return <strong key={key}>{piece.slice(2, -2)}</strong>
    if (piece.startsWith('`')) return <code key={key}>{inner}</code>
    return <Fragment key={key}>{piece}</Fragment>
  })
}
