import { liesIn } from '../math/inPlane.ts'
import { basis, type Basis } from '../math/span.ts'
import type { Settings } from './settings.ts'

/** The basis in which the span is drawn: the one that is kept, as long as x and y lie in it. */
export function keptBasis({ x, y, basis: kept }: Pick<Settings, 'x' | 'y' | 'basis'>): Basis {
  const isKept = kept?.e.length === x.length && [x, y].every((v) => liesIn(kept, v))
  return isKept ? kept : basis(x, y)
}
