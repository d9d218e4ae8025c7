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
