import { backwards, type BackwardId } from '../gradcheck/backwards.ts'
import { mutantsAt, trueJacobians, wrongIds, type Mutant } from '../gradcheck/mutants.ts'
import { makePoint, type PointId } from '../gradcheck/points.ts'
import {
  gradcheck,
  judge,
  last,
  numericalJacobians,
  outcome,
  type Options,
  type Report,
} from '../gradcheck/gradcheck.ts'
import type { Pair } from '../math/vec.ts'
import type { Settings } from './settings.ts'

/** What is to be checked: all that a worker needs to know. */
export interface Question {
  readonly backward: BackwardId
  readonly at: Pair
  readonly options: Options
}

/** A check that is finished, or as far as it came. */
export interface Check {
  readonly report: Report
  /** How many entries were compared, and how many there are; in fast mode one an input. */
  readonly compared: number
  readonly all: number
  /** Every wrong backward at the same point; empty until the check is finished. */
  readonly mutants: readonly Mutant[]
  /** Whether the right backward passes: where it fails as well, a failure tells nothing. */
  readonly fair: boolean
}

/** The arguments of PyTorch's gradcheck for these settings. */
export function optionsOf({ eps, atol, rtol, mode, dtype, requires }: Settings): Options {
  return {
    eps,
    atol,
    rtol,
    dtype,
    fastMode: mode === 'fast',
    requiresGrad: [requires !== 'y', requires !== 'x'],
  }
}

/** What the panel asks: the chosen backward at the chosen point. */
export function ask(settings: Settings): Question {
  const at = makePoint(settings.point, settings.n, settings.seed, settings)
  return { backward: settings.backward, at, options: optionsOf(settings) }
}

/** Whether the answer is there in a moment, so that nobody has to wait for a worker. */
export function isSmall({ at }: Question): boolean {
  return at.x.length <= 128
}

/** Checks in slices of less than a millisecond; yields the quotients known so far. */
export function* checking(question: Question): Generator<Pair<readonly number[]>, Check> {
  const { at, options } = question
  // All backwards share one forward, and so these quotients.
  const numerical = yield* numericalJacobians(backwards.correct, at, options)
  return {
    ...soFar(question, numerical),
    mutants: mutantsAt(at, numerical, options),
    fair: outcome(backwards.correct, at, numerical, options).ok,
  }
}

/** What can be said from the quotients known so far. */
export function soFar(question: Question, numerical: Pair<readonly number[]>): Check {
  const { backward, at, options } = question
  const report = judge(backwards[backward], at, numerical, options)
  const inputs = options.requiresGrad?.filter(Boolean).length ?? 2
  return {
    report,
    compared: report.entries.length,
    all: inputs * (options.fastMode ? 1 : at.x.length),
    mutants: [],
    fair: true,
  }
}

export function check(question: Question): Check {
  return last(checking(question))
}

/** Whether a backward that returns zeros passes as well. */
export function isBlind({ mutants }: Check): boolean {
  return mutants.some(({ id, ok }) => id === 'zeros' && ok)
}

/** How many of the wrong backwards pass here, and how many there are. */
export function passing({ mutants }: Check): { passing: number; all: number } {
  return { passing: mutants.filter(({ ok }) => ok).length, all: wrongIds.length }
}

/** The chosen backward at the vectors of the figure. */
export function checkFigure(settings: Settings): Report {
  return gradcheck(backwards[settings.backward], settings, optionsOf(settings))
}

/** A point at which zeros would not pass with these tolerances, tried and found; or null. */
export function sharper(settings: Settings): Pick<Settings, 'point' | 'n'> | null {
  // In one dimension S is ±1 and its gradient 0 everywhere.
  const n = Math.max(settings.n, 2)
  const tried: readonly PointId[] = ['random', 'orthogonal', 'near-zero']
  const options = { ...optionsOf(settings), fastMode: false }
  const point = tried.find((id) => {
    const at = makePoint(id, n, settings.seed, settings)
    return !outcome(backwards.zeros, at, trueJacobians(at, options), options).ok
  })
  return point ? { point, n } : null
}
