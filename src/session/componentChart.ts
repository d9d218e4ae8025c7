import { entry } from '../math/planeCoordinates.ts'
import { reportOf } from './session.ts'
import type { Shown } from './pane.ts'
import { entryOf } from './vectors.ts'

/** What the chart of components shows, in this order. */
export const rows = ['x', 'y', 'gradient-x', 'gradient-y'] as const

export type RowId = (typeof rows)[number]

/** The components of one row, whatever n is: a function of the index. */
export function componentsOf(shown: Shown, row: RowId): (i: number) => number {
  if (row === 'x' || row === 'y') return (i) => entryOf(shown, row, i)
  const { planeCoordinates } = shown
  const { gradient } = reportOf(shown)
  const v = row === 'gradient-x' ? gradient.x : gradient.y
  return planeCoordinates ? (i) => entry(planeCoordinates, v, i) : (i) => v[i] ?? NaN
}
