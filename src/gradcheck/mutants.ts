import { last, outcome, type Options, type Outcome } from './gradcheck.ts'
import { settle } from './options.ts'
import { arithmetics } from './torch/dtype.ts'
import { length, type Pair } from '../math/vec.ts'
import { backwardIds, backwards, type BackwardId } from './backwards.ts'
import { say } from '../words/say.ts'

/** Why a check at a point does not see that a backward is wrong. */
export const survivalReasons = {
  'not asked': {
    why: say`A check calls backward() only with grad_output 1 and 0, and for these two it gives what it should.`,
  },
  'critical point': {
    why: say`The true gradient is 0 here, as wherever x and y are parallel, and what it gives is 0 as well.`,
  },
  'right here': {
    why: say`At this very point it gives the right gradient: what it does wrong makes no difference here.`,
  },
  'cancels along u': {
    why: say`Fast mode looks along one direction u, where its errors cancel. Entry by entry it would be caught.`,
  },
  'under atol': {
    why: say`No entry of the true gradient is larger than atol, so anything as small passes, zeros included.`,
  },
  'within tolerance': {
    why: say`It is wrong, but by no more than atol and rtol allow here.`,
  },
} as const

export type SurvivalReason = keyof typeof survivalReasons

/** A wrong backward, and what a check of it would say. */
export interface Mutant extends Outcome {
  readonly id: BackwardId
  /** Why it passes; null if it is caught. */
  readonly survives: SurvivalReason | null
}

/** All wrong backwards at a point, as `judging` gives them. */
export function mutantsAt(
  at: Pair<ArrayLike<number>>,
  numerical: Pair<readonly number[]>,
  options: Options,
): Mutant[] {
  return last(judging(at, numerical, options))
}

/**
 * All wrong backwards at a point, judged against one numerical Jacobian: they share their forward. Yields
 * after each of them.
 *
 * @param numerical what `numericalJacobians` gave for that forward, point and options.
 */
export function* judging(
  at: Pair<ArrayLike<number>>,
  numerical: Pair<readonly number[]>,
  options: Options,
): Generator<null, Mutant[]> {
  const mutants: Mutant[] = []
  for (const id of wrongIds) {
    const found = outcome(backwards[id], at, numerical, options)
    mutants.push({ ...found, id, survives: found.ok ? whyItSurvives(id, at, options) : null })
    yield null
  }
  return mutants
}

export const wrongIds = backwardIds.filter((id) => id !== 'correct')

/** Somewhere without any symmetry: what is right here for grad_output 0 and 1 is right for these. */
const anywhere = { x: [0.75, -1.5, 0.25], y: [2, 0.5, 1.25] }

function whyItSurvives(
  id: BackwardId,
  at: Pair<ArrayLike<number>>,
  options: Options,
): SurvivalReason {
  const asked = [0, 1].flatMap((gradOutput) => gradients(id, anywhere, options, gradOutput))
  if (asked.every(({ given, right }) => given === right)) return 'not asked'

  const { atol, fastMode, dtype } = settle(options)
  const entries = gradients(id, at, options)
  const rounding = 4 * (dtype === 'float64' ? 2 ** -53 : 2 ** -24)
  if (entries.every(({ given, right, size }) => Math.abs(given - right) <= rounding * size))
    return entries.every(({ right, size }) => Math.abs(right) <= rounding * size)
      ? 'critical point'
      : 'right here'
  if (fastMode && !agreesEntryByEntry(id, at, options)) return 'cancels along u'
  return entries.every(({ right }) => Math.abs(right) <= atol) ? 'under atol' : 'within tolerance'
}

/** Entry by entry what a backward gives, what is right, and how large its terms are. */
function gradients(id: BackwardId, at: Pair<ArrayLike<number>>, options: Options, gradOutput = 1) {
  const { inputs, dtype } = settle(options)
  const { tensor } = arithmetics[dtype]
  const [x, y] = [tensor(at.x), tensor(at.y)]
  const given = backwards[id].backward(x, y, gradOutput)
  const right = backwards.correct.backward(x, y, gradOutput)
  const entries: { given: number; right: number; size: number }[] = []
  for (const input of inputs) {
    const size = 1 / length(at[input])
    for (let i = 0; i < at[input].length; i++)
      entries.push({ given: given[input]?.[i] ?? 0, right: right[input]?.[i] ?? 0, size })
  }
  return entries
}

/** Whether slow mode would pass it, with the true gradient in the place of the quotients. */
function agreesEntryByEntry(
  id: BackwardId,
  at: Pair<ArrayLike<number>>,
  options: Options,
): boolean {
  return outcome(backwards[id], at, trueJacobians(at, options), { ...options, fastMode: false }).ok
}

/** What the right backward gives: the quotients without their error. */
export function trueJacobians(
  at: Pair<ArrayLike<number>>,
  options: Options,
): Pair<readonly number[]> {
  const none = { x: [], y: [] }
  return outcome(backwards.correct, at, none, { ...options, fastMode: false }).analytical
}
