import { entry } from '../math/embedding.ts'
import { portraitOf } from './session.ts'
import type { Shared } from './shared.ts'
import { entryOf } from './vectors.ts'

/** What the strip of components shows, in this order. */
export const rows = ['x', 'y', 'gradient-x', 'gradient-y'] as const

export type RowId = (typeof rows)[number]

/** The components of one row, whatever n is: a function of the index. */
export function componentsOf(shared: Shared, row: RowId): (i: number) => number {
  if (row === 'x' || row === 'y') return (i) => entryOf(shared, row, i)
  const { embedding } = shared
  const { gradient } = portraitOf(shared)
  const v = row === 'gradient-x' ? gradient.x : gradient.y
  return embedding ? (i) => entry(embedding, v, i) : (i) => v[i] ?? NaN
}
