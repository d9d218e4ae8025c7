import type { Stretch } from '../../../gradcheck/wordDiff.ts'

/** A line of code as the difference of the right one and the wrong one: what is gone struck out, what is new marked. */
export function WordDiff({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <code className="word-diff" dir="ltr" translate="no">
      {stretches.map(({ kind, text }, i) => {
        const key = `${i} ${text}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return <span key={key}>{text}</span>
      })}
    </code>
  )
}
