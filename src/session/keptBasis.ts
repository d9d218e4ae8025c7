import { basis, offPlane, type Basis } from '../math/span.ts'
import type { Settings } from './settings.ts'

/** So far a vector may be out of a plane, as a share of its length, to count as lying in it. */
const inPlane = 1e-12

/** The basis in which the span is drawn: the one that is kept, as long as x and y lie in it. */
export function keptBasis({ x, y, basis: kept }: Pick<Settings, 'x' | 'y' | 'basis'>): Basis {
  return kept?.e.length === x.length && offPlane(kept, x) < inPlane && offPlane(kept, y) < inPlane
    ? kept
    : basis(x, y)
}
