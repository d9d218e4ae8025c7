import type { Table } from './table.ts'

/** A column that only numbers the rows: its place among the columns of numbers. */
export interface Index {
  readonly at: number
  readonly name: string
  /** It tells the rows apart, so that they go by it: an id, and no counter. */
  readonly tells: boolean
  /** Nobody knows whether it is one. */
  readonly uncertain: boolean
}

/** Names of columns that tell rows apart, and names that do where they count. */
const identities =
  /^(?:|ids?|_id|idx|index|key|uid|uuid|nr|no|num|row|#|unnamed: 0|\(index\)|rownames?)$/i
const counters =
  /^(?:t|i|j|k|n|step|time|epoch|iter\w*|frame|sample|obs|observation|pos|position|line|rank)$/i

/** The column that numbers the rows, if there is one: by its name, or because it counts where others do not. */
export function columnIndex(
  table: Table,
  names: readonly string[] | null,
  indexed: boolean,
): Index | null {
  const { form, width } = table
  if (width < 2) return null
  const [first = ''] = names ?? []
  const last = names?.[width - 1] ?? ''
  if (form.kinds[0] === 'number' && (form.indexed || indexed || (names && identities.test(first))))
    return {
      at: 0,
      name: first,
      tells: !form.indexed && !/^(?:|unnamed.*|\(index\))$/i.test(first),
      uncertain: false,
    }
  if (last !== '' && identities.test(last))
    return { at: width - 1, name: last, tells: true, uncertain: false }
  const from = form.kinds[0] === 'number' ? countsFrom(table) : null
  if (from === null) return null
  if (names)
    return counters.test(first) && width > 2
      ? { at: 0, name: first, tells: false, uncertain: false }
      : null
  return { at: 0, name: '', tells: false, uncertain: from === 1 }
}

/** 0 or 1, where the first column counts from there beside others that are not whole; else null. */
function countsFrom({ numbers, rows, width }: Table): 0 | 1 | null {
  const from = numbers.at(0)
  if (rows < 3 || (from !== 0 && from !== 1)) return null
  for (let i = 0; i < rows; i++) if (numbers.at(i * width) !== from + i) return null
  // Where all is whole, 1, 2, 3 may be a vector like others.
  for (let i = 0; i < rows * width; i++) if (!Number.isInteger(numbers.at(i))) return from
  return null
}

/** Whether the first row is 0, 1, 2, … above rows that are not whole, as where pandas wrote a table without names. */
export function firstRowCounts({ numbers, rows, width }: Table): boolean {
  for (let i = 0; i < width; i++)
    if (numbers.at(i) !== i || Number.isInteger(numbers.at(width + i))) return false
  return width > 2 && rows > 2
}

/** The columns that are components by their names, such as d1, d2, d3 or 0, 1, 2: the longest run of three or more. */
export function columnRun(names: readonly string[]): { start: number; end: number } | null {
  let best = { start: 0, end: 0 }
  for (let start = 0; start < names.length;) {
    let end = start + 1
    while (end < names.length && follows(names[end - 1] ?? '', names[end] ?? '')) end++
    if (end - start > best.end - best.start) best = { start, end }
    start = end
  }
  return best.end - best.start > 2 ? best : null
}

function follows(before: string, name: string): boolean {
  const [, stem, number] = /^(.*?)(\d+)$/.exec(name) ?? []
  const [, stemBefore, numberBefore] = /^(.*?)(\d+)$/.exec(before) ?? []
  return stem !== undefined && stem === stemBefore && Number(number) === Number(numberBefore) + 1
}
