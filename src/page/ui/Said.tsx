import { cloneElement, type ReactElement, type ReactNode } from 'react'

interface SaidProps {
  /** The sentence. `<0>word</0>` stands for the first part around that word, `<0/>` for the part as it is. */
  readonly text: string
  readonly parts: readonly ReactElement[]
}

/** A sentence with elements inside, in whatever order a language puts them: <Said text={say`See <0/>.`} parts={[…]} />. */
export function Said({ text, parts }: SaidProps): ReactNode {
  const pieces: ReactNode[] = []
  // What stands between the parts is in elements of its own, so that a browser that translates takes none away.
  const plain = (until: number) => {
    if (until > at) pieces.push(<span key={at}>{text.slice(at, until)}</span>)
  }
  let at = 0
  for (const found of text.matchAll(/<(\d+)>(.*?)<\/\1>|<(\d+)\/>/g)) {
    const [all, around, inner, alone] = found
    const part = parts[Number(around ?? alone)]
    if (!part) continue
    plain(found.index)
    pieces.push(
      inner === undefined
        ? cloneElement(part, { key: found.index })
        : cloneElement(
            part,
            { key: found.index },
            /<\d+[>/]/.test(inner) ? <Said text={inner} parts={parts} /> : inner,
          ),
    )
    at = found.index + all.length
  }
  plain(text.length)
  return pieces
}
