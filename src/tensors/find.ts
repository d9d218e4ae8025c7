import type { Vectors } from './found.ts'

/** A vector whose name fits to what was typed. */
export interface Match {
  readonly index: number
  readonly name: string
}

/** Names that are looked through between two pauses. */
const slice = 20_000

/**
 * The vectors that a reader means who types a name or a number into a field: the one of this number,
 * counted from 0, then those of exactly this name, then names that begin so, then names that hold it; in
 * each the first ones first, small and capital letters alike, and at most `most` of all. It yields how
 * many names are looked through.
 */
export function* find(
  vectors: Vectors,
  typed: string,
  most = 20,
): Generator<number, readonly Match[]> {
  const wanted = typed.trim().toLowerCase()
  const number = /^\d+$/.test(wanted) ? Number(wanted) : -1
  const kinds: Match[][] = [[], [], [], []]
  const [numbered = [], exact = [], beginning = [], holding = []] = kinds
  for (let index = 0; index < vectors.length; index++) {
    if (index > 0 && index % slice === 0) yield index
    const name = vectors.nameAt(index)
    const lower = name.toLowerCase()
    const kind =
      index === number
        ? numbered
        : lower === wanted
          ? exact
          : lower.startsWith(wanted)
            ? beginning
            : lower.includes(wanted)
              ? holding
              : null
    if (kind && kind.length < most) kind.push({ index, name })
  }
  return kinds.flat().slice(0, most)
}
