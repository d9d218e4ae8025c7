import { cosineSimilarity, gradient } from '../math/cosine.ts'
import { tensors, valuesBeside, type Point } from './jacobian.ts'
import type { Input } from './options.ts'
import { cosineSeries } from '../math/taylor.ts'
import { arithmeticOf, dtypes, type Dtype } from './torch/dtype.ts'
import { length, type Pair } from '../math/vec.ts'
import { backwards } from './backwards.ts'

/** How a difference quotient takes its two values: to both sides of a point, as gradcheck does, or to one. */
export const schemes = {
  central: { title: '(S(t + eps) − S(t − eps)) / 2 eps' },
  forward: { title: '(S(t + eps) − S(t)) / eps' },
} as const

export type Scheme = keyof typeof schemes

/** What the two sources of error come to, each alone. */
export interface Prediction {
  /** The quotient is no derivative: about `truncation` · eps^order, for eps well below the norms. */
  readonly truncation: number
  /** 2 for central, 1 for forward. */
  readonly order: 1 | 2
  /** S is rounded: at most about `rounding` / eps. */
  readonly rounding: number
  /** Where the sum of both is smallest, and that sum; null if there is no such place. */
  readonly best: { readonly eps: number; readonly error: number } | null
}

/** How far the quotients are off in one arithmetic, taken in one way. */
export interface Curve {
  readonly dtype: Dtype
  readonly scheme: Scheme
  /** One for each of `steps`: the largest |quotient − true entry|; NaN where S has no value. */
  readonly errors: readonly number[]
  readonly predicted: Prediction
}

/** What the microscope sees at one point. */
export interface Precision {
  /** float64 before float32, central before forward. */
  readonly curves: readonly Curve[]
  /** The largest |entry| of both true gradients. */
  readonly largest: number
  /** So many entries of the two gradients were looked at, of so many that there are. */
  readonly entries: number
  readonly all: number
}

/** Steps of the quotient, from 1 down to 1e-15, four a decade, each to two digits. */
export const steps: readonly number[] = Array.from({ length: 61 }, (_, k) =>
  Number((10 ** (-k / 4)).toPrecision(2)),
)

/** As many entries of each input are looked at, and the steepest of it besides. */
const most = 16

/**
 * The error of the difference quotient of S at a point, against the step: for each dtype and scheme the
 * largest one over the entries of both gradients. The quotients are those of `math/jacobian.ts`, operation
 * for operation; they are held against the exact gradient at the dtype's own inputs (in float32: at the
 * rounded vectors). Of an input with more than 16 entries, 16 are looked at, evenly spread from the first
 * to the last, and the one with the largest derivative.
 *
 * Yields after each slice of the work, some tenths of a millisecond for any n, which share of it is done.
 *
 * @param question `at`: two vectors of the same length.
 */
export function* measuring(question: { readonly at: Pair }): Generator<number, Precision> {
  const at = { x: question.at.x, y: question.at.y }
  const exact = trueGradient(at)
  const chosen = { x: spread(exact.x), y: spread(exact.y) }
  const entries = chosen.x.length + chosen.y.length
  const local = localAt(at, chosen, exact)
  const curves: Curve[] = []
  for (const [k, dtype] of dtypeIds.entries()) {
    const errors = yield* errorsIn(dtype, at, chosen, (share) => (k + share) / dtypeIds.length)
    for (const scheme of schemeIds)
      curves.push({
        dtype,
        scheme,
        errors: errors[scheme],
        predicted: predict(dtype, scheme, local),
      })
  }
  const all = at.x.length + at.y.length
  return { curves, largest: largestOf([...exact.x, ...exact.y]), entries, all }
}

const dtypeIds = Object.keys(dtypes) as Dtype[]
const schemeIds = Object.keys(schemes) as Scheme[]

/** The error at a step between those measured, straight in the logarithms; NaN beyond them. */
export function errorAt({ errors }: Curve, eps: number): number {
  const after = steps.findIndex((step) => step <= eps)
  if (after < 0 || eps > steps[0]!) return NaN
  const [here, next] = [errors[after]!, errors[after - 1]!]
  if (steps[after] === eps || after === 0) return here
  // A zero has no logarithm: between it and its neighbour the larger one is said.
  if (here === 0 || next === 0) return Math.max(here, next)
  const share = Math.log(eps / steps[after]!) / Math.log(steps[after - 1]! / steps[after]!)
  return here * (next / here) ** share
}

/** The step with the smallest error, of several the largest; null if there is no error to be seen. */
export function bestOf({ errors }: Curve): { readonly eps: number; readonly error: number } | null {
  let best: { eps: number; error: number } | null = null
  for (const [k, error] of errors.entries())
    if (error < (best?.error ?? Infinity)) best = { eps: steps[k]!, error }
  return best
}

/**
 * The most that `allclose` allows any entry here: atol + rtol · max|entry|. Where a curve is below it, a
 * right backward passes (an entry of 0 is allowed atol alone).
 */
export function allowedAt({ largest }: Precision, { atol, rtol }: Tolerances): number {
  return atol + rtol * largest
}

interface Tolerances {
  readonly atol: number
  readonly rtol: number
}

/** The gradient at vectors that S is defined for; NaN elsewhere, as IEEE arithmetic has it. */
function trueGradient(at: Pair<ArrayLike<number>>): Pair<number[]> {
  const usable = (u: ArrayLike<number>) => {
    const size = length(u)
    return size > 0 && size < Infinity
  }
  if (usable(at.x) && usable(at.y)) return gradient(at.x, at.y)
  return { x: Array.from(at.x, () => NaN), y: Array.from(at.y, () => NaN) }
}

/** Which entries are looked at, in order. */
function spread(entries: readonly number[]): number[] {
  const n = entries.length
  if (n <= most) return Array.from(entries, (_, i) => i)
  const chosen = Array.from({ length: most }, (_, k) => Math.round((k * (n - 1)) / (most - 1)))
  const steepest = entries.reduce(
    (best, entry, i) => (Math.abs(entry) > Math.abs(entries[best]!) ? i : best),
    0,
  )
  return [...new Set([...chosen, steepest])].sort((a, b) => a - b)
}

/** The errors of both schemes, at the chosen entries, one for each step. */
function* errorsIn(
  dtype: Dtype,
  at: Pair,
  chosen: Pair<readonly number[]>,
  done: (share: number) => number,
): Generator<number, Record<Scheme, number[]>> {
  const point = tensors(at, dtype)
  const truth = trueGradient(point)
  const errors = { central: steps.map(() => 0), forward: steps.map(() => 0) }
  const slice = Math.ceil(2 ** 15 / (point.x.length + 8))
  const all = (chosen.x.length + chosen.y.length) * steps.length
  let quotients = 0
  for (const input of ['x', 'y'] as const) {
    const quotient = quotientsOf(point, input)
    for (const i of chosen[input])
      for (const [k, eps] of steps.entries()) {
        const found = quotient(i, eps)
        const exact = truth[input][i]!
        // Math.max keeps a NaN.
        for (const scheme of schemeIds)
          errors[scheme][k] = Math.max(errors[scheme][k]!, Math.abs(found[scheme] - exact))
        if (++quotients % slice === 0) yield done(quotients / all)
      }
  }
  return errors
}

/** Both quotients of one entry, as in `math/jacobian.ts`: the nominal distance, every operation rounded. */
function quotientsOf(point: Point, input: Input) {
  const { round } = arithmeticOf(point[input])
  const besides = valuesBeside(backwards.correct, point, input)
  const middle = round(backwards.correct.forward(point.x, point.y))
  return (i: number, eps: number): Record<Scheme, number> => {
    const [step, distance] = [round(eps), round(2 * eps)]
    const { lower, upper } = besides(i, step)
    return {
      central: round(round(upper - lower) / distance),
      forward: round(round(upper - middle) / step),
    }
  }
}

/** u of each dtype: the largest relative error of one rounding. */
const unit = { float64: 2 ** -53, float32: 2 ** -24 } as const

/** What the predictions of all curves have in common: each the largest over the chosen entries. */
interface Local {
  /** What t² and t³ are multiplied by in S(… t_i + t …). */
  readonly second: number
  readonly third: number
  /** The derivative times the entry. */
  readonly moved: number
  /** How far one value of S may be off, in units of u. */
  readonly value: number
}

function localAt(at: Pair, chosen: Pair<readonly number[]>, exact: Pair<readonly number[]>): Local {
  let [second, third, moved] = [0, 0, 0]
  const zeros = at.x.map(() => 0)
  for (const input of ['x', 'y'] as const)
    for (const i of chosen[input]) {
      const axis = { x: zeros, y: zeros, [input]: zeros.with(i, 1) }
      const [, , c2 = NaN, c3 = NaN] = cosineSeries(at, axis, 3)
      second = Math.max(second, Math.abs(c2))
      third = Math.max(third, Math.abs(c3))
      moved = Math.max(moved, Math.abs(exact[input][i]! * at[input][i]!))
    }
  const [normX, normY] = [length(at.x), length(at.y)]
  const m = Math.hypot(...at.x.map((xi, i) => (xi / normX) * (at.y[i]! / normY)))
  return { second, third, moved, value: 3 * (Math.abs(cosineSimilarity(at.x, at.y)) + m) }
}

/**
 * What is to be expected at the chosen entries, from the derivatives along the axes and from u.
 *
 * Rounding. One value of S is off by u · 3(|S| + m) or less: product, quotient and root are rounded in
 * proportion to S, sums in proportion to what they have collected, which strays about as far as
 * m = √Σ(p_i q_i)², p and q being the directions of x and y. For two neighbouring values it does not grow
 * with n: once the changed term is in a sum, all later terms are rounded alike. Central quotients divide
 * the errors of two values by 2 eps, forward ones by eps. And t_i + eps is rounded itself, by u |t_i| or
 * less, which moves S by the derivative times that.
 */
function predict(dtype: Dtype, scheme: Scheme, { second, third, moved, value }: Local): Prediction {
  const [order, truncation] = scheme === 'central' ? [2 as const, third] : [1 as const, second]
  const rounding = unit[dtype] * ((scheme === 'central' ? 1 : 2) * value + moved)
  return { truncation, order, rounding, best: best(truncation, order, rounding) }
}

/** Where a eps^order + b / eps is smallest. */
function best(a: number, order: 1 | 2, b: number): Prediction['best'] {
  const eps = (b / (order * a)) ** (1 / (order + 1))
  return eps > 0 && eps < Infinity ? { eps, error: a * eps ** order + b / eps } : null
}

function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
