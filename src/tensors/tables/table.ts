import { cellsOf, numberIn, splitNumbers } from './cells.ts'
import { type Numbers, numbers } from '../numbers.ts'
import {
  abridged,
  noNumber,
  placeOf,
  problem,
  problemAt,
  type Text,
  tooLarge,
} from '../text/place.ts'
import { type Form, formsOf, isList } from './sniff.ts'
import { counted, spelled } from '../wording.ts'

/** A table that was read: numbers row by row, and the words beside them. */
export interface Table {
  readonly form: Form
  readonly rows: number
  /** How many columns hold numbers. */
  readonly width: number
  /** Of each row the numbers of the columns that hold them, one row after the other. */
  readonly numbers: Numbers
  /** The columns of words, by their place. */
  readonly words: ReadonlyMap<number, readonly string[]>
  /** The rows above which a line is blank. */
  readonly breaks: readonly number[]
  /** Lists of numbers that stand in cells, row by row. */
  readonly lists: readonly {
    readonly row: number
    readonly column: number
    readonly start: number
    readonly length: number
  }[]
}

/** So many blank lines are noticed. */
const mostBreaks = 1000

/** A part of a text in which a table stands. */
export interface Extent {
  readonly start: number
  readonly end: number
}

const sampled = 100
const slice = 2 ** 20
const remark = /^\s*(?:#|\/\/|%|--(?!-))/
/** What Excel understands as the delimiter of the lines below. */
const separatorLine = /^sep=(.)$/i

/** The lines that tell the form of a table, and where the first of them begins. */
export function sampleOf(
  { content }: Text,
  { start, end }: Extent,
): { lines: string[]; at: number; delimiter?: string | undefined; names?: string | undefined } {
  const lines: string[] = []
  let [first, delimiter, names]: [number, string | undefined, string | undefined] = [
    end,
    undefined,
    undefined,
  ]
  for (const { at, line } of linesOf(content, start, end)) {
    const separator = lines.length === 0 ? separatorLine.exec(line.trim())?.[1] : undefined
    if (separator !== undefined) delimiter = separator
    else if (remark.test(line)) names = lines.length === 0 ? line : names
    else if (line.trim() !== '') {
      if (lines.length === 0) first = at
      lines.push(line)
    }
    if (lines.length === sampled) break
  }
  return { lines, at: first, delimiter, names }
}

/** The lines between two places. One in which a quotation mark is open goes on in the next. */
function* linesOf(content: string, start: number, end: number) {
  for (let at = start; at < end;) {
    let stop = content.indexOf('\n', at)
    if (stop < 0 || stop > end) stop = end
    let line = content.slice(at, stop)
    while (stop < end && goesOn(line)) {
      const next = content.indexOf('\n', stop + 1)
      stop = next < 0 || next > end ? end : next
      line = content.slice(at, stop)
    }
    yield { at, line }
    at = stop + 1
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57
/** Whether a quotation mark is open at the end of a line. */
const goesOn = (line: string) =>
  line.length < 1e6 && line.includes('"') && line.split('"').length % 2 === 0

/** The ways in which a part of a text is a table, the likeliest first; none if it is none. */
export function tableForms(text: Text, extent: Extent): readonly Form[] {
  const { lines, delimiter, names } = sampleOf(text, extent)
  const known = [';', '\t', '|', ','] as const
  const forms = formsOf(
    lines,
    known.find((each) => each === delimiter),
  )
  // numpy.savetxt writes the names of columns as a remark.
  const remarks = names?.replace(/^[\s#%]+/, '') ?? ''
  return forms.map((form) => {
    const cells = cellsOf(remarks, form.dialect.delimiter)
    return form.names ||
      cells.length !== form.width ||
      cells.some((cell) => !/^[\p{L}_]/u.test(cell))
      ? form
      : { ...form, names: cells }
  })
}

/** Reads a table of this form. It yields how far it is. Throws `Unreadable` with line and column. */
export function* readTable(text: Text, extent: Extent, form: Form): Generator<number, Table> {
  const { content } = text
  const { dialect, width, kinds } = form
  const store = numbers()
  const words = new Map(
    kinds.flatMap((kind, i) => (kind === 'text' ? [[i, [] as string[]] as const] : [])),
  )
  const lists: Table['lists'][number][] = []
  const breaks: number[] = []
  let rows = 0
  let skip = form.headerLines
  let pause = extent.start + slice
  let firstAt = 0
  for (const { at, line } of linesOf(content, extent.start, extent.end)) {
    if (at > pause) {
      yield at
      pause = at + slice
    }
    if (line === '' || line.trim() === '') {
      if (rows > (breaks[breaks.length - 1] ?? 0) && breaks.length < mostBreaks) breaks.push(rows)
      continue
    }
    if (rows === 0 && separatorLine.test(line.trim())) continue
    const cells = cellsOf(line, dialect.delimiter)
    // A row may begin with a word such as #1.
    if (!isDigit(line.charCodeAt(0)) && remark.test(line) && (skip > 0 || !isRow(cells, form)))
      continue
    if (skip-- > 0) continue
    const from = cells.length === width + 2 && cells[0] === '' ? 1 : 0
    if (rows === 0) firstAt = at
    if (
      cells.length - from !== width &&
      !(cells.length - from === width + 1 && cells[width + from] === '')
    )
      throw uneven(text, at, cells, firstAt, width)
    for (let i = 0; i < width; i++) {
      const cell = cells[i + from] ?? ''
      const kind = kinds[i]
      if (kind === 'number') {
        const value = numberIn(cell, dialect.decimal)
        if (value === undefined) throw badCell(text, at, line, cells, i + from)
        if (value - value !== 0 && /\d/.test(cell))
          throw tooLarge(text, at + line.indexOf(cell), cell)
        store.push(value)
      } else if (kind === 'text') words.get(i)?.push(cell)
      else if (kind === 'list')
        lists.push({ row: rows, column: i, ...listIn(text, at + line.indexOf(cell), cell, store) })
    }
    rows++
  }
  return {
    form,
    rows,
    width: kinds.filter((kind) => kind === 'number').length,
    numbers: store,
    words,
    breaks: breaks.filter((row) => row < rows),
    lists,
  }
}

/** Whether cells are those of a row, with a number in each column of numbers. */
function isRow(cells: readonly string[], { kinds, dialect, width }: Form): boolean {
  return (
    cells.length === width &&
    kinds.every(
      (kind, i) => kind !== 'number' || numberIn(cells[i] ?? '', dialect.decimal) !== undefined,
    )
  )
}

/** The numbers of a list in a cell. */
function listIn(
  text: Text,
  at: number,
  cell: string,
  store: Numbers,
): { start: number; length: number } {
  const start = store.length()
  const [, inner = cell] = /[[{(]([^[\](){}]*)[\]})]/.exec(cell) ?? []
  const values = splitNumbers(inner) ?? splitNumbers(`${inner},`)
  const single = values ?? [numberIn(inner.trim(), '.')]
  if (!isList(cell) || /\.{3}|…/.test(cell) || single.some((value) => value === undefined)) {
    const dots = /\.{3}|…/.exec(cell)
    throw dots ? abridged(text, at + dots.index, dots[0]) : noNumber(text, at, cell)
  }
  for (const value of single) store.push(value ?? NaN)
  return { start, length: single.length }
}

function uneven(text: Text, at: number, cells: readonly string[], firstAt: number, width: number) {
  const dots = cells.find((cell) => /^(?:\.{2,}|…|⋮)$/.test(cell))
  if (dots !== undefined) return abridged(text, text.content.indexOf(dots, at), dots)
  const lineOf = (at: number) => placeOf(text, at).replace(/,.*/, '')
  return problem(
    text,
    `${lineOf(at)} has ${counted(cells.length, 'number')}, and ${lineOf(firstAt)} has ` +
      `${spelled(width)}; all lines must have the same number`,
  )
}

/** Why a cell is refused where its column has numbers. */
export function badCell(
  text: Text,
  at: number,
  line: string,
  cells: readonly string[],
  column: number,
) {
  let found = 0
  for (const cell of cells.slice(0, column)) found = line.indexOf(cell, found) + cell.length
  const cell = cells[column] ?? ''
  const start = at + Math.max(0, line.indexOf(cell, found + (column > 0 && cell === '' ? 1 : 0)))
  return cell === ''
    ? problemAt(
        text,
        start,
        line.trim(),
        'has an empty cell there; a missing number cannot be read',
      )
    : noNumber(text, start, cell)
}
