import { withoutEmptyEnds } from './ends.ts'
import { cellsOf, type Delimiter, type Dialect, numberIn, splitNumbers } from './cells.ts'

/** What a column holds, as far as one sees from the first lines. */
export type Kind = 'number' | 'text' | 'list' | 'empty'

type Row = readonly string[]

/** How a table is written, and what is in it. */
export interface Form {
  readonly dialect: Dialect
  /** Cells of a line. */
  readonly width: number
  readonly kinds: readonly Kind[]
  /** The names of its columns, one for each; the first lines are theirs. */
  readonly names: readonly string[] | null
  readonly headerLines: number
  /** The names leave out the first column: it is an index. */
  readonly indexed: boolean
  /** All cells of the columns of numbers are numbers, as far as one sees. */
  readonly clean: boolean
}

const dialects: readonly (readonly [Delimiter, Dialect['decimal']])[] = [
  ['\t', '.'],
  [';', '.'],
  ['|', '.'],
  [',', '.'],
  ['wide', '.'],
  ['blank', '.'],
  ['none', '.'],
  ['\t', ','],
  [';', ','],
  ['|', ','],
  [', ', ','],
  ['wide', ','],
  ['blank', ','],
  ['none', ','],
  ['\t', 'thousands'],
  [';', 'thousands'],
  ['|', 'thousands'],
  [',', 'thousands'],
  ['blank', 'thousands'],
]

/** No list in a cell is longer. */
const longestCell = 1_000_000
/** So many columns are looked at closely. */
const looked = 1000

/** All ways in which these first lines are a table, the likeliest first. */
export function formsOf(lines: readonly string[], only?: Delimiter): readonly Form[] {
  const forms = dialects
    .filter(
      ([delimiter, decimal]) =>
        (only === undefined || delimiter === only) && occurs(lines, delimiter, decimal),
    )
    .flatMap(([delimiter, decimal]) => formIn(lines, { delimiter, decimal }) ?? [])
  const columns = (form: Form) =>
    form.kinds.filter((kind) => kind === 'number' || kind === 'list').length
  // One way with several columns is surer than none that parts a line.
  const most = forms.toSorted(
    (a, b) => Number(b.clean) - Number(a.clean) || columns(b) - columns(a),
  )
  const plain = most.find(({ dialect }) => dialect.decimal === '.')
  const others = ([',', 'thousands'] as const).flatMap(
    (decimal) =>
      most.find((form) => form.dialect.decimal === decimal && isAnother(form, plain, lines)) ?? [],
  )
  const first = plain && (plain.clean || others.length === 0) ? [plain] : []
  return looksDecimal(lines) ? [...others, ...first] : [...first, ...others]
}

/** Whether there is anything in the lines that such a dialect is about; long lines are split often enough. */
function occurs(
  lines: readonly string[],
  delimiter: Delimiter,
  decimal: Dialect['decimal'],
): boolean {
  const any = (part: string) => lines.some((line) => line.includes(part))
  if (decimal !== '.' && !any(',')) return false
  if (delimiter === '|') return lines.some((line) => /[|│┃┆]/.test(line))
  return delimiter.length > 2 || any(delimiter.trim() || delimiter)
}

/** Whether a comma makes this a reading of its own, with no words among its numbers. */
function isAnother(form: Form, plain: Form | undefined, lines: readonly string[]): boolean {
  const { dialect, kinds, names, headerLines } = form
  if (names?.some((name) => name.includes(','))) return false
  if (dialect.decimal === 'thousands' && !/\d,\d{3}(?!\d)/.test(lines.join('\n'))) return false
  if (!plain?.clean) return true
  return (
    (lines.length - headerLines > 1 || dialect.delimiter === ', ') &&
    !kinds.includes('text') &&
    lines.some((line) => /\d,\d/.test(line))
  )
}

/** Whether commas look like decimal ones although they could part columns: 0,05 or the same digits each time. */
function looksDecimal(lines: readonly string[]): boolean {
  const pairs = lines.flatMap((line) => [
    ...line.slice(0, 10_000).matchAll(/(?<![\d,])([-+]?\d+),(\d+)(?![\d,])/g),
  ])
  const wholes = new Set(pairs.map(([, whole]) => whole))
  const parts = new Set(pairs.map(([, , part]) => part))
  return (
    lines.some((line) => /\d,\d+,\s+[-+]?\d+,\d/.test(line)) ||
    (pairs.length > 1 && (parts.size === 1 || [...wholes].every((whole) => Number(whole) === 0))) ||
    pairs.some(([, whole, part = '']) => whole === '-0' || /^0\d/.test(part))
  )
}

function formIn(lines: readonly string[], dialect: Dialect): Form | null {
  const { delimiter, decimal } = dialect
  const written = lines.map((line) => cellsOf(line, delimiter))
  const whole = withoutEmptyEnds(written)
  const width = whole[whole.length - 1]?.length ?? 0
  const headerLines = headerOf(whole, width, dialect)
  if (headerLines === null) return null
  if (delimiter === 'none' ? width !== 1 : !written.some(({ length }) => length > 1)) return null
  const below = whole.slice(headerLines)
  if (below.length === 0 || below.some(({ length }) => length !== width)) return null
  // Of a million columns the first tell enough; the others have to be numbers.
  const body = width > looked ? below.map((row) => row.slice(0, looked)) : below
  const kinds = Array.from({ length: width }, (_, i): Kind =>
    i < looked
      ? kindOf(
          body.map((row) => row[i] ?? ''),
          i,
          decimal,
          headerLines > 0,
        )
      : 'number',
  )
  if (!kinds.includes('number') && !kinds.includes('list')) return null
  if (kinds.includes('list') && (delimiter === 'none' || delimiter === 'blank')) return null
  // A bracket that opens in one cell and closes in another is no matter of a table, nor are two numbers in one.
  const isForeign = (cell: string, i: number) =>
    opens(cell) !== 0 || (kinds[i] === 'text' && several.test(cell.slice(0, 1000)))
  if (body.some((row) => row.some(isForeign))) return null
  // Without a header words can only name rows, and stand before or behind their numbers.
  const outside = (i: number) => i === 0 || (i === width - 1 && body.length > 1)
  const strict = kinds.map((kind, i) =>
    headerLines === 0 && kind === 'text' && !outside(i) ? 'number' : kind,
  )
  const clean = body.every((row) =>
    row.every((cell, i) => strict[i] !== 'number' || numberIn(cell, decimal) !== undefined),
  )
  // A comma has another meaning only where all of a column has it.
  if (decimal !== '.' && !clean) return null
  const [header = []] = whole
  const indexed = headerLines > 0 && header.length === width - 1
  const named = indexed ? [headerLines > 1 ? (whole[1]?.[0] ?? '') : '', ...header] : header
  const names = headerLines > 0 ? named : null
  return { dialect, width, kinds: strict, names, headerLines, indexed, clean }
}

const amount = /^[-+−]?[$€£¥]?\s?\d[\d.,]*\s?[%‰€$£¥°]?$/
const several = /^[-+.\d\seE,;|]*\d[\s,;|]+[-+.]?\d[-+.\d\seE,;|]*$/
const opens = (cell: string) =>
  (cell.match(/[[({]/g)?.length ?? 0) - (cell.match(/[\])}]/g)?.length ?? 0)

/** How many lines name the columns, or null if the first line fits to none of what follows. */
function headerOf(
  rows: readonly Row[],
  width: number,
  { delimiter, decimal }: Dialect,
): number | null {
  const [first = [], second, third] = rows
  if (!second) return 0
  const isNumber = (cell: string) => numberIn(cell, decimal) !== undefined
  const byBlanks = delimiter === 'blank' || delimiter === 'wide' || delimiter === '\t'
  if (first.length === width - 1 && byBlanks) {
    const index = rows.slice(1).map((row) => row[0] ?? '')
    // The name of an index stands in a line of its own.
    if (second.length === 1 && third && !isNumber(second[0] ?? '')) return 2
    return index.every((cell) => !isNumber(cell)) || isCounting(index) ? 1 : null
  }
  if (first.length !== width) return null
  const body = rows.slice(1)
  const text = first.filter((cell, i) => !isNumber(cell) && (cell !== '' || i === 0))
  const above = (i: number) => body.some((row) => isNumber(row[i] ?? '') || isList(row[i] ?? ''))
  const names = first.some((cell, i) => !isNumber(cell) && !isList(cell) && above(i) && cell !== '')
  // Unnamed columns are numbered: above an index without a name, or above words and fractions.
  const counting = !isNumber(first[0] ?? '') && isCounting(first.slice(1))
  const numbered = counting && (first[0] === '' || body.flat().some((cell) => cell.includes('.')))
  return (names && text.length === first.length) || numbered ? 1 : 0
}

/** 0, 1, 2, … or 1, 2, 3, … without a point. */
export function isCounting(cells: readonly string[]): boolean {
  const from = Number(cells[0])
  return (from === 0 || from === 1) && cells.every((cell, i) => cell === String(from + i))
}

/** Whether a cell is a list: [1, 2], {1, 2}, array([1, 2]), or three numbers side by side. */
export function isList(cell: string): boolean {
  if (cell.length > longestCell || !/\d/.test(cell)) return false
  if (/^(?:[A-Za-z_][\w.]*\(\s*)?[[{(][^[{=:]*[\]})]\)?$/.test(cell)) return true
  return /^[-+.\deE,\s]+$/.test(cell) && (splitNumbers(cell)?.length ?? 0) > 2
}

function kindOf(
  cells: readonly string[],
  column: number,
  decimal: Dialect['decimal'],
  named: boolean,
): Kind {
  const numbers = cells.filter((cell) => numberIn(cell, decimal) !== undefined).length
  if (numbers === cells.length) return 'number'
  if (numbers === 0 && decimal !== '.' && cells.some((cell) => numberIn(cell, '.') !== undefined))
    return 'number'
  // An amount with its unit is no word.
  if (cells.some((cell) => amount.test(cell) && numberIn(cell, '.') === undefined)) return 'number'
  if (cells.every((cell) => cell === '')) return named ? 'empty' : 'number'
  if (cells.every(isList)) return 'list'
  // Names may look like numbers; numbers never look like names.
  return numbers === 0 || (column === 0 && 2 * numbers < cells.length) ? 'text' : 'number'
}
