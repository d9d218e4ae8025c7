type Row = readonly string[]

/**
 * The cells of lines without those that marks at their ends make: a mark at the end of lines parts nothing, be it one or
 * more, nor do those at both ends, as in Markdown. Where all lines have as many cells, an empty one at the end of some
 * is a number that is missing.
 */
export function withoutEmptyEnds(rows: readonly Row[]): readonly Row[] {
  const framed = rows.every((row) => row.length > 2 && row[0] === '' && row[row.length - 1] === '')
  const whole = framed ? rows.map((row) => row.slice(1)) : rows
  const bare = whole.map(withoutEmptyEnd)
  if (!areAlike(whole)) return areAlike(bare) ? bare : whole.map(withoutOne)
  const surplus = Math.min(...whole.map((row, i) => row.length - (bare[i]?.length ?? 0)))
  return surplus > 0 ? whole.map((row) => row.slice(0, -surplus)) : whole
}

/** A line without the empty cells at its end. */
export function withoutEmptyEnd(row: Row): Row {
  const last = row.findLastIndex((cell) => cell !== '')
  // What is empty as a whole is one cell.
  return row.slice(0, Math.max(1, last + 1))
}

const withoutOne = (row: Row) =>
  row.length > 1 && row[row.length - 1] === '' ? row.slice(0, -1) : row

/** Whether all lines have as many cells. */
export function areAlike(rows: readonly Row[]): boolean {
  return rows.every(({ length }) => length === rows[0]?.length)
}
