import { cellsOf, numberIn, splitNumbers } from './cells.ts'
import { type Numbers, numbers } from '../numbers.ts'
import { abridged, noNumber, problemAt, type Text, tooLarge, unevenLines } from '../text/place.ts'
import { type Form, formsOf, isList } from './sniff.ts'
import { say } from '../../words/say.ts'

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

const sampled = 100
const slice = 2 ** 20
const remark = /^\s*(?:#|\/\/|%|--(?!-))/
/** What Excel understands as the delimiter of the lines below. */
const separatorLine = /^sep=(.)$/i

/** The first lines of a table, and what is said above them. */
export interface Sample {
  readonly lines: readonly string[]
  /** Where the first of them begins. */
  readonly at: number
  /** What a line for Excel says, and the remark above, which may name the columns. */
  readonly delimiter: string | undefined
  readonly remark: string
}

export function sampleOf({ content }: Text): Sample {
  const lines: string[] = []
  let [first, delimiter, above]: [number, string | undefined, string] = [0, undefined, '']
  for (const { at, line } of linesOf(content)) {
    const separator = lines.length === 0 ? separatorLine.exec(line.trim())?.[1] : undefined
    if (separator !== undefined) delimiter = separator
    else if (remark.test(line)) above = lines.length === 0 ? line : above
    else if (line.trim() !== '') {
      if (lines.length === 0) first = at
      lines.push(line)
    }
    if (lines.length === sampled) break
  }
  return { lines, at: first, delimiter, remark: above }
}

/** The lines of a text. One in which a quotation mark is open goes on in the next. */
function* linesOf(content: string) {
  const endFrom = (at: number) => {
    const stop = content.indexOf('\n', at)
    return stop < 0 ? content.length : stop
  }
  for (let at = 0; at < content.length;) {
    let stop = endFrom(at)
    while (stop < content.length && goesOn(content.slice(at, stop))) stop = endFrom(stop + 1)
    yield { at, line: content.slice(at, stop) }
    at = stop + 1
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57
/** Whether a quotation mark is open at the end of a line. */
const goesOn = (line: string) =>
  line.length < 1e6 && line.includes('"') && line.split('"').length % 2 === 0

/** The ways in which a text is a table, the likeliest first; none if it is none. */
export function tableForms(text: Text): readonly Form[] {
  const { lines, delimiter, remark } = sampleOf(text)
  const known = [';', '\t', '|', ','] as const
  const forms = formsOf(
    lines,
    known.find((each) => each === delimiter),
  )
  // numpy.savetxt writes the names of columns as a remark.
  const named = (form: Form) => {
    const cells = cellsOf(remark.replace(/^[\s#%]+/, ''), form.dialect.delimiter)
    return cells.length === form.width && cells.every((cell) => /^[\p{L}_]/u.test(cell))
      ? cells
      : null
  }
  return forms.map((form) => ({ ...form, names: form.names ?? named(form) }))
}

/** Reads a table of this form. It yields how far it is. Throws `Unreadable` with line and column. */
export function* readTable(text: Text, form: Form): Generator<number, Table> {
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
  let pause = slice
  let firstAt = 0
  for (const { at, line } of linesOf(content)) {
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
    if (rows === 0) firstAt = at
    // Delimiters at both ends of a line, or at its end, part nothing.
    const from = cells.length >= width + 2 && cells[0] === '' ? 1 : 0
    const beyond = cells.slice(from + width)
    if (cells.length < from + width || beyond.some((cell) => cell !== ''))
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
  return unevenLines(text, at, cells.length, firstAt, width)
}

/** Why a cell is refused where its column has numbers. */
function badCell(text: Text, at: number, line: string, cells: readonly string[], column: number) {
  let found = 0
  for (const cell of cells.slice(0, column)) found = line.indexOf(cell, found) + cell.length
  const cell = cells[column] ?? ''
  const start = at + Math.max(0, line.indexOf(cell, found + (column > 0 && cell === '' ? 1 : 0)))
  if (cell !== '') return noNumber(text, start, cell)
  return problemAt(
    text,
    start,
    line.trim(),
    (it) => say`${it} has an empty cell there; a missing number cannot be read`,
  )
}
