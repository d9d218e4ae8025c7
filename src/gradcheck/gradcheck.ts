import { allowed, difference, isClose, ratio, type Tolerance } from './allclose.ts'
import { explain, type Failure } from './failure.ts'
import {
  analyticalJacobian,
  directionalQuotient,
  numericalJacobian,
  tensors,
  type Differentiable,
  type Point,
} from './jacobian.ts'
import { settle, type Input, type Options, type Settings } from './options.ts'
import type { Tensor } from './torch/arithmetic.ts'
import { arithmetics } from './torch/dtype.ts'
import { directions } from './torch/directions.ts'
import type { Pair } from '../math/vec.ts'
import { say } from '../words/say.ts'

export type { Options } from './options.ts'

/** One compared number: what the quotient says, what backward says, and what is tolerated. */
export interface Entry {
  readonly input: Input
  /** Position in the input, from 0; 0 in fast mode, which compares one number an input. */
  readonly index: number
  readonly numerical: number
  readonly analytical: number
  /** |analytical − numerical|. */
  readonly difference: number
  /** atol + |rtol · numerical|; in fast mode with atol times the sum of the direction's entries. */
  readonly allowed: number
  /** The difference in units of what is allowed: above 1 it fails. NaN counts as infinitely bad. */
  readonly ratio: number
  readonly ok: boolean
}

/** What a check comes to, without the entries. */
export interface Outcome {
  readonly ok: boolean
  /** What failed first, or null. */
  readonly failure: Failure | null
  /** The largest difference in units of what is allowed; 0 if nothing was compared. */
  readonly ratio: number
  /**
   * One column for each input, of length n, in fast mode of length 1; empty where the input does not
   * require a gradient.
   */
  readonly analytical: Pair<number[]>
}

export interface Report extends Outcome {
  /** The failure in words, showing what PyTorch's message shows, or null. */
  readonly message: string | null
  /** What PyTorch would warn about, one sentence each. */
  readonly warnings: readonly string[]
  /** As `analytical`; shorter if not all quotients were there yet. */
  readonly numerical: Pair<readonly number[]>
  /** Every compared entry, x before y. */
  readonly entries: readonly Entry[]
  /** The entry with the largest difference in units of what is allowed; null if none was compared. */
  readonly worst: Entry | null
}

/**
 * PyTorch's `gradcheck`: its stages in its order, so that verdict, failing stage and failing input are
 * those that PyTorch reports.
 *
 * 1. numerical Jacobian of each input that requires a gradient; in fast mode one quotient each, along a
 *    direction;
 * 2. analytical Jacobian, twice: the two must agree (re-entrancy);
 * 3. entry by entry, analytical against numerical (`allclose`), x before y;
 * 4. `backward` with grad_output = 0 must give exact zeros.
 *
 * The arrays passed in are copied, and neither changed nor kept. Unlike in PyTorch, passing one
 * array as both x and y means two equal vectors, not one vector used twice.
 *
 * @throws RangeError if no input requires a gradient, a tolerance is negative or NaN, the lengths
 *   differ, or fast mode is asked to look along a direction of no entries, as PyTorch throws then.
 */
export function gradcheck(
  fn: Differentiable,
  point: Pair<ArrayLike<number>>,
  options: Options = {},
): Report {
  return judge(fn, point, last(numericalJacobians(fn, point, options)), options)
}

/**
 * The first stage alone, yielding what there is after each slice of the work. It depends on `forward`
 * and not on `backward`, so that functions which share a forward can be judged against the same
 * quotients.
 *
 * @throws RangeError as `gradcheck` does.
 */
export function* numericalJacobians(
  fn: Differentiable,
  point: Pair<ArrayLike<number>>,
  options: Options = {},
): Generator<Pair<readonly number[]>, Pair<readonly number[]>> {
  const settings = settle(options)
  const at = tensors(point, settings.dtype)
  if (settings.fastMode && at.x.length === 0)
    throw new RangeError('gradcheck: x has 0 components; fast mode needs at least 1')
  let columns: Pair<readonly number[]> = { x: [], y: [] }
  for (const [k, input] of settings.inputs.entries()) {
    if (settings.fastMode) {
      const quotient = directionalQuotient(fn, at, input, along(at, settings)[k]!, settings.eps)
      columns = { ...columns, [input]: [quotient] }
      continue
    }
    for (const column of numericalJacobian(fn, at, input, settings.eps)) {
      columns = { ...columns, [input]: column }
      yield columns
    }
  }
  return columns
}

/**
 * The stages after the first, against quotients that `numericalJacobians` gave for the same forward,
 * point and options. Of an unfinished Jacobian as much is compared as is there.
 */
export function outcome(
  fn: Differentiable,
  point: Pair<ArrayLike<number>>,
  numerical: Pair<readonly number[]>,
  options: Options = {},
): Outcome {
  const settings = settle(options)
  return outcomeAt(fn, tensors(point, settings.dtype), numerical, settings)
}

/** As `outcome`, of tensors that are there. None of them is changed. */
function outcomeAt(
  fn: Differentiable,
  at: Point,
  numerical: Pair<readonly number[]>,
  settings: Settings,
): Outcome {
  const { inputs, nondetTol } = settings
  const first = analyticalJacobian(fn, at, 1)
  const second = analyticalJacobian(fn, at, 1)
  const analytical = compared(first, at, settings)
  const tolerances = tolerated(at, settings)
  const failure = firstFailure()
  return {
    ok: failure === null,
    failure,
    analytical,
    ratio: inputs.reduce((most, input) => Math.max(most, largestRatio(input)), 0),
  }

  function firstFailure(): Failure | null {
    for (const input of inputs)
      if (largestDifference(first[input], second[input]) > nondetTol)
        return { stage: 'not_reentrant', input }
    for (const input of inputs)
      if (!numerical[input].every((m, i) => isClose(analytical[input][i]!, m, tolerances[input])))
        return { stage: 'jacobian', input }
    const zero = analyticalJacobian(fn, at, 0)
    for (const input of inputs)
      if (zero[input].some((entry) => entry !== 0))
        return { stage: 'not_multiplied_by_grad_output', input }
    return null
  }

  function largestRatio(input: Input): number {
    let largest = 0
    for (let i = 0; i < numerical[input].length; i++) {
      const found = ratio(analytical[input][i]!, numerical[input][i]!, tolerances[input])
      if (found > largest) largest = found
    }
    return largest
  }
}

/** As `outcome`, with every entry, and the failure in words. */
export function judge(
  fn: Differentiable,
  point: Pair<ArrayLike<number>>,
  numerical: Pair<readonly number[]>,
  options: Options = {},
): Report {
  const settings = settle(options)
  const at = tensors(point, settings.dtype)
  const found = outcomeAt(fn, at, numerical, settings)
  const tolerances = tolerated(at, settings)
  const entries: Entry[] = []
  for (const input of settings.inputs)
    for (const [index, m] of numerical[input].entries()) {
      const a = found.analytical[input][index]!
      entries.push({
        input,
        index,
        numerical: m,
        analytical: a,
        difference: difference(a, m, tolerances[input]),
        allowed: allowed(m, tolerances[input]),
        ratio: ratio(a, m, tolerances[input]),
        ok: isClose(a, m, tolerances[input]),
      })
    }
  let message: string | undefined
  return {
    ...found,
    // Written when it is read: of a drag the verdicts follow each move, but nobody reads sixty messages in a second.
    get message() {
      if (!found.failure) return null
      return (message ??= explain(found.failure, fn, at, numerical, found.analytical, settings))
    },
    warnings: warned(settings),
    numerical,
    entries,
    worst: entries.reduce<Entry | null>(worse, null),
  }
}

/** What a generator returns in the end. */
export function last<T>(slices: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = slices.next()
    if (done) return value
  }
}

/** The directions of fast mode, one for each input that requires a gradient, in order. */
function along(at: Point, { inputs, dtype }: Settings): readonly Tensor[] {
  return directions(
    inputs.map((input) => at[input].length),
    dtype,
  )
}

/** What is compared of the gradients: all entries, or their inner products with the directions. */
function compared(gradient: Pair<number[]>, at: Point, settings: Settings): Pair<number[]> {
  const { inputs, fastMode, dtype } = settings
  const { round } = arithmetics[dtype]
  const u = fastMode ? along(at, settings) : []
  const one = (input: Input) => {
    const k = inputs.indexOf(input)
    if (k < 0) return []
    if (!fastMode) return gradient[input]
    return [gradient[input].reduce((sum, entry, i) => round(sum + round(entry * u[k]![i]!)), 0)]
  }
  return { x: one('x'), y: one('y') }
}

/** What is tolerated at each input. Fast mode allows a sum what its entries might be off by together. */
function tolerated(at: Point, settings: Settings): Pair<Tolerance> {
  const { inputs, fastMode, dtype, atol, rtol } = settings
  const { round, inner } = arithmetics[dtype]
  const u = fastMode ? along(at, settings) : []
  const one = (input: Input): Tolerance => {
    const direction = u[inputs.indexOf(input)]
    const sum = direction
      ? inner(
          direction,
          direction.map(() => 1),
        )
      : 1
    return { atol: atol * sum, rtol, round }
  }
  return { x: one('x'), y: one('y') }
}

function warned({ dtype, inputs }: Settings): string[] {
  if (dtype === 'float64') return []
  return inputs.map(
    (input, k) =>
      say`Input ${k} (${input}) requires a gradient and is ${dtype}, not double precision: the check will probably fail.`,
  )
}

function worse(worst: Entry | null, entry: Entry): Entry {
  return worst === null || entry.ratio > worst.ratio ? entry : worst
}

/** max |uᵢ − vᵢ|; NaN if any is, which then compares false, as in PyTorch. */
function largestDifference(u: readonly number[], v: readonly number[]): number {
  let largest = 0
  for (let i = 0; i < u.length; i++) {
    const difference = Math.abs(u[i]! - v[i]!)
    if (Number.isNaN(difference)) return NaN
    if (difference > largest) largest = difference
  }
  return largest
}
