import type { Named } from './array.ts'
import { floatsFromBase64 } from './base64.ts'
import { isIdentity, labelOf, labelsOf, short } from './labels.ts'
import { othersLeftOut, toldOneByOne } from './reading.ts'
import {
  arrayOf,
  type Field,
  fromNumbered,
  fromNumerals,
  type Tree,
  vectorOf,
  wholeNumbers,
} from './tree.ts'
import { quoted } from './wording.ts'
import { say } from '../words/say.ts'

/** Where a visit of a tree is: by the names that records give themselves, or else by a path. */
interface Place {
  readonly path: string
  /** A record's name for itself; what is in it goes on from there. */
  readonly label?: string | undefined
  /** How many entries the vectors beside it have: a list of as many words was meant to be one, too. */
  readonly lengths?: ReadonlySet<number>
}

/** Sentences that are made only if they are told: to find a place in a long text takes a while. */
type Notes = (() => string)[]

/**
 * The arrays of a tree by their place in it, such as “data[1].embedding”, or by the name that a record
 * gives itself. All else is left out; of what looks like a vector and is none, `notes` says why.
 */
export function namedArrays(tree: Tree, notes: string[]): Named[] {
  const said: Notes = []
  const found = visit(tree, { path: '' }, said)
  notes.push(...said.slice(0, toldOneByOne).map((sentence) => sentence()))
  if (said.length > toldOneByOne) notes.push(othersLeftOut(said.length - toldOneByOne))
  return found
}

function visit(tree: Tree, at: Place, notes: Notes): Named[] {
  switch (tree.kind) {
    case 'array':
      return [{ name: nameOf(at), array: tree.array }]
    case 'list':
      return visitList(tree.items, at, notes)
    case 'record':
      return visitRecord(tree.fields, at, notes)
    default:
      return []
  }
}

const nameOf = ({ path, label }: Place) => `${label ?? ''}${path}`

function visitList(items: readonly Tree[], at: Place, notes: Notes): Named[] {
  const written = fromNumerals(items)
  if (written) return visit(written, at, notes)
  const strange = strangeIn(items, at)
  if (strange)
    notes.push(() => say`${nameOf(at) || say`a list`} left out: ${strange()} is not a number`)
  const columns = columnsOf(items)
  if (columns) return visit(columns, at, notes)
  const paired = pairOf(items)
  if (paired) return visit(paired.value, { path: '', label: paired.label }, notes)
  const lengths = lengthsOf(items)
  return items.flatMap((item, i) => {
    const label = item.kind === 'record' ? labelOf(item.fields) : undefined
    return visit(
      item,
      label === undefined ? { ...at, path: `${at.path}[${i}]`, lengths } : { path: '', label },
      notes,
    )
  })
}

/** What keeps a list from being the vector that it was meant to be; null if it was meant to be none. */
function strangeIn(items: readonly Tree[], at: Place): (() => string) | null {
  const isWord = (item: Tree) => item.kind === 'text' && fromNumerals([item]) === null
  const hasNumber = items.some(({ kind }) => kind === 'number')
  const nothing = items.find(({ kind }) => kind === 'other')
  // What else is in it may be a vector that has the words for its name.
  const isFlat = items.every(({ kind }) => flat.has(kind))
  const word = isFlat && (hasNumber || wasMeant()) ? items.find(isWord) : undefined
  const [first] = items.filter((item) => item === word || (hasNumber && item === nothing))
  if (first?.kind === 'text') return first.where ?? (() => quoted(first.text))
  return first?.kind === 'other' ? () => first.what : null

  /** Lists of words alone are names and remarks, unless what stands in and beside them tells otherwise. */
  function wasMeant(): boolean {
    const words = items.filter(isWord).length
    return (
      2 * words <= items.length ||
      /(?:^|\.)[xy]$/i.test(at.path) ||
      at.lengths?.has(items.length) === true
    )
  }
}

const flat: ReadonlySet<Tree['kind']> = new Set(['number', 'text', 'other'])

function lengthsOf(trees: readonly Tree[]): ReadonlySet<number> {
  return new Set(
    trees.flatMap((tree) =>
      tree.kind === 'array' && tree.array.shape.length === 1 ? tree.array.shape : [],
    ),
  )
}

/** [{"x": 1, "y": 4}, {"x": 2, "y": 5}] is a table, of which each column is a vector. */
function columnsOf(items: readonly Tree[]): Tree | null {
  const rows = items.map((item) => (item.kind === 'record' ? item.fields : []))
  const [first = []] = rows
  const isFlat = (fields: readonly Field[]) =>
    fields.length === first.length &&
    fields.every(
      ([key, { kind }], i) => key === first[i]?.[0] && (kind === 'number' || kind === 'text'),
    )
  if (rows.length < 2 || !rows.every(isFlat)) return null
  const fields = first.flatMap(([key], i): Field[] => {
    const column = fromNumerals(rows.map((row) => row[i]?.[1] ?? { kind: 'other', what: '' }))
    return column && !isIdentity(key) ? [[key, column]] : []
  })
  return fields.length > 0 ? { kind: 'record', fields } : null
}

/** ["king", [0.1, 0.2]] is a pair of a name and what has it. */
function pairOf(items: readonly Tree[]): { label: string; value: Tree } | null {
  const values = items.filter(
    ({ kind }) => kind === 'array' || kind === 'list' || kind === 'record',
  )
  const [first] = items
  const [value] = values
  return first?.kind === 'text' && value && values.length === 1
    ? { label: short(first.text), value }
    : null
}

function visitRecord(fields: readonly Field[], at: Place, notes: Notes): Named[] {
  const numbered = fromNumbered(fields)
  if (numbered) return visit(numbered, at, notes)
  const labels = labelsOf(fields)
  const shape = fields.find(([key]) => /^(?:shape|dims)$/i.test(key))?.[1]
  const sizes = wholeNumbers(shape)
  const isBeside = (value: Tree) => value === shape || value === labels?.source
  const lengths = lengthsOf(fields.flatMap(([, value]) => (isBeside(value) ? [] : [value])))
  const inner = fields.map(([key, value]) => {
    // Names are words, however many there are.
    if (value === labels?.source && value.kind === 'list' && !fromNumerals(value.items))
      return { value, found: [] }
    const path = `${at.path}${at.path === '' && at.label === undefined ? key : step(key)}`
    const found = visit(decoded(key, value, notes), { ...at, path, lengths }, notes)
    return {
      value,
      found: found.map((each) =>
        withRows(value === shape ? each : withShape(each, sizes), labels?.texts),
      ),
    }
  })
  // What went into others, as their shape or the names of their rows, is no vector itself.
  const all = inner.flatMap(({ found }) => found)
  const isUsed = (value: Tree) =>
    (value === shape && all.some(({ array }) => sizes && same(array.shape, sizes))) ||
    (value === labels?.source && all.some(({ rows }) => rows === labels.texts))
  const left = inner.flatMap(({ value, found }) => (isUsed(value) ? [] : found))
  const [only] = left
  return at.label !== undefined && at.path === '' && left.length === 1 && only
    ? [{ ...only, name: at.label }]
    : left
}

const step = (key: string) =>
  /^[\p{L}_$][\p{L}\p{N}_$.-]*$/u.test(key)
    ? `.${key}`
    : /^\d+$/.test(key)
      ? `[${key}]`
      : `["${key}"]`

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((n, i) => n === b[i])

/** A text that stands where a vector could is one in base64. */
function decoded(key: string, value: Tree, notes: Notes): Tree {
  if (!/^(?:embeddings?|vectors?|values|base64|data)$/i.test(key)) return value
  if (value.kind === 'list')
    return { ...value, items: value.items.map((item) => decoded(key, item, notes)) }
  if (value.kind !== 'text') return value
  const floats = floatsFromBase64(value.text)
  if (typeof floats !== 'string') return floats ? vectorOf(floats.values, floats.type) : value
  notes.push(() => say`${key} left out: ${floats}`)
  return value
}

/** As many labels as rows are the names of the rows. */
function withRows(named: Named, labels: readonly string[] | undefined): Named {
  const [rows, ...rest] = named.array.shape
  return labels && rest.length > 0 && rows === labels.length ? { ...named, rows: labels } : named
}

/** Numbers beside a shape that is theirs have it. */
function withShape(named: Named, lengths: readonly number[] | null): Named {
  const { store, offset, shape } = named.array
  const count = lengths?.reduce((product, n) => product * n, 1)
  return lengths && lengths.length > 1 && shape.length === 1 && count === shape[0]
    ? { ...named, array: arrayOf(store, offset, lengths) }
    : named
}
