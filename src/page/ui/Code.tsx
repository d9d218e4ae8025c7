import { Fragment, type CSSProperties, type ReactNode } from 'react'
import { tokens } from '../../lesson/tokens.ts'

interface CodeProps {
  readonly name: string
  readonly text: string
}

/** A listing. It can be wider than a phone, and is then scrollable by keys. */
export function Code({ name, text }: CodeProps) {
  return (
    <div role="group" aria-label={name} className="listing" tabIndex={0}>
      <pre dir="ltr" translate="no">
        <code>{litCode(text)}</code>
      </pre>
    </div>
  )
}

/** Tells the style sheet how far in a line of code begins, and so where it goes on if it is wrapped. */
export function hanging(line: string): CSSProperties {
  return { '--indent': indentOf(line) } as CSSProperties
}

/** A tab is as wide as the editor makes it. */
export const indentOf = (line: string): number =>
  (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length

/** A line of code whose words take part in the selection where they stand for a part of the lesson. */
export function litCode(text: string): ReactNode[] {
  return text.split(/\b(x\.grad|y\.grad|grad_[xy]|[xy])\b(?!_)/).map((piece, i) => {
    const part = tokens[piece]
    // Where only numbers between the words change, they are written and nothing is put in its place.
    const key = `${i} ${part ?? ''}`
    if (part === undefined) return <Fragment key={key}>{piece}</Fragment>
    return (
      <span key={key} data-term={part}>
        {piece}
      </span>
    )
  })
}
