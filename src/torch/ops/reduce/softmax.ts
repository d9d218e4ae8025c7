import { isFloating, kinds, roundingOf } from '../../core/dtype.ts'
import { eachPlace, rowsOf } from '../../core/entries.ts'
import { runtimeError } from '../../core/error.ts'
import { reducedShape, rowMajor, wrapDim, wrapDims } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { plainly, state } from '../../core/state.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { add, mul, sub } from '../arithmetic.ts'
import { cast } from '../clone.ts'
import { eq } from '../compare.ts'
import { abs } from '../steps.ts'
import { exp, log } from '../unary.ts'
import { squeeze, withDims } from '../views/arrange.ts'
import { where } from '../where.ts'
import { extremeValue } from './extrema.ts'
import { sum } from './sum.ts'

/** exp(v) over the sum of all of a dimension. */
export function softmax(tensor: Tensor, dim: number): Tensor {
  return along('softmax', softmaxRule, tensor, dim)
}

/** The logarithm of that, which does not lose what is small. */
export function logSoftmax(tensor: Tensor, dim: number): Tensor {
  return along('log_softmax', logSoftmaxRule, tensor, dim)
}

function along(
  kind: 'softmax' | 'log_softmax',
  rule: Rule<number>,
  tensor: Tensor,
  dim: number,
): Tensor {
  const d = wrapDim(dim, tensor.shape.length)
  if (!isFloating(tensor.dtype))
    throw runtimeError(
      `"${kind}_lastdim_kernel_impl" not implemented for '${kinds[tensor.dtype].word}'`,
    )
  const out = blank(tensor.shape, tensor.dtype)
  const [from, to] = [rowsOf(tensor), out.storage.numbers]
  const round = roundingOf(tensor.dtype)
  const strides = rowMajor(tensor.shape)
  const [size, stride] = [tensor.shape[d] ?? 1, strides[d] ?? 1]
  eachPlace(
    tensor.shape.map((each, i) => (i === d ? 1 : each)),
    strides,
    0,
    (start) => {
      let most = -Infinity
      for (let i = 0; i < size; i++) most = Math.max(most, from[start + i * stride]!)
      let total = 0
      for (let i = 0; i < size; i++) {
        const power = round(Math.exp(round(from[start + i * stride]! - most)))
        if (kind === 'softmax') to[start + i * stride] = power
        total = round(total + power)
      }
      const logTotal = round(Math.log(total))
      for (let i = 0; i < size; i++) {
        const place = start + i * stride
        to[place] = kind === 'softmax' ? to[place]! / total : round(from[place]! - most) - logTotal
      }
    },
  )
  return record(rule, [tensor], out, d)
}

const softmaxRule: Rule<number> = {
  name: 'SoftmaxBackward0',
  vjp: (applied, grad) => softmaxSlope(applied.result(), grad, applied.extra),
  // The Jacobian is symmetric.
  jvp: (applied, [tangent]) => tangent! && softmaxSlope(applied.result(), tangent, applied.extra),
}

function softmaxSlope(p: Tensor, by: Tensor, dim: number): Tensor {
  if (p.shape.length === 0) return mul(by, 0)
  const weighted = mul(by, p)
  return sub(weighted, mul(p, sum(weighted, [dim], true)))
}

const logSoftmaxRule: Rule<number> = {
  name: 'LogSoftmaxBackward0',
  vjp: (applied, grad) => {
    const dims = applied.shapeOf(0).length === 0 ? [] : [applied.extra]
    return sub(grad, mul(exp(applied.result()), sum(grad, dims, true)))
  },
  jvp: (applied, [tangent]) => {
    const dims = applied.shapeOf(0).length === 0 ? [] : [applied.extra]
    return tangent! && sub(tangent, sum(mul(exp(applied.result()), tangent), dims, true))
  },
}

interface Reduction {
  readonly dims: readonly number[]
  readonly keepdim: boolean
}

/** log Σ exp(v) over some dimensions, worked out from the largest entry. */
export function logsumexp(tensor: Tensor, dims: readonly number[], keepdim: boolean): Tensor {
  const operand = isFloating(tensor.dtype) ? tensor : cast(tensor, state.defaultDtype)
  const over = wrapDims(dims, operand.shape.length).filter((d) => d < operand.shape.length)
  const out = plainly(() => {
    const most = extremeValue(operand, 'max', over, true)
    const finite = where(eq(abs(most), Infinity), 0, most)
    const total = log(sum(exp(sub(operand, finite)), over, keepdim))
    const shape = reducedShape(operand.shape, over, keepdim)
    return add(total, keepdim ? finite : flat(finite, over, shape.length))
  })
  return record(logsumexpRule, [operand], out, { dims: over, keepdim })
}

function flat(tensor: Tensor, dims: readonly number[], rank: number): Tensor {
  let flat = tensor
  for (const dim of [...dims].sort((a, b) => b - a)) flat = squeeze(flat, dim)
  return flat.shape.length === rank ? flat : tensor
}

const logsumexpRule: Rule<Reduction> = {
  name: 'LogsumexpBackward0',
  vjp: (applied, grad) => {
    const { dims, keepdim } = applied.extra
    const result = withDims(applied.result(), dims, keepdim)
    return mul(withDims(grad, dims, keepdim), exp(sub(applied.operand(0), result)))
  },
  jvp: (applied, [tangent]) => {
    const { dims, keepdim } = applied.extra
    const result = withDims(applied.result(), dims, keepdim)
    return tangent! && sum(mul(tangent, exp(sub(applied.operand(0), result))), dims, keepdim)
  },
}
