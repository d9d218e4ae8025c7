import { type Named, vectorsOf } from '../array.ts'
import { distinctNames } from '../distinct.ts'
import type { Note, Reading } from '../found.ts'
import { columnIndex, columnRun, firstRowCounts, type Index } from './columns.ts'
import { short } from '../labels.ts'
import { type Group, listOf } from '../list.ts'
import { readingOfArrays } from '../reading.ts'
import type { Table } from './table.ts'
import { arrayOf } from '../tree.ts'
import { quoted, spelled, titled } from '../wording.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

/** What is known of a table beside itself. */
export interface Hint {
  readonly source: string
  /** It is a print-out whose first column is an index, whatever it holds. */
  readonly indexed?: boolean
  /** The name of its only column. */
  readonly name?: string | undefined
}

/** A part of a table that is read: rows from one on, and the columns of numbers of a range. */
interface View {
  readonly table: Table
  readonly hint: Hint
  readonly from: number
  readonly start: number
  readonly end: number
  /** The names of all columns of numbers, where they have any. */
  readonly names: readonly string[] | null
  readonly labels: Labels | null
}

/** The names of the rows. */
interface Labels {
  /** What the column is called that they stand in. */
  readonly name: string
  readonly texts: readonly string[]
}

/** The ways in which a table can be understood, the likeliest first; more than one where they have to be asked about. */
export function readingsOf(table: Table, hint: Hint): readonly Reading[] {
  if (table.lists.length > 0) return [readLists(table, hint)]
  const { rows, form, width } = table
  const names =
    form.names &&
    form.kinds.flatMap((kind, i) => (kind === 'number' ? [form.names?.[i] ?? ''] : []))
  const index = columnIndex(table, names, hint.indexed ?? false)
  const labels = labelsOf(table, index)
  const all: View = { table, hint, from: 0, start: 0, end: width, names, labels }
  const view: View = index
    ? { ...all, start: index.at === 0 ? 1 : 0, end: index.at === 0 ? width : width - 1 }
    : all
  const { start, end } = view
  const count = end - start
  const chosen = names?.slice(start, end)
  const run = chosen ? columnRun(chosen) : null
  // Beside d1, d2, d3 anything else is no component.
  const core = run ? { ...view, start: start + run.start, end: start + run.end } : view
  const notes = notesOf(view, core, index, all)
  const byRows = () => readRows(core, [...notes, ...wordsLeft(table, labels)])
  const byColumns = () =>
    readColumns(view, [...notes.slice(0, index ? 1 : 0), ...wordsLeft(table, null)])
  const asRows = () => orElse(byRows(), say`Read the columns instead`, byColumns)
  const asColumns = () => orElse(byColumns(), say`Read the rows instead`, byRows)
  const whole = index?.uncertain ? [readRows(all, [])] : []

  if (count === 1) return [...readParts(view, notes), byColumns(), ...whole]
  if (labels) {
    if (count === 2 && chosen?.join().toLowerCase() === 'x,y') return [asColumns()]
    return chosen && labels.name === '' && !run ? [byRows(), byColumns()] : [asRows()]
  }
  if (chosen) return count > 2 && (run || rows === 1) ? [byRows(), byColumns()] : [asColumns()]
  if (rows === 1) return [byRows()]
  if (firstRowCounts(table)) {
    const sentence = say`The rows of a table below a line that numbers the columns, each a vector`
    return [{ ...readRows({ ...view, from: 1 }, notes), sentence }, byRows()]
  }
  if (count === 2 && rows > 2) return [byColumns(), byRows(), ...whole]
  return whole.length > 0 ? [byRows(), ...whole] : [asRows()]
}

function readRows(
  { table, hint, from, start, end, labels }: View,
  notes: readonly Note[],
): Reading {
  const { numbers, width } = table
  const rows = table.rows - from
  const array = {
    ...arrayOf(numbers, from * width + start, [rows, end - start]),
    strides: [width, 1],
  }
  const named: Named = {
    name: hint.name ?? '',
    array,
    rows: labels ? distinctNames(labels.texts) : undefined,
  }
  const sentence = eachOf.row(rows)
  return {
    sentence,
    notes,
    vectors: listOf([vectorsOf(named, () => titled(hint.source))], hint.source),
  }
}

function readColumns({ table, hint, start, end, names }: View, notes: readonly Note[]): Reading {
  const { numbers, rows, width } = table
  const count = end - start
  const nameAt = (i: number) =>
    names?.[start + i] || (count === 1 ? (hint.name ?? '') : say`column ${i}`)
  const column = (i: number) => {
    const array = { store: numbers, offset: start + i, shape: [rows], strides: [width] }
    return vectorsOf({ name: nameAt(i), array }, () => titled(hint.source)).at(0)
  }
  const loadMany: Group['loadMany'] = (first, many) =>
    Promise.all(Array.from({ length: many }, (_, i) => column(first + i).load()))
  const vectors = listOf([{ count, at: column, loadMany }], hint.source)
  return { sentence: eachOf.column(count), notes, vectors }
}

/** The parts of a single column between blank lines, where all are as long: they may be a vector each. */
function readParts({ table, hint, start }: View, notes: readonly Note[]): readonly Reading[] {
  const { numbers, rows, breaks, width } = table
  const [length = 0] = breaks
  const count = breaks.length + 1
  const even = count * length === rows && breaks.every((row, i) => row === (i + 1) * length)
  if (length < 2 || !even) return []
  const array = { ...arrayOf(numbers, start, [count, length]), strides: [length * width, width] }
  const vectors = listOf([vectorsOf({ name: '', array })], hint.source)
  return [{ sentence: say`The ${count} parts between blank lines, each a vector`, notes, vectors }]
}

/** The lists in the cells of a table, each a vector. */
function readLists({ lists, numbers, words, form }: Table, { source }: Hint): Reading {
  const [labels] = [...words.values()]
  const columns = new Set(lists.map(({ column }) => column))
  const nameOf = (column: number) => form.names?.[column] ?? say`column ${column}`
  const named = lists.map(({ row, column, start, length }): Named => {
    const label = labels ? short(labels[row] ?? '') : say`row ${row}`
    const name = columns.size > 1 ? `${label}, ${nameOf(column)}` : label
    return { name, array: arrayOf(numbers, start, [length]) }
  })
  const left = form.kinds.flatMap((kind, i) => (kind === 'number' ? [nameOf(i)] : []))
  const notes =
    left.length > 0 ? [say`Columns of numbers are left out: ${listed(left.map(quoted))}`] : []
  return readingOfArrays(source, named, eachOf.list(lists.length), notes)
}

/** A column of words, or an id that has a name. */
function labelsOf(
  { words, form, numbers, rows, width }: Table,
  index: Index | null,
): Labels | null {
  const [first] = words
  if (first)
    return {
      name: form.names?.[first[0]] ?? (form.names ? '' : say`words`),
      texts: first[1].map(short),
    }
  if (!index?.tells) return null
  const textAt = (i: number) => `${index.name} ${numbers.at(i * width + index.at)}`
  return { name: index.name, texts: Array.from({ length: rows }, (_, i) => textAt(i)) }
}

function orElse(reading: Reading, label: string, instead: () => Reading): Reading {
  const note = { sentence: reading.sentence, instead: { label, reading: instead } }
  return { ...reading, notes: [...reading.notes, note] }
}

/** What numbers the rows, and what is beside the components, is left out, and can be taken in. */
function notesOf(view: View, core: View, index: Index | null, all: View): readonly Note[] {
  const takenIn = (other: View) => ({
    label: say`Take it in`,
    reading: () => (view.labels ? readRows(other, []) : readColumns(other, [])),
  })
  const notes: Note[] = []
  if (index) {
    const sentence = indexLeftOut(index)
    notes.push({ sentence, instead: takenIn(all) })
  }
  const outside = [
    ...(view.names?.slice(view.start, core.start) ?? []),
    ...(view.names?.slice(core.end, view.end) ?? []),
  ]
  if (outside.length > 0)
    notes.push({
      sentence: say`Left out beside the components: ${listed(outside.map(quoted))}`,
      instead: takenIn(view),
    })
  return notes
}

function wordsLeft({ form, words }: Table, used: Labels | null): readonly Note[] {
  const left = [...words.keys()].slice(used && words.size > 0 ? 1 : 0)
  const names = left.map((column) => quoted(form.names?.[column] ?? say`column ${column}`))
  return names.length > 0
    ? [{ sentence: say`Columns of words are left out: ${listed(names)}` }]
    : []
}

/** What the vectors are, as a sentence. */
const eachOf = {
  row: (n: number) =>
    n === 1
      ? say`The row of a table, as a vector`
      : say`The ${spelled(n)} rows of a table, each a vector`,
  column: (n: number) =>
    n === 1
      ? say`The column of a table, as a vector`
      : say`The ${spelled(n)} columns of a table, each a vector`,
  list: (n: number) =>
    n === 1
      ? say`The list in the cells of a table, as a vector`
      : say`The ${spelled(n)} lists in the cells of a table, each a vector`,
}

function indexLeftOut({ at, name }: Index): string {
  if (at === 0)
    return name === ''
      ? say`The first column numbers the rows and is left out`
      : say`The first column ${quoted(name)} numbers the rows and is left out`
  return name === ''
    ? say`The last column numbers the rows and is left out`
    : say`The last column ${quoted(name)} numbers the rows and is left out`
}
