import { last } from '../../gradcheck/gradcheck.ts'
import type { SurvivalReason } from '../../gradcheck/mutants.ts'
import { length } from '../../math/vec.ts'
import { outputsOf } from '../../torch/gradcheck/checked.ts'
import { exactJacobians } from '../../torch/gradcheck/exact.ts'
import { gradcheck } from '../../torch/gradcheck/gradcheck.ts'
import type { Jacobian } from '../../torch/gradcheck/matrix.ts'
import { numericalJacobians } from '../../torch/gradcheck/slow.ts'
import { settled, type FullSetting, type OwnSetting } from '../check/setting.ts'
import { fresh, prepare, type Subject } from '../check/subject.ts'
import { verdictOf } from '../check/verdict.ts'
import { backwardSites } from '../edits/sites.ts'
import { clean } from '../text/clean.ts'
import { mutantsOf, type Live, type Mutant } from './mutants.ts'

/** What a check would say of a backward. */
export interface Outcome {
  readonly ok: boolean
  /** PyTorch’s stage, if it fails. */
  readonly stage: string | null
  /** The largest difference over what is allowed; ∞ if it fails in another stage, NaN in fast mode. */
  readonly ratio: number
}

/** A mutant, and what a check of it would say. */
export interface JudgedMutant extends Mutant, Outcome {
  /** Why it passes; null if it is caught, or if that is not known (in fast mode). */
  readonly survives: SurvivalReason | null
}

/** What a check is worth at a place: which mutants of the reader’s own code it would catch. */
export interface Worth {
  /** What it says of the code as it is. */
  readonly own: Outcome
  /**
   * How much of what is allowed the error of the quotients uses up: above 1 a right backward would fail as
   * well. NaN in fast mode.
   */
  readonly used: number
  readonly mutants: readonly JudgedMutant[]
  readonly caught: number
  readonly proof: Proof
}

/** What else passes where a check passes. */
export interface Proof {
  /** So many mutants, of so many that there are. */
  readonly passing: number
  readonly all: number
  /** Whether a backward that gives nothing but zeros would; null if that is not known (in fast mode). */
  readonly zerosPass: boolean | null
}

/** What there is to say: nothing of a program without a backward, or of one that cannot be checked. */
export type Judging = Worth | 'no backward' | 'unchecked'

/** What is asked: all that a worker needs to know. */
export interface WorthQuestion {
  readonly source: string
  readonly setting: OwnSetting
}

/**
 * Checks all mutants of pasted code at the vectors of a setting. They share their forward, and so in slow mode the
 * quotients.
 *
 * Yields the share that is done.
 */
export function* judging({ source, setting }: WorthQuestion): Generator<number, Judging> {
  const full = settled(setting)
  const prepared = prepare(clean(source).text, full.entry)
  if ('verdict' in prepared) return 'unchecked'
  const { subject } = prepared
  if (backwardSites(subject.runnable.program).length === 0) return 'no backward'
  const mutants = mutantsOf(subject, full.x.shape)
  const worth = yield* judged(subject, mutants, full)
  // Where there is not one mutant, most often no backward can be run.
  if (worth === null || (mutants.length === 0 && worth.own.ratio === Infinity)) return 'unchecked'
  return worth
}

/** As `judging`, of mutants that are known already; null if forward cannot be run. */
export function* judged(
  subject: Subject,
  mutants: readonly Live[],
  setting: FullSetting,
): Generator<number, Worth | null> {
  const quotients = quotientsAt(subject, setting)
  if (quotients === null) return null
  const own = outcomeOf(subject, setting, quotients)
  const found: JudgedMutant[] = []
  for (const [i, { mutant, runnable, asked }] of mutants.entries()) {
    yield i / mutants.length
    const outcome = outcomeOf({ runnable, entry: subject.entry }, setting, quotients)
    const survives = outcome.ok ? whyItSurvives(outcome, asked, setting, quotients) : null
    found.push({ ...mutant, ...outcome, survives })
  }
  const caught = found.filter(({ ok }) => !ok).length
  const all = found.length
  const proof = { passing: all - caught, all, zerosPass: zerosPass(quotients, setting) }
  return { own, used: quotients.used, mutants: found, caught, proof }
}

interface Quotients {
  /** Null in fast mode, where each check takes its own. */
  readonly numerical: readonly (readonly Jacobian[])[] | null
  readonly exact: readonly (readonly Jacobian[])[]
  readonly used: number
}

/** The quotients of the forward that all share, and how far they are from the truth. */
function quotientsAt(subject: Subject, setting: FullSetting): Quotients | null {
  if (setting.fastMode) return { numerical: null, exact: [], used: NaN }
  try {
    const checked = fresh(subject, setting)
    const outputs = outputsOf(checked, checked.call(checked.inputs))
    const numerical = last(numericalJacobians(checked, outputs, setting.eps, {}))
    const exact = last(exactJacobians(checked, outputs))
    const used = exact.flatMap((of, i) =>
      of.map((jacobian, k) => share(jacobian, numerical[i]?.[k], setting)),
    )
    return { numerical, exact, used: Math.max(0, ...used) }
  } catch {
    return null
  }
}

/** Whether each quotient is as good as 0. */
function zerosPass({ numerical }: Quotients, { atol, rtol }: FullSetting): boolean | null {
  if (numerical === null) return null
  return numerical
    .flat()
    .every(({ values }) =>
      values.every((quotient) => Math.abs(quotient) <= atol + rtol * Math.abs(quotient)),
    )
}

/** The largest |a − n| over what is allowed; NaN if any entry is none. */
function share(a: Jacobian, n: Jacobian | undefined, { atol, rtol }: FullSetting): number {
  let most = 0
  for (const [i, value] of a.values.entries()) {
    const quotient = n?.values[i] ?? NaN
    most = Math.max(most, Math.abs(value - quotient) / (atol + rtol * Math.abs(quotient)))
  }
  return most
}

function outcomeOf(
  subject: Subject,
  setting: FullSetting,
  { numerical, exact }: Quotients,
): Outcome & { readonly off: number } {
  let ratio = numerical === null ? NaN : 0
  let off = ratio
  const observer = {
    analytical: (output: number, jacobians: readonly Jacobian[]) => {
      for (const [i, jacobian] of jacobians.entries()) {
        ratio = Math.max(ratio, share(jacobian, numerical?.[i]?.[output], setting))
        off = Math.max(off, distance(jacobian, exact[i]?.[output]))
      }
    },
  }
  try {
    last(gradcheck(fresh(subject, setting), { ...setting, numerical }, observer))
    return { ok: true, stage: null, ratio, off }
  } catch (thrown) {
    const { stage } = verdictOf(thrown)
    return { ok: false, stage, ratio: stage === 'jacobian' ? ratio : Infinity, off }
  }
}

/** The largest difference between two Jacobians. */
function distance(a: Jacobian, b: Jacobian | undefined): number {
  return a.values.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (b?.values[i] ?? NaN))),
    0,
  )
}

function whyItSurvives(
  { off }: { readonly off: number },
  asked: boolean,
  { x, y, atol, dtype }: FullSetting,
  { exact }: Quotients,
): SurvivalReason | null {
  if (!asked) return 'not asked'
  if (Number.isNaN(off)) return null
  const entries = exact.flat().flatMap(({ values }) => Array.from(values, Math.abs))
  const largest = Math.max(0, ...entries)
  const slope = 1 / Math.min(length(x.values), length(y.values))
  const rounding = (dtype === 'float64' ? 2 ** -48 : 2 ** -19) * Math.max(largest, slope)
  if (off <= rounding) return largest <= rounding ? 'critical point' : 'right here'
  return largest <= atol ? 'under atol' : 'within tolerance'
}
