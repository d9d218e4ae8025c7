import { type Named, vectorsOf } from '../array.ts'
import { distinctNames } from '../distinct.ts'
import type { Note, Reading } from '../found.ts'
import { short } from '../labels.ts'
import { type Group, listOf } from '../list.ts'
import type { Table } from './table.ts'
import { arrayOf } from '../tree.ts'
import { counted, quoted, titled } from '../wording.ts'

/** What is known of a table beside itself. */
export interface Hint {
  readonly source: string
  /** It is a print-out whose first column is an index, whatever it holds. */
  readonly indexed?: boolean
  /** The name of its only column. */
  readonly name?: string | undefined
}

const indexName =
  /^(?:|ids?|_id|idx|index|key|uid|uuid|nr|no|num|row|#|unnamed: 0|\(index\)|rownames?)$/i

/** The ways in which a table can be understood, the likeliest first; more than one where they have to be asked about. */
export function readingsOf(table: Table, hint: Hint): readonly Reading[] {
  if (table.lists.length > 0) return [listsOf(table, hint)]
  const { rows, form } = table
  const all = form.kinds.flatMap((kind, i) => (kind === 'number' ? [i] : []))
  const index = indexOf(table, all, hint)
  const columns = index ? all.slice(1) : all
  const name = (column: number) => form.names?.[column] ?? ''
  const labels = labelsOf(table, index)
  const view: View = { table, hint, columns, skip: index ? 1 : 0, from: 0, labels, name }
  const notes = (used: Labels | null) =>
    notesOf(table, used, index, () => ({ ...view, columns: all, skip: 0 }))
  const byRows = () => readingBy('rows', view, notes(labels))
  const byColumns = () => readingBy('columns', view, notes(null))
  const other = (reading: Reading, label: string, instead: () => Reading): Reading => ({
    ...reading,
    notes: [...reading.notes, { sentence: reading.sentence, instead: { label, reading: instead } }],
  })
  const asRows = () => other(byRows(), 'Read the columns instead', byColumns)
  const asColumns = () => other(byColumns(), 'Read the rows instead', byRows)
  const names = form.names && columns.map(name)
  const pair = names?.length === 2 && names.every((each, i) => each.toLowerCase() === 'xy'[i])
  const uncertain = index?.uncertain
    ? [readingBy('rows', { ...view, columns: all, skip: 0 }, [])]
    : []
  if (columns.length === 1) return [...blocksOf(view, notes(null)), byColumns(), ...uncertain]
  if (labels) {
    if (pair) return [asColumns()]
    const ask = names && labels.name === '' && !areNumbered(names)
    return ask ? [byRows(), byColumns()] : [asRows()]
  }
  if (names) {
    if (columns.length > 2 && (areNumbered(names) || rows === 1)) return [byRows(), byColumns()]
    return [asColumns()]
  }
  if (rows === 1) return [byRows()]
  if (areColumnNumbers(table, columns.length)) {
    const sentence = 'The rows of a table below a line that numbers the columns, each a vector'
    return [{ ...readingBy('rows', { ...view, from: 1 }, notes(labels)), sentence }, byRows()]
  }
  if (columns.length === 2 && rows > 2) return [byColumns(), byRows(), ...uncertain]
  return uncertain.length > 0 ? [byRows(), ...uncertain] : [asRows()]
}

interface View {
  readonly table: Table
  readonly hint: Hint
  readonly columns: readonly number[]
  /** Numbers at the beginning of each row that are left out. */
  readonly skip: number
  /** The first row. */
  readonly from: number
  readonly labels: Labels | null
  readonly name: (column: number) => string
}

interface Labels {
  readonly name: string
  readonly texts: readonly string[]
  /** The column of words that they are; null for numbers. */
  readonly column: number | null
}

function readingBy(way: 'rows' | 'columns', view: View, notes: readonly Note[]): Reading {
  const { table, hint, columns, skip, from, labels, name } = view
  const { numbers } = table
  const rows = table.rows - from
  const width = table.form.kinds.filter((kind) => kind === 'number').length
  if (way === 'rows') {
    const array = {
      ...arrayOf(numbers, from * width + skip, [rows, columns.length]),
      strides: [width, 1],
    }
    const named: Named = {
      name: hint.name ?? '',
      array,
      rows: labels ? distinctNames(labels.texts) : undefined,
    }
    const sentence = `The ${counted(rows, 'row')} of a table, each a vector`
    return {
      sentence,
      notes,
      vectors: listOf([vectorsOf(named, titled(hint.source))], hint.source),
    }
  }
  const nameAt = (i: number) =>
    name(columns[i] ?? 0) || (columns.length === 1 ? (hint.name ?? '') : `column ${i + 1}`)
  const column = (i: number) =>
    vectorsOf(
      {
        name: nameAt(i),
        array: { store: numbers, offset: skip + i, shape: [rows], strides: [width] },
      },
      titled(hint.source),
    )
  const columnsGroup: Group = {
    count: columns.length,
    at: (i) => column(i).at(0),
    loadMany: async (first, count) =>
      (
        await Promise.all(Array.from({ length: count }, (_, i) => column(first + i).loadMany(0, 1)))
      ).flat(),
  }
  const sentence = `The ${counted(columns.length, 'column')} of a table, each a vector`
  return { sentence, notes, vectors: listOf([columnsGroup], hint.source) }
}

/** The parts of a single column between blank lines, where all are as long: they may be a vector each. */
function blocksOf({ table, hint, skip }: View, notes: readonly Note[]): readonly Reading[] {
  const { numbers, rows, breaks } = table
  const [length = rows] = breaks
  const count = breaks.length + 1
  if (count === 1) return []
  if (length < 2 || count * length !== rows || breaks.some((row, i) => row !== (i + 1) * length))
    return []
  const width = numbers.length() / rows
  const array = { ...arrayOf(numbers, skip, [count, length]), strides: [length * width, width] }
  const vectors = listOf([vectorsOf({ name: '', array })], hint.source)
  return [{ sentence: `The ${count} parts between blank lines, each a vector`, notes, vectors }]
}

/** Whether the first line is 0, 1, 2, … and no other one is whole, as where pandas wrote a table without names. */
function areColumnNumbers({ numbers, rows }: Table, width: number): boolean {
  const isWhole = (i: number) => Number.isInteger(numbers.at(i))
  for (let i = 0; i < width; i++) if (numbers.at(i) !== i || isWhole(width + i)) return false
  return width > 2 && rows > 2
}

/** The first column, where it only numbers the rows. */
function indexOf({ form, rows, numbers }: Table, columns: readonly number[], hint: Hint) {
  const { names, kinds, indexed } = form
  if (kinds[0] !== 'number' || columns.length < 2) return null
  const width = columns.length
  const name = names?.[0]
  if (indexed || hint.indexed || (name !== undefined && indexName.test(name)))
    return { name: name ?? '', uncertain: false }
  if (names || rows < 3) return null
  const from = numbers.at(0)
  for (let i = 0; i < rows; i++) if (numbers.at(i * width) !== from + i) return null
  // Where all is whole, 1, 2, 3 may be a vector like others.
  let whole = true
  for (let i = 0; whole && i < rows * width; i++) whole = Number.isInteger(numbers.at(i))
  return whole || (from !== 0 && from !== 1) ? null : { name: '', uncertain: from === 1 }
}

/** The names of the rows: a column of words, or an id that has a name. */
function labelsOf(
  { words, form, numbers, rows }: Table,
  index: { name: string } | null,
): Labels | null {
  const [first] = words
  if (first)
    return {
      name: form.names?.[first[0]] ?? (form.names ? '' : 'words'),
      texts: first[1].map(short),
      column: first[0],
    }
  if (!index || index.name === '' || form.indexed || /^unnamed|index\)$/i.test(index.name))
    return null
  const width = form.kinds.filter((kind) => kind === 'number').length
  return {
    name: index.name,
    texts: Array.from({ length: rows }, (_, i) => `${index.name} ${numbers.at(i * width)}`),
    column: null,
  }
}

function notesOf(
  { form, words }: Table,
  labels: Labels | null,
  index: { name: string } | null,
  whole: () => View,
): Note[] {
  const left = [...words.keys()]
    .slice(labels && labels.column !== null ? 1 : 0)
    .map((column) => form.names?.[column] ?? `column ${column + 1}`)
  return [
    ...(index
      ? [
          {
            sentence: `The first column${index.name === '' ? '' : ` ${quoted(index.name)}`} numbers the rows and is left out`,
            instead: {
              label: 'Take it in',
              reading: () => readingBy(labels ? 'rows' : 'columns', whole(), []),
            },
          },
        ]
      : []),
    ...(left.length > 0
      ? [{ sentence: `Columns of words are left out: ${left.map(quoted).join(', ')}` }]
      : []),
  ]
}

/** d1, d2, d3 or 0, 1, 2: names that only number the components. */
function areNumbered(names: readonly string[]): boolean {
  const parts = names.map((name) => /^(.*?)(\d+)$/.exec(name))
  const from = Number(parts[0]?.[2])
  return (
    names.length > 2 &&
    parts.every((part, i) => part && part[1] === parts[0]?.[1] && Number(part[2]) === from + i)
  )
}

/** The lists in the cells of a table, each a vector. */
function listsOf({ lists, numbers, words, form }: Table, { source }: Hint): Reading {
  const [labels] = [...words.values()]
  const columns = new Set(lists.map(({ column }) => column))
  const named = lists.map(({ row, column, start, length }): Named => {
    const label = labels ? short(labels[row] ?? '') : `row ${row + 1}`
    const place =
      columns.size > 1 ? `${label}, ${form.names?.[column] ?? `column ${column + 1}`}` : label
    return { name: place, array: arrayOf(numbers, start, [length]) }
  })
  const left = form.kinds.flatMap((kind, i) =>
    kind === 'number' ? [form.names?.[i] ?? `column ${i + 1}`] : [],
  )
  return {
    sentence: `The ${counted(lists.length, 'list')} in the cells of a table, each a vector`,
    notes:
      left.length > 0
        ? [{ sentence: `Columns of numbers are left out: ${left.map(quoted).join(', ')}` }]
        : [],
    vectors: listOf(
      named.map((each) => vectorsOf(each)),
      source,
    ),
  }
}
