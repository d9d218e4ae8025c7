import { allowedAt, bestOf, errorAt, steps, type Precision } from '../../gradcheck/precision.ts'
import { count, short } from './format.ts'
import { activeOf, type Aim } from '../charts/microscope.ts'

/** Two digits of an error say all there is to say. */
export const two = (value: number) => short(Number(value.toPrecision(2)))

function errorOf(seen: Precision, { dtype, eps }: Aim): number {
  const curve = activeOf(seen, dtype)
  return curve ? errorAt(curve, eps) : NaN
}

/** The eps in force, for those who listen to the slider. */
export function spoken(seen: Precision, aim: Aim): string {
  const error = errorOf(seen, aim)
  const allowed = `allowed ${two(allowedAt(seen, aim))}`
  return Number.isNaN(error)
    ? `eps ${short(aim.eps)}, error unknown, ${allowed}`
    : `eps ${short(aim.eps)}, error ${two(error)} in ${aim.dtype}, ${allowed}`
}

/** What is seen, in words. */
export function caption(seen: Precision, aim: Aim): string {
  const other = { ...aim, dtype: aim.dtype === 'float64' ? 'float32' : 'float64' } as const
  const best = bestSaid(seen, aim)
  const error = errorOf(seen, aim)
  const eps = short(aim.eps)
  if (Number.isNaN(error))
    return `With eps = ${eps} there is no error to show: eps is beyond 1e-15 … 1, or S is undefined at one of the two ends. ${best}`.trim()
  // Between two steps that were measured the curve is a guess, though a good one.
  const by = steps.includes(aim.eps) ? 'at most' : 'about'
  const errs = error === 0 ? 'is exact' : `errs by ${by} ${two(error)}`
  const elsewhere = errorOf(seen, other)
  const same = Number.isNaN(elsewhere)
    ? ''
    : `In ${other.dtype} the same eps errs by ${two(elsewhere)}.`
  return [
    `With eps = ${eps} in ${aim.dtype} the quotient ${errs}; of the largest entry allclose allows ${two(allowedAt(seen, aim))}.`,
    ...[consequence(aim), best, same, worth(seen, aim)].filter(Boolean),
  ].join(' ')
}

/** What the check itself says of the right backward. */
function consequence({ fair, fast }: Aim): string {
  if (fair === null) return ''
  const passes = fair ? 'The right backward passes here' : 'Even the right backward fails here'
  return fast
    ? `${passes}; but fast mode compares one sum along a direction, not the entries that are drawn.`
    : `${passes}.`
}

/** Why passing says little here, if it does. */
function worth({ largest }: Precision, { atol }: Aim): string {
  if (largest === 0)
    return 'But the gradient is 0 here, and so is many a quotient: where x and y are not parallel, the curves show more.'
  return largest <= atol
    ? `But the largest entry of the gradient is ${two(largest)}, less than atol, so zeros would pass as well.`
    : ''
}

function bestSaid(seen: Precision, { dtype }: Aim): string {
  const curve = activeOf(seen, dtype)
  const found = curve && bestOf(curve)
  if (!found) return ''
  const predicted = curve.predicted.best
  const said = predicted ? `; predicted was eps ≈ ${two(predicted.eps)}` : ''
  return `Best would be eps ≈ ${short(found.eps)} (${two(found.error)})${said}.`
}

/** Which entries were looked at. */
export function extent({ entries, all }: Precision): string {
  return entries === all
    ? `Each error is the largest over all ${all} entries of the two gradients.`
    : `Each error is the largest over ${entries} of the ${count(all)} entries: of each gradient 16, evenly spread, and the largest.`
}
