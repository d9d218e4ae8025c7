/** A piece of a line: in both versions, only before, or only after. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** What was changed in a line, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const common = lengths(a, b)
  const runs: Run[] = []
  let [i, k] = [0, 0]
  let run: Run = { same: [], gone: [], new: [] }
  while (i < a.length || k < b.length) {
    const [u, v] = [a[i], b[k]]
    if (u !== undefined && u === v) {
      if (run.gone.length + run.new.length > 0) {
        runs.push(run)
        run = { same: [], gone: [], new: [] }
      }
      run.same.push(u)
      i++
      k++
    } else if (u !== undefined && (v === undefined || common(i + 1, k) >= common(i, k + 1))) {
      run.gone.push(u)
      i++
    } else {
      run.new.push(v ?? '')
      k++
    }
  }
  return partsOf(joined([...runs, run]))
}

/** Words that stayed, and then words that did not. */
interface Run {
  readonly same: string[]
  readonly gone: string[]
  readonly new: string[]
}

/** A few words that stayed between others that did not are only in the way. */
const fewest = 4

function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const run of runs) {
    const last = found.at(-1)
    const words = run.same.filter((word) => word.trim() !== '').length
    const isEnd = run.gone.length + run.new.length === 0
    if (last === undefined || words >= fewest || isEnd) {
      found.push({ same: [...run.same], gone: [...run.gone], new: [...run.new] })
      continue
    }
    last.gone.push(...run.same, ...run.gone)
    last.new.push(...run.same, ...run.new)
  }
  return found
}

function partsOf(runs: readonly Run[]): DiffPart[] {
  return runs
    .flatMap((run) =>
      (['same', 'gone', 'new'] as const).map((kind) => ({ kind, text: run[kind].join('') })),
    )
    .filter(({ text }) => text !== '')
}

/** Names, numbers, operators, and what stands between them. */
function wordsOf(line: string): string[] {
  return line.match(/\w+|\s+|\*\*|[^\w\s]/g) ?? []
}

/** How many words the rests of two lists have in common, in their order. */
function lengths(a: readonly string[], b: readonly string[]): (i: number, k: number) => number {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      table[i * width + k] =
        a[i] === b[k]
          ? (table[(i + 1) * width + k + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + k] ?? 0, table[i * width + k + 1] ?? 0)
  return (i, k) => table[i * width + k] ?? 0
}
