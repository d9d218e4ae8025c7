import { backwardIds, backwards } from '../lesson/backwards.ts'
import { makePoint, type PointId } from '../lesson/points.ts'
import { gradcheck, judge, numericalJacobians, type Report } from '../math/gradcheck.ts'
import type { Pair } from '../math/vec.ts'
import type { Shared } from './shared.ts'

/** A check of one backward at one point, and what it is worth there. */
export interface Check {
  /** The settings it was made with. */
  readonly of: Shared
  readonly at: Pair
  readonly report: Report
  /** Whether a backward that returns zeros passes at this point with these tolerances. */
  readonly blind: boolean
  /** How many of the wrong backwards pass here, and how many there are. */
  readonly wrong: { readonly passing: number; readonly all: number }
}

/** The chosen backward at the chosen point. */
export function check(shared: Shared): Check {
  const at = makePoint(shared.point, shared.n, shared.seed, shared)
  // All backwards share one forward, and so these quotients.
  const numerical = numericalJacobians(backwards.correct, at, shared)
  const passes = backwardIds.filter((id) => judge(backwards[id], at, numerical, shared).ok)
  return {
    of: shared,
    at,
    report: judge(backwards[shared.backward], at, numerical, shared),
    blind: passes.includes('zeros'),
    wrong: {
      passing: passes.filter((id) => id !== 'correct').length,
      all: backwardIds.length - 1,
    },
  }
}

/** The chosen backward at the vectors of the figure. */
export function checkFigure(shared: Shared): Report {
  return gradcheck(backwards[shared.backward], shared, shared)
}

/** A point at which zeros would not pass with these tolerances, tried and found; or null. */
export function sharper(shared: Shared): Pick<Shared, 'point' | 'n'> | null {
  // In one dimension S is ±1 and its gradient 0 everywhere.
  const n = Math.max(shared.n, 2)
  const tried: readonly PointId[] = ['random', 'orthogonal', 'near-zero']
  const point = tried.find((id) => {
    const at = makePoint(id, n, shared.seed, shared)
    return !gradcheck(backwards.zeros, at, shared).ok
  })
  return point ? { point, n } : null
}
