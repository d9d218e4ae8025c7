import { arrowOf } from '../math/cosineReport.ts'
import { entry } from '../math/planeCoordinates.ts'
import type { Vec } from '../math/vec.ts'
import { reportOf } from './session.ts'
import type { Shown } from './pane.ts'
import { entryOf } from './vectors.ts'

/** What the chart of components shows, in this order. */
export const rows = ['x', 'y', 'gradient-x', 'gradient-y'] as const

export type RowId = (typeof rows)[number]

/** The components of one row, whatever n is: a function of the index. */
export function componentsOf(shown: Shown, row: RowId): (i: number) => number {
  if (row === 'x' || row === 'y') return (i) => entryOf(shown, row, i)
  const { gradient } = reportOf(shown)
  return entriesOf(shown, row === 'gradient-x' ? gradient.x : gradient.y)
}

/** The same up to a positive factor, to be drawn: of a gradient that is beyond doubles, or below them, its direction. */
export function barsOf(shown: Shown, row: RowId): (i: number) => number {
  if (row === 'x' || row === 'y') return componentsOf(shown, row)
  return entriesOf(shown, arrowOf(reportOf(shown), row === 'gradient-x' ? 'x' : 'y'))
}

function entriesOf({ planeCoordinates }: Shown, v: Vec): (i: number) => number {
  return planeCoordinates ? (i) => entry(planeCoordinates, v, i) : (i) => v[i] ?? NaN
}
