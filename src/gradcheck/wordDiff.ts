import { backwards, type BackwardId } from './backwards.ts'

/** A stretch of a line of code: in both versions, in the right one alone, or in the wrong one alone. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Names, numbers, operators and blanks: what a difference is told in. */
const words = /[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\s+|[^\sA-Za-z_\d]/g

/** The difference of two lines, word by word: a longest common subsequence. */
export function wordDiff(before: string, after: string): readonly Stretch[] {
  const a = before.match(words) ?? []
  const b = after.match(words) ?? []
  // longest[i][j]: the words that a from i on and b from j on have in common.
  const longest = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  )
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] =
        a[i] === b[j]
          ? 1 + longest[i + 1]![j + 1]!
          : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
  const found: Stretch[] = []
  const put = (kind: Stretch['kind'], text: string) => {
    const last = found.at(-1)
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text }
    else found.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put('same', a[i++]!)
      j++
    } else if (j >= b.length || (i < a.length && longest[i + 1]![j]! >= longest[i]![j + 1]!))
      put('removed', a[i++]!)
    else put('added', b[j++]!)
  }
  return found
}

/** A stretch of what is the same keeps so many characters at the side of a difference. */
const kept = 14

/** Cuts what is the same down to what stands beside the differences, with an ellipsis for the rest. */
export function abridged(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map(({ kind, text }, i) => {
    if (kind !== 'same') return { kind, text }
    const [first, last] = [i === 0, i === stretches.length - 1]
    if (text.length <= (first || last ? kept : 2 * kept)) return { kind, text }
    const head = first ? '' : text.slice(0, kept).replace(/[\w.]*$/, '')
    const tail = last ? '' : text.slice(-kept).replace(/^[\w.]*/, '')
    return { kind, text: `${head}…${tail}` }
  })
}

/** The statements of a backward() in Python, and those of the right one, line by line. */
export function statementsOf(id: BackwardId): readonly string[] {
  return backwards[id].program.statements
}

/** The first line in which a wrong backward differs from the right one, word by word; whole. */
export function wrongLine(id: BackwardId): readonly Stretch[] {
  const [right, wrong] = [statementsOf('correct'), statementsOf(id)]
  const name = (line: string) => /^(\w+(?:\[\d+\])?)\s*=/.exec(line)?.[1] ?? line.split(' ')[0]
  for (const line of wrong) {
    const twin = right.find((other) => name(other) === name(line))
    if (twin === line || line.startsWith('p = ')) continue
    return wordDiff(twin ?? '', line)
  }
  return wordDiff(right.at(-1) ?? '', wrong.at(-1) ?? '')
}
