import { backwards } from '../gradcheck/backwards.ts'
import { mutantsAt } from '../gradcheck/mutants.ts'
import { last, numericalJacobians, type Options } from '../gradcheck/gradcheck.ts'
import { lift, type Basis } from '../math/span.ts'
import type { Vec } from '../math/vec.ts'
import { optionsOf } from './check.ts'
import { memoizeOne } from './memoizeOne.ts'
import { shownAtRest } from './pane.ts'
import type { Settings } from './settings.ts'
import type { State } from './state.ts'
import { basisOf, flattened } from './view.ts'

/** The places in the plane of x where some wrong backwards are right: there fewer are caught. */
export const loci = ['parallel', 'orthogonal', 'equal', 'elsewhere'] as const

export type LocusId = (typeof loci)[number]

/** How many of the wrong backwards are caught there, found by a check at one place of each. */
export interface Locus {
  readonly caught: number
  /** Whether even zeros pass. */
  readonly blind: boolean
}

interface Where {
  readonly basis: Basis | null
  readonly y: Vec
  readonly flat: readonly [number, number]
  readonly options: Options
}

/** A place of each kind, as x over y in the plane: turned so far, and so many times as long. */
const samples: Readonly<Record<LocusId, readonly [turn: number, ratio: number]>> = {
  parallel: [0, 1.3],
  orthogonal: [Math.PI / 2, 0.7],
  equal: [0.8, 1],
  elsewhere: [0.8, 0.7],
}

/** Counts by checks at one place of each kind; of the plane that the pane shows, when things are at rest. */
export const countsOf = memoizeOne(
  (state: State) => {
    const shown = shownAtRest(state)
    const { eps, atol, rtol, mode, dtype, requires } = state.settings
    return [shown.y, shown.planeCoordinates, eps, atol, rtol, mode, dtype, requires]
  },
  (state): Readonly<Record<LocusId, Locus>> | null => {
    const shown = shownAtRest(state)
    if (shown.planeCoordinates || shown.x.length < 2 || shown.x.length > 64) return null
    const flat = flattened(shown)(shown.y)
    const basis = shown.x.length === 2 ? null : basisOf(shown)
    return counted({
      basis,
      y: shown.y,
      flat,
      options: optionsOf(state.settings satisfies Settings),
    })
  },
)

function counted({ basis, y, flat, options }: Where): Readonly<Record<LocusId, Locus>> {
  const at = (id: LocusId): Locus => {
    const [turn, ratio] = samples[id]
    const [cos, sin] = [Math.cos(turn) * ratio, Math.sin(turn) * ratio]
    const [a, b] = flat
    const x = [cos * a - sin * b, sin * a + cos * b] as const
    // Exactly parallel where it must be: what rounding leaves across would count.
    const pair = {
      x: id === 'parallel' ? y.map((entry) => entry * ratio) : basis ? lift(basis, x) : [...x],
      y,
    }
    const numerical = last(numericalJacobians(backwards.correct, pair, options))
    const mutants = mutantsAt(pair, numerical, options)
    return {
      caught: mutants.filter(({ ok }) => !ok).length,
      blind: mutants.some(({ id: mutant, ok }) => mutant === 'zeros' && ok),
    }
  }
  return {
    parallel: at('parallel'),
    orthogonal: at('orthogonal'),
    equal: at('equal'),
    elsewhere: at('elsewhere'),
  }
}
