import { type Found, maxEntries, type Progress } from './found.ts'
import type { Group } from './list.ts'
import { Unreadable } from './unreadable.ts'
import { counted, quoted, spelled, spelledShape } from './wording.ts'
import { say } from '../words/say.ts'
import { listed } from '../words/sentences.ts'

/** Where numbers are kept: in a file, or in memory. Places and steps are in units of its own. */
export interface Store {
  /** As NumPy and PyTorch call the type of the numbers, or “text”. */
  readonly type: string
  /** `count` numbers from `start` on, `step` apart. Rejects with `Unreadable` alone. */
  readonly load: (
    start: number,
    step: number,
    count: number,
    progress?: Progress,
  ) => Promise<Float64Array>
  /** One number at once, where they are in memory. */
  readonly at?: (i: number) => number
}

/** Numbers in n dimensions: entry (i, j, …) stands at offset + i·strides[0] + j·strides[1] + …. */
export interface NumberArray {
  readonly store: Store
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  readonly offset: number
}

/** An array and its place; `rows`, where it has them, are the names of its rows. */
export interface Named {
  readonly name: string
  readonly array: NumberArray
  readonly rows?: readonly string[] | undefined
}

/** The strides of an array whose numbers stand one after the other, the last axis (or the first) closest. */
export function stridesOf(shape: readonly number[], unit = 1, fortran = false): readonly number[] {
  const strides: number[] = []
  let stride = unit
  for (const n of fortran ? shape : shape.toReversed()) {
    strides.push(stride)
    stride *= n
  }
  return fortran ? strides : strides.reverse()
}

/** Why an array gives no vectors, or null. `subject` begins the sentence. */
export function whyNot(
  subject: () => string,
  { shape }: Pick<NumberArray, 'shape'>,
): string | null {
  if (shape.length === 0) return say`${subject()} is a single number, and no vector`
  if (shape.includes(0))
    return say`${subject()} has the shape ${spelledShape(shape)} and so no entries; a vector must have at least one`
  const entries = shape[axisOf(shape)] ?? 0
  if (entries <= maxEntries) return null
  return say`${subject()} has a vector of ${counted(entries, 'entry')}; at most ${spelled(maxEntries)} can be read`
}

/** The last axis that is longer than 1, along which the vectors lie; the last one if there is none. */
const axisOf = (shape: readonly number[]) =>
  Math.max(
    shape.findLastIndex((n) => n > 1),
    shape.every((n) => n <= 1) ? shape.length - 1 : 0,
  )

/**
 * The one rule for shapes: any array of numbers is a list of vectors along its last axis longer than 1,
 * named by their place. (3,), (1, 3) and (3, 1) are one vector; (5, 3) has rows 1 to 5.
 */
export function vectorsOf({ name, array, rows }: Named, subject = () => quoted(name)): Group {
  const { store, shape, strides, offset } = array
  const reason = whyNot(subject, array)
  if (reason !== null) throw new Unreadable(reason)
  const axis = axisOf(shape)
  const entries = shape[axis] ?? 1
  const step = strides[axis] ?? 1
  const outer = shape.slice(0, axis)
  const count = outer.reduce((product, n) => product * n, 1)
  const indices = (i: number): number[] => {
    let rest = i
    const places = outer.toReversed().map((n) => {
      const place = rest % n
      rest = (rest - place) / n
      return place
    })
    return places.reverse()
  }
  const start = (i: number) =>
    indices(i).reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), offset)
  const alone = count === 1
  const at = (i: number): Found => ({
    name: (count === rows?.length && rows[i]) || placeName(name, outer, indices(i)),
    entries,
    type: store.type,
    shape: alone ? shape : [entries],
    load: (progress) => store.load(start(i), step, entries, progress),
  })
  const loadMany = async (first: number, many: number): Promise<readonly Float64Array[]> => {
    const inner = outer.findLastIndex((n) => n > 1)
    const between = strides[inner] ?? 0
    const evenly = count === (outer[inner] ?? 1)
    // Rows that lie one behind the other are one slice; those that lie side by side are read by columns.
    if (evenly && between === entries * step) {
      const all = await store.load(start(first), step, many * entries)
      return Array.from({ length: many }, (_, i) => all.subarray(i * entries, (i + 1) * entries))
    }
    const rows = Array.from({ length: many }, () => new Float64Array(entries))
    if (evenly && Math.abs(between) < Math.abs(step)) {
      for (let j = 0; j < entries; j++) {
        const column = await store.load(start(first) + j * step, between, many)
        for (const [i, row] of rows.entries()) row[j] = column[i] ?? 0
      }
      return rows
    }
    return Promise.all(rows.map((_, i) => store.load(start(first + i), step, entries)))
  }
  return { count, at, loadMany }
}

/** “layer.weight, row 7”; in more dimensions “block 2, row 7” and “block 1.2, row 7”. From 0, as in code. */
function placeName(name: string, outer: readonly number[], indices: readonly number[]): string {
  const places = indices.filter((_, axis) => (outer[axis] ?? 1) > 1)
  const row = places.pop()
  const parts = [
    ...(name === '' ? [] : [name]),
    ...(places.length > 0 ? [say`block ${places.join('.')}`] : []),
    ...(row === undefined ? [] : [say`row ${row}`]),
  ]
  return listed(parts)
}
