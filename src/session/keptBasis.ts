import { basis, offPlane, type Basis } from '../math/span.ts'
import type { Vec } from '../math/vec.ts'
import { memoizeLast } from './memoizeOne.ts'
import type { Settings } from './settings.ts'

/** So far a vector may be out of a plane, as a share of its length, to count as lying in it. */
const inPlane = 1e-12

/** Whether a vector lies in the plane of a basis; remembered, since of two vectors one rests while the other is dragged. */
const isIn = memoizeLast(
  4,
  ({ plane, v }: { plane: Basis; v: Vec }) => [plane, v],
  ({ plane, v }) => offPlane(plane, v) < inPlane,
)

/** The basis in which the span is drawn: the one that is kept, as long as x and y lie in it. */
export function keptBasis({ x, y, basis: kept }: Pick<Settings, 'x' | 'y' | 'basis'>): Basis {
  const isKept = kept?.e.length === x.length && [x, y].every((v) => isIn({ plane: kept, v }))
  return isKept ? kept : basis(x, y)
}
