import type { Stretch } from '../../../gradcheck/wordDiff.ts'

interface WordDiffProps {
  readonly stretches: readonly Stretch[]
  /** Whether it is not heard: what stands around it says in words what it shows. */
  readonly silent?: boolean
}

/** A line of code as the difference of the right one and the wrong one: what is gone struck out, what is new marked. */
export function WordDiff({ stretches, silent = false }: WordDiffProps) {
  return (
    <code className="word-diff" dir="ltr" translate="no" aria-hidden={silent}>
      {stretches.map(({ kind, text }, i) => {
        const key = `${i} ${text}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return <span key={key}>{text}</span>
      })}
    </code>
  )
}
