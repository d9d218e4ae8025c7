import { roundingOf } from '../../core/dtype.ts'
import { numelOf } from '../../core/shape.ts'
import { plainly } from '../../core/state.ts'
import { scalar, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Applied, Rule } from '../../autograd/rule.ts'
import { div, mul, sub } from '../arithmetic.ts'
import { eq } from '../compare.ts'
import { pow } from '../pow.ts'
import { sqrt } from '../unary.ts'
import { withDims } from '../views/arrange.ts'
import { where } from '../where.ts'
import { allDims } from './loops.ts'
import { mean, sum } from './sum.ts'

interface Spread {
  readonly dims: readonly number[]
  /** By what the sum of squares is divided: the number of entries, less some. */
  readonly count: number
  readonly keepdim: boolean
}

/** The mean squared distance from the mean; `correction` entries are taken off their number. */
export function variance(
  tensor: Tensor,
  dims: readonly number[] = allDims(tensor),
  correction = 1,
  keepdim = false,
): Tensor {
  const spread = { dims, count: countOf(tensor, dims, correction), keepdim }
  return record(
    varianceRule,
    [tensor],
    plainly(() => squares(tensor, spread)),
    spread,
  )
}

/** The root of that. */
export function deviation(
  tensor: Tensor,
  dims: readonly number[] = allDims(tensor),
  correction = 1,
  keepdim = false,
): Tensor {
  const spread = { dims, count: countOf(tensor, dims, correction), keepdim }
  const root = plainly(() => sqrt(squares(tensor, spread)))
  return record(deviationRule, [tensor], root, spread)
}

function countOf({ shape }: Tensor, dims: readonly number[], correction: number): number {
  return Math.max(0, numelOf(dims.map((dim) => shape[dim]!)) - correction)
}

function squares(tensor: Tensor, { dims, count, keepdim }: Spread): Tensor {
  return div(sum(pow(centred(tensor, dims), 2), dims, keepdim), count)
}

const centred = (tensor: Tensor, dims: readonly number[]) => sub(tensor, mean(tensor, dims, true))

/** What a change of each entry changes of the variance, times weights. */
function slope(tensor: Tensor, weights: Tensor, { dims, count, keepdim }: Spread): Tensor {
  // Of as many entries as are taken off, PyTorch gives a gradient without dimensions, and stumbles over it.
  if (count === 0 && dims.length === tensor.shape.length) return scalar(NaN, tensor.dtype)
  const factor = roundingOf(tensor.dtype)(2 / count)
  return mul(mul(withDims(weights, dims, keepdim), factor), centred(tensor, dims))
}

/** What a change of the variance changes of its root; nothing where it is 0. */
function rootSlope(applied: Applied<Spread>, by: Tensor): Tensor {
  const root = applied.result()
  return where(eq(root, 0), 0, div(by, mul(root, 2)))
}

const varianceRule: Rule<Spread> = {
  name: 'VarBackward0',
  vjp: (applied, grad) => slope(applied.operand(0), grad, applied.extra),
  jvp: (applied, [tangent]) => tangent! && moved(applied, tangent),
}

const deviationRule: Rule<Spread> = {
  name: 'StdBackward0',
  vjp: (applied, grad) => slope(applied.operand(0), rootSlope(applied, grad), applied.extra),
  jvp: (applied, [tangent]) => tangent! && rootSlope(applied, moved(applied, tangent)),
}

function moved(applied: Applied<Spread>, tangent: Tensor): Tensor {
  const { dims, count, keepdim } = applied.extra
  return mul(sum(mul(centred(applied.operand(0), dims), tangent), dims, keepdim), 2 / count)
}
