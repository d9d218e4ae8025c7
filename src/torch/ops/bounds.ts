import { runtimeError } from '../core/error.ts'
import { operand, type Operand } from '../core/operand.ts'
import { resultType } from '../core/promotion.ts'
import type { Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'
import { div } from './arithmetic.ts'
import { cast } from './clone.ts'
import { eq, ge, gt, le, logicalAnd, lt } from './compare.ts'
import { loopOf, mapped, pairwise } from './pairs.ts'
import { where } from './where.ts'

/** The larger of two; NaN if either is. */
const larger = (a: number, b: number) => (Number.isNaN(a) || a > b ? a : b)
const smaller = (a: number, b: number) => (Number.isNaN(a) || a < b ? a : b)

export function maximum(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const out = pairwise(loopOf(larger), u, v, resultType([u, v]))
  return record(maximumRule, [u, v], out, undefined)
}

export function minimum(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const out = pairwise(loopOf(smaller), u, v, resultType([u, v]))
  return record(minimumRule, [u, v], out, undefined)
}

/** Where both are the same, each gets half of the gradient. */
function chosenRule(name: string, loses: (a: Operand, b: Operand) => Tensor): Rule {
  return {
    name,
    vjp: (applied, grad, i) => {
      const [own, other] = [applied.operand(i), applied.operand(1 - i)]
      const halved = where(eq(own, other), div(grad, 2), grad)
      return where(loses(own, other), 0, halved)
    },
    jvp: 'entry by entry',
  }
}

const maximumRule = chosenRule('MaximumBackward0', lt)
const minimumRule = chosenRule('MinimumBackward0', gt)

type Bound = Operand | null

/** Entries brought within bounds, of which one may be missing. */
export function clamp(tensor: Tensor, min: Bound, max: Bound): Tensor {
  if (min === null && max === null)
    throw runtimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
  const bounds = [min, max].map((bound) => (bound === null ? null : operand(bound)))
  const [low = null, high = null] = bounds
  const dtype = resultType([tensor, ...(low ? [low] : []), ...(high ? [high] : [])])
  const own = cast(tensor, dtype)
  let out = own
  if (low) out = pairwise(loopOf(larger), out, low, dtype)
  if (high) out = pairwise(loopOf(smaller), out, high, dtype)
  // What becomes of a bound that wants a gradient is rare enough to be left to `where`.
  if ((low && low.requiresGrad) || (high && high.requiresGrad)) return byParts(own, low, high)
  return record(clampRule, [own], out, { low, high })
}

function byParts(tensor: Tensor, low: Tensor | null, high: Tensor | null): Tensor {
  const above = low ? where(lt(tensor, low), low, tensor) : tensor
  return high ? where(gt(above, high), high, above) : above
}

interface Bounds {
  readonly low: Tensor | null
  readonly high: Tensor | null
}

const clampRule: Rule<Bounds> = {
  name: 'ClampBackward1',
  vjp: (applied, grad) => {
    const { low, high } = applied.extra
    const own = applied.operand(0)
    const inside =
      low && high
        ? logicalAnd(ge(own, low), le(own, high))
        : low
          ? ge(own, low)
          : le(own, high ?? own)
    return where(inside, grad, 0)
  },
  jvp: 'entry by entry',
}

export function relu(tensor: Tensor): Tensor {
  const f = (v: number) => (v > 0 || Number.isNaN(v) ? v : 0)
  return record(reluRule, [tensor], mapped(f, tensor, tensor.dtype), undefined)
}

const reluRule: Rule = {
  name: 'ReluBackward0',
  vjp: (applied, grad) => where(gt(applied.result(), 0), grad, 0),
  jvp: 'entry by entry',
}
