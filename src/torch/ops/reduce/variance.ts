import { numelOf } from '../../core/shape.ts'
import type { Tensor } from '../../core/tensor.ts'
import { div, sub } from '../arithmetic.ts'
import { pow } from '../pow.ts'
import { sqrt } from '../unary.ts'
import { allDims } from './loops.ts'
import { mean, sum } from './sum.ts'

/** The mean squared distance from the mean; `correction` entries are taken off their number. */
export function variance(
  tensor: Tensor,
  dims: readonly number[] = allDims(tensor),
  correction = 1,
  keepdim = false,
): Tensor {
  const count = numelOf(dims.map((dim) => tensor.shape[dim]!))
  const centred = sub(tensor, mean(tensor, dims, true))
  const total = sum(pow(centred, 2), dims, keepdim)
  return div(total, Math.max(0, count - correction))
}

export function deviation(
  tensor: Tensor,
  dims: readonly number[] = allDims(tensor),
  correction = 1,
  keepdim = false,
): Tensor {
  return sqrt(variance(tensor, dims, correction, keepdim))
}
