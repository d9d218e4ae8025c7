import { allowed, isClose } from './allclose.ts'
import { explain, type Failure } from './failure.ts'
import {
  analyticalJacobian,
  numericalJacobian,
  type Differentiable,
  type Point,
} from './jacobian.ts'
import type { Pair } from './vec.ts'

/** PyTorch's arguments, in camelCase, with its defaults. */
export interface Options {
  /** Step of the difference quotient. Default 1e-6. */
  readonly eps?: number
  /** Absolute tolerance, not negative. Default 1e-5. */
  readonly atol?: number
  /** Relative tolerance, not negative; multiplies the numerical side. Default 1e-3. */
  readonly rtol?: number
  /** By how much two runs of backward may differ. Default 0. */
  readonly nondetTol?: number
  /** Only `false` so far. */
  readonly fastMode?: boolean
  /** Only `'float64'` so far. */
  readonly dtype?: 'float64' | 'float32'
  /** Which of x and y are checked. Default both. */
  readonly requiresGrad?: readonly [x: boolean, y: boolean]
}

/** One entry of one input: what the quotient says, what backward says, and what is tolerated. */
export interface Entry {
  readonly input: 'x' | 'y'
  /** Position in the input, from 0. */
  readonly index: number
  readonly numerical: number
  readonly analytical: number
  /** |analytical − numerical|. */
  readonly difference: number
  /** atol + |rtol · numerical|. */
  readonly allowed: number
  readonly ok: boolean
}

export interface Report {
  readonly ok: boolean
  /** What failed first, or null. */
  readonly failure: Failure | null
  /** The failure in words, showing what PyTorch's message shows, or null. */
  readonly message: string | null
  /** One column for each input, of length n; empty where the input does not require a gradient. */
  readonly numerical: Pair<number[]>
  readonly analytical: Pair<number[]>
  /** Every compared entry, x before y. */
  readonly entries: readonly Entry[]
  /** The entry with the largest difference in units of what is allowed; null if none was compared. */
  readonly worst: Entry | null
}

/**
 * PyTorch's `gradcheck` in slow mode and double precision: its stages in its order, so that verdict,
 * failing stage and failing input are those that PyTorch reports.
 *
 * 1. numerical Jacobian of each input that requires a gradient;
 * 2. analytical Jacobian, twice: the two must agree (re-entrancy);
 * 3. entry by entry, analytical against numerical (`allclose`), x before y;
 * 4. `backward` with grad_output = 0 must give exact zeros.
 *
 * The arrays passed in are copied, and neither changed nor kept. Unlike in PyTorch, passing one
 * array as both x and y means two equal vectors, not one vector used twice.
 *
 * @throws RangeError if no input requires a gradient, a tolerance is negative or NaN, the lengths
 *   differ, or a mode is asked for that is not here yet.
 */
export function gradcheck(
  fn: Differentiable,
  point: Pair<ArrayLike<number>>,
  options: Options = {},
): Report {
  return judge(fn, point, numericalJacobians(fn, point, options), options)
}

/**
 * The first stage alone. It depends on `forward` and not on `backward`, so that functions which
 * share a forward can be judged against the same quotients.
 *
 * @throws RangeError as `gradcheck` does.
 */
export function numericalJacobians(
  fn: Differentiable,
  point: Pair<ArrayLike<number>>,
  options: Options = {},
): Pair<number[]> {
  const { eps, inputs } = settle(options)
  const at = copied(point)
  return {
    x: inputs.includes('x') ? numericalJacobian(fn, at, 'x', eps) : [],
    y: inputs.includes('y') ? numericalJacobian(fn, at, 'y', eps) : [],
  }
}

/**
 * The stages after the first, against quotients that `numericalJacobians` gave for the same
 * forward, point and options.
 */
export function judge(
  fn: Differentiable,
  point: Pair<ArrayLike<number>>,
  numerical: Pair<number[]>,
  options: Options = {},
): Report {
  const { atol, rtol, nondetTol, inputs } = settle(options)
  const at = copied(point)
  const first = analyticalJacobian(fn, at, 1)
  const second = analyticalJacobian(fn, at, 1)
  const analytical: Pair<number[]> = {
    x: inputs.includes('x') ? first.x : [],
    y: inputs.includes('y') ? first.y : [],
  }
  const entries = inputs.flatMap((input) =>
    compare(input, analytical[input], numerical[input], atol, rtol),
  )

  const failure = firstFailure()
  return {
    ok: failure === null,
    failure,
    message: failure && explain(failure, inputs, numerical, analytical, nondetTol),
    numerical,
    analytical,
    entries,
    worst: entries.reduce<Entry | null>(worse, null),
  }

  function firstFailure(): Failure | null {
    for (const input of inputs)
      if (largestDifference(first[input], second[input]) > nondetTol)
        return { stage: 'not_reentrant', input }
    const mismatch = entries.find((entry) => !entry.ok)
    if (mismatch) return { stage: 'jacobian', input: mismatch.input }
    const zero = analyticalJacobian(fn, at, 0)
    for (const input of inputs)
      if (zero[input].some((entry) => entry !== 0))
        return { stage: 'not_multiplied_by_grad_output', input }
    return null
  }
}

/** The difference in units of what is allowed: above 1 it fails. NaN counts as infinitely bad. */
export function ratio(entry: Entry): number {
  if (entry.ok && entry.difference === 0) return 0
  const quotient = entry.difference / entry.allowed
  return Number.isNaN(quotient) ? Infinity : quotient
}

/** The inputs in arrays of the check's own. */
function copied(point: Pair<ArrayLike<number>>): Point {
  const at = { x: Float64Array.from(point.x), y: Float64Array.from(point.y) }
  if (at.x.length !== at.y.length)
    throw new RangeError(
      `gradcheck: x has ${at.x.length} components and y has ${at.y.length}; both must have the same number`,
    )
  return at
}

function settle(options: Options) {
  const { eps = 1e-6, atol = 1e-5, rtol = 1e-3, nondetTol = 0 } = options
  const { requiresGrad = [true, true], fastMode = false, dtype = 'float64' } = options
  const inputs = (['x', 'y'] as const).filter((_, i) => requiresGrad[i])
  if (inputs.length === 0)
    throw new RangeError('gradcheck: neither x nor y requires a gradient; at least one must')
  for (const [name, value] of Object.entries({ atol, rtol }))
    if (!(value >= 0))
      throw new RangeError(`gradcheck: ${name} is ${value}; it must be 0 or a positive number`)
  if (fastMode) throw new RangeError('gradcheck: fastMode is true; only slow mode is here yet')
  if (dtype !== 'float64')
    throw new RangeError(`gradcheck: dtype is ${dtype}; only float64 is here yet`)
  return { eps, atol, rtol, nondetTol, inputs }
}

function compare(
  input: 'x' | 'y',
  analytical: readonly number[],
  numerical: readonly number[],
  atol: number,
  rtol: number,
): Entry[] {
  return analytical.map((a, index) => {
    const m = numerical[index]!
    return {
      input,
      index,
      numerical: m,
      analytical: a,
      // Infinities of one sign agree; their distance would be NaN.
      difference: a === m ? 0 : Math.abs(a - m),
      allowed: allowed(m, atol, rtol),
      ok: isClose(a, m, atol, rtol),
    }
  })
}

function worse(worst: Entry | null, entry: Entry): Entry {
  return worst === null || ratio(entry) > ratio(worst) ? entry : worst
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
