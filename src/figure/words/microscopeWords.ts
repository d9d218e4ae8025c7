import { allowedAt, bestOf, errorAt, steps, type Precision } from '../../gradcheck/precision.ts'
import { computed, count, short } from './format.ts'
import { activeOf, type Aim } from '../charts/microscope.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

/** Two digits of an error say all there is to say. */
export const two = (value: number) => computed(Number(value.toPrecision(2)), short)

function errorOf(seen: Precision, { dtype, eps }: Aim): number {
  const curve = activeOf(seen, dtype)
  return curve ? errorAt(curve, eps) : NaN
}

/** The eps in force, for those who listen to the slider. */
export function spoken(seen: Precision, aim: Aim): string {
  const error = errorOf(seen, aim)
  const [eps, allowed] = [short(aim.eps), two(allowedAt(seen, aim))]
  // Where S is undefined there is no largest entry of which a part would be allowed.
  if (Number.isNaN(seen.largest)) return say`eps ${eps}, error unknown`
  return Number.isNaN(error)
    ? say`eps ${eps}, error unknown, allowed ${allowed}`
    : say`eps ${eps}, error ${two(error)} in ${aim.dtype}, allowed ${allowed}`
}

/** What is seen, in words. */
export function caption(seen: Precision, aim: Aim): string {
  const other = { ...aim, dtype: aim.dtype === 'float64' ? 'float32' : 'float64' } as const
  const best = bestSaid(seen, aim)
  const error = errorOf(seen, aim)
  const eps = short(aim.eps)
  if (Number.isNaN(error))
    return sentences([
      say`With eps = ${eps} there is no error to show: eps is beyond 1e-15 … 1, or S is undefined at one of the two ends.`,
      best,
    ])
  const elsewhere = errorOf(seen, other)
  const same = Number.isNaN(elsewhere)
    ? ''
    : say`In ${other.dtype} the same eps errs by ${two(elsewhere)}.`
  return sentences([
    errs(aim, error, two(allowedAt(seen, aim))),
    consequence(aim),
    best,
    same,
    worth(seen, aim),
  ])
}

/** By how much the quotient errs, and what is allowed. */
function errs({ eps, dtype }: Aim, error: number, allowed: string): string {
  const [at, by] = [short(eps), two(error)]
  if (error === 0)
    return say`With eps = ${at} in ${dtype} the quotient is exact; of the largest entry allclose allows ${allowed}.`
  // Between two steps that were measured the curve is a guess, though a good one.
  return steps.includes(eps)
    ? say`With eps = ${at} in ${dtype} the quotient errs by at most ${by}; of the largest entry allclose allows ${allowed}.`
    : say`With eps = ${at} in ${dtype} the quotient errs by about ${by}; of the largest entry allclose allows ${allowed}.`
}

/** What the check itself says of the right backward. */
function consequence({ fair, fast }: Aim): string {
  if (fair === null) return ''
  if (fast)
    return fair
      ? say`The right backward passes here; but fast mode compares one sum along a direction, not the entries that are drawn.`
      : say`Even the right backward fails here; but fast mode compares one sum along a direction, not the entries that are drawn.`
  return fair ? say`The right backward passes here.` : say`Even the right backward fails here.`
}

/** Why passing says little here, if it does. */
function worth({ largest }: Precision, { atol }: Aim): string {
  if (largest === 0)
    return say`But the gradient is 0 here, and so is many a quotient: where x and y are not parallel, the curves show more.`
  return largest <= atol
    ? say`But the largest entry of the gradient is ${two(largest)}, less than atol, so zeros would pass as well.`
    : ''
}

function bestSaid(seen: Precision, { dtype }: Aim): string {
  const curve = activeOf(seen, dtype)
  const found = curve && bestOf(curve)
  if (!found) return ''
  const predicted = curve.predicted.best
  const [eps, error] = [short(found.eps), two(found.error)]
  return predicted
    ? say`Best would be eps ≈ ${eps} (${error}); predicted was eps ≈ ${two(predicted.eps)}.`
    : say`Best would be eps ≈ ${eps} (${error}).`
}

/** Which entries were looked at. */
export function extent({ entries, all }: Precision): string {
  return entries === all
    ? say`Each error is the largest over all ${all} entries of the two gradients.`
    : say`Each error is the largest over ${entries} of the ${count(all)} entries: of each gradient 16, evenly spread, and the largest.`
}
