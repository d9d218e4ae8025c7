import type { Numbers } from '../numbers.ts'
import { arrayOf, type Field, type Tree } from '../tree.ts'
import { placeOf, problem, problemAt, type Text } from '../text/place.ts'
import { say } from '../../words/say.ts'

/** What a bracket opened. */
export interface Frame {
  readonly kind: 'list' | 'record' | 'call'
  readonly opener: string
  readonly closer: string
  readonly at: number
  /** Nothing came since it began, or since its last comma. */
  fresh: boolean
  /** Some of its values have a comma between them, and some have none. */
  commas: boolean
  blanks: boolean
  /** The values of a list: how many, and their common shape while they have one; then none is kept as a tree. */
  count: number
  shape: readonly number[] | null
  items: Tree[] | null
  /** The first of its numbers. */
  readonly start: number
  /** Rows that a semicolon (or a line's end) ended, and the numbers in each. */
  rows: number
  width: number
  /** How many numbers its first line has, while all have as many; 0 before one ended, −1 where they differ. */
  lineWidth: number
  /** How many were promised in front, as in Float32Array(3) [1, 2, 3]. */
  readonly promised: number | undefined
  /** The key that the next value has, and what has had its own. */
  key: string | undefined
  readonly fields: Field[]
  /** The function that is called, and the names of the fields that its dtype has. */
  readonly call: string
  columns: readonly string[]
}

export function frameOf(
  kind: Frame['kind'],
  opener: string,
  at: number,
  start: number,
  { call = '', promised }: { call?: string; promised?: number | undefined } = {},
): Frame {
  return {
    kind,
    opener,
    closer: opener === '(' ? ')' : opener === '[' ? ']' : opener === '<' ? '>' : '}',
    at,
    start,
    call,
    promised,
    fresh: true,
    commas: false,
    blanks: false,
    count: 0,
    shape: null,
    items: null,
    rows: 0,
    width: 0,
    lineWidth: 0,
    key: undefined,
    fields: [],
    columns: [],
  }
}

const scalar: readonly number[] = []
/** Nobody breaks shorter lines than that; NumPy does after 75 characters. */
const shortLine = 60

const sizeOf = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1)

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((n, i) => n === b[i])

/** Adds a number to a list. */
export function addNumber(frame: Frame, value: number, numbers: Numbers): void {
  const isNext = numbers.length() === frame.start + frame.count
  if (isNext && frame.items === null && (frame.shape === null || frame.shape.length === 0)) {
    frame.shape = scalar
    frame.count++
    numbers.push(value)
  } else addTree(frame, { kind: 'number', value }, numbers)
}

/** Adds anything else to a list. */
export function addTree(frame: Frame, tree: Tree, numbers: Numbers): void {
  const isNext = numbers.length() === frame.start + frame.count
  if (tree.kind === 'number' && isNext && frame.items === null && !frame.shape?.length)
    return addNumber(frame, tree.value, numbers)
  if (
    tree.kind === 'array' &&
    fits(frame, tree.array.shape, tree.array.offset, tree.array.store === numbers)
  ) {
    frame.shape = tree.array.shape
    frame.count++
    return
  }
  // Its values have no common shape after all: each is a tree of its own.
  frame.items ??= itemsOf(frame, numbers)
  frame.items.push(tree)
  frame.count++
}

/** Whether numbers of a shape go on in a list where its last ones end. */
function fits(frame: Frame, shape: readonly number[], offset: number, here: boolean): boolean {
  if (!here || frame.items !== null) return false
  if (frame.shape === null) return offset === frame.start
  return same(frame.shape, shape) && offset === frame.start + frame.count * sizeOf(shape)
}

function itemsOf({ count, shape, start }: Frame, numbers: Numbers): Tree[] {
  const lengths = shape ?? []
  const size = sizeOf(lengths)
  return Array.from({ length: count }, (_, i): Tree =>
    lengths.length === 0
      ? { kind: 'number', value: numbers.at(start + i) }
      : { kind: 'array', array: arrayOf(numbers, start + i * size, lengths) },
  )
}

/** Adds a list that is closed to the one around it, where it is only one more row of the same shape. */
export function absorb(outer: Frame, { items, count, shape, rows, start }: Frame): boolean {
  if (items !== null || count === 0 || rows > 0 || outer.kind === 'record' || outer.items !== null)
    return false
  const inner = shape ?? scalar
  if (outer.shape === null) {
    if (outer.count > 0 || start !== outer.start) return false
    outer.shape = [count, ...inner]
  } else if (outer.shape[0] !== count || outer.shape.length !== inner.length + 1) return false
  else if (inner.some((n, i) => n !== outer.shape?.[i + 1])) return false
  else if (start !== outer.start + outer.count * sizeOf(outer.shape)) return false
  outer.count++
  return true
}

/** What a list holds, when it is closed. */
export function treeOf(frame: Frame, numbers: Numbers): Tree {
  const { items, count, shape, start, rows, width } = frame
  if (items !== null) return { kind: 'list', items }
  if (count === 0) return { kind: 'list', items: [] }
  const lengths = rows > 0 ? [rows, width] : [count, ...(shape ?? scalar)]
  return { kind: 'array', array: arrayOf(numbers, start, lengths) }
}

/** Ends a row of [1 2; 3 4]; all must be as long as the first. */
export function endRow(text: Text, frame: Frame, at: number): void {
  const { items, shape, count, rows, width } = frame
  if (frame.kind !== 'list' || items !== null || (shape?.length ?? 0) > 0 || count === 0)
    throw problemAt(text, at, text.content.charAt(at), (it) => say`${it} cannot stand there`)
  if (rows === 0) frame.width = count
  else if (count === rows * width) return
  else if (count - rows * width !== width)
    throw problem(
      text,
      say`the row that ends in ${placeOf(text, at)} has ${count - rows * width} numbers, and the first has ${width}; all must have the same number`,
      at,
    )
  frame.rows++
  frame.fresh = true
}

/** Notes that a line ends in a list: NumPy breaks long lines, and MATLAB's are rows. */
export function noteLine(frame: Frame, at: number): void {
  const { kind, commas, shape, count, lineWidth } = frame
  if (kind !== 'list' || count === 0) return
  const even = !commas && shape?.length === 0 && at - frame.at < shortLine
  if (lineWidth === 0 && even) frame.lineWidth = count
  else if (!even && lineWidth === 0) frame.lineWidth = -1
  else if (lineWidth > 0 && count % lineWidth !== 0) frame.lineWidth = -1
}

/** Notes that a value begins. “[1,5 2,5]” would be read as four numbers, and is meant as two. */
export function beginValue(text: Text, frame: Frame, at: number): void {
  if (!frame.fresh) frame.blanks = true
  frame.fresh = false
  requireOneWay(text, frame, at)
}

/** Notes a comma. */
export function addComma(text: Text, frame: Frame, at: number): void {
  if (frame.fresh)
    throw problemAt(text, at, text.content.charAt(at), (it) => say`${it} has nothing before it`)
  frame.fresh = true
  frame.commas = true
  requireOneWay(text, frame, at)
}

function requireOneWay(text: Text, frame: Frame, at: number): void {
  if (frame.kind !== 'list' || !frame.commas || !frame.blanks) return
  throw problemAt(
    text,
    frame.at,
    frame.opener,
    (it) =>
      say`${it} opens a list in which only some values have a comma between them, up to ${placeOf(text, at)}; all must have one or none, and decimals a point, as in 1.5`,
  )
}
