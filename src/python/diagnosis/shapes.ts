import { numelOf, type Shape } from '../../torch/core/shape.ts'
import { batches } from '../batches.ts'

/** Larger tensors are not looked at: a diagnosis asks for many places. */
const mostEntries = 4096

/**
 * The shapes in which a program is looked at: small ones of the same layout, so that it costs little and no
 * vector is too short to tell coefficients apart; then that of the reader’s own vectors, in case the program
 * works for no other.
 */
export function shapesFor(own: Shape): Shape[] {
  const shapes = [...smallShapes(own)]
  if (numelOf(own) <= mostEntries && !shapes.some((shape) => shape.join() === own.join()))
    shapes.push(own)
  return shapes
}

function smallShapes(own: Shape): Shape[] {
  const [rows, columns] = own
  if (own.length === 1) return [[5]]
  if (own.length !== 2) return []
  if (columns === 1)
    return rows === 1
      ? [
          [5, 1],
          [1, 5],
        ]
      : [[5, 1]]
  // One row may be a vector, and it may be a batch of one.
  return rows === 1
    ? [
        [1, 5],
        [3, 5],
      ]
    : [[3, 5]]
}

/** The shapes that so many entries may have: batches first, which a program for vectors cannot do. */
export function shapesOf(entries: number): Shape[] {
  return [
    ...batches.filter((b) => entries % b === 0 && entries > b).map((b) => [b, entries / b]),
    [1, entries],
    [entries, 1],
    [entries],
  ]
}
