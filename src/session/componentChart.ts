import { entry } from '../math/planeCoordinates.ts'
import { reportOf } from './session.ts'
import type { Settings } from './settings.ts'
import { entryOf } from './vectors.ts'

/** What the chart of components shows, in this order. */
export const rows = ['x', 'y', 'gradient-x', 'gradient-y'] as const

export type RowId = (typeof rows)[number]

/** The components of one row, whatever n is: a function of the index. */
export function componentsOf(settings: Settings, row: RowId): (i: number) => number {
  if (row === 'x' || row === 'y') return (i) => entryOf(settings, row, i)
  const { embedding } = settings
  const { gradient } = reportOf(settings)
  const v = row === 'gradient-x' ? gradient.x : gradient.y
  return embedding ? (i) => entry(embedding, v, i) : (i) => v[i] ?? NaN
}
