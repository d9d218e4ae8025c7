import { maxEntries } from './found.ts'
import { Unreadable } from './unreadable.ts'
import { counted, spelled, spelledShape } from './wording.ts'

/** An array is one vector, or its two rows are two. */
export type Division = 'vector' | 'rows'

/**
 * How an array of this shape is divided into vectors of 1 … `maxEntries` entries. `subject` begins
 * the sentence of the `Unreadable` that is thrown if it cannot be.
 */
export function divide(subject: string, shape: readonly number[]): Division {
  if (shape.includes(0)) {
    throw new Unreadable(
      `${subject} has the shape ${spelledShape(shape)} and so no entries; ` +
        'a vector must have at least one',
    )
  }
  const division = divisionOf(shape)
  if (!division) {
    throw new Unreadable(
      `${subject} has the shape ${spelledShape(shape)}; it must be (n,), one vector, ` +
        'or (2, n), two of them',
    )
  }
  requireFew(subject, Math.max(...shape))
  return division
}

/** One vector for (n,), (1, n) and (n, 1), two for (2, n), nothing for any other shape. */
export function divisionOf(shape: readonly number[]): Division | undefined {
  const [rows, columns] = shape
  if (rows === undefined || shape.length > 2) return undefined
  if (columns === undefined || rows === 1 || columns === 1) return 'vector'
  return rows === 2 ? 'rows' : undefined
}

/** Throws `Unreadable` if a vector has more than `maxEntries`. */
export function requireFew(subject: string, entries: number): void {
  if (entries <= maxEntries) return
  throw new Unreadable(
    `${subject} has a vector of ${counted(entries, 'entry', 'entries')}; ` +
      `at most ${spelled(maxEntries)} can be read`,
  )
}
