import { liesIn } from '../math/inPlane.ts'
import { basis, type Basis } from '../math/span.ts'
import type { Vec } from '../math/vec.ts'
import { memoizeLast } from './memoizeOne.ts'
import type { Settings } from './settings.ts'

/** Whether a vector lies in the plane of a basis; remembered, since of two vectors one rests while the other is dragged. */
const isIn = memoizeLast(
  4,
  ({ plane, v }: { plane: Basis; v: Vec }) => [plane, v],
  ({ plane, v }) => liesIn(plane, v),
)

/** The basis in which the span is drawn: the one that is kept, as long as x and y lie in it. */
export function keptBasis({ x, y, basis: kept }: Pick<Settings, 'x' | 'y' | 'basis'>): Basis {
  const isKept = kept?.e.length === x.length && [x, y].every((v) => isIn({ plane: kept, v }))
  return isKept ? kept : basis(x, y)
}
