import { runtimeError } from '../../core/error.ts'
import { wrapDim } from '../../core/shape.ts'
import type { Tensor } from '../../core/tensor.ts'
import type { Rule } from '../../autograd/rule.ts'
import { look } from './look.ts'

/** The dimensions in another order. */
export function permute(tensor: Tensor, dims: readonly number[]): Tensor {
  const rank = tensor.shape.length
  if (dims.length !== rank)
    throw runtimeError(
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${rank} is not equal to len(dims) = ${dims.length}`,
    )
  const order = dims.map((dim) => wrapDim(dim, rank))
  if (new Set(order).size < rank) throw runtimeError('permute(): duplicate dims are not allowed.')
  return arranged(tensor, order, permuteRule)
}

function arranged(tensor: Tensor, order: readonly number[], rule: Rule<readonly number[]>): Tensor {
  const { shape, strides, offset } = tensor
  return look(
    tensor,
    order.map((dim) => shape[dim]!),
    order.map((dim) => strides[dim]!),
    offset,
    rule,
    order,
  )
}

function orderRule(name: string): Rule<readonly number[]> {
  return {
    name,
    vjp: ({ extra }, grad) =>
      permute(
        grad,
        extra.map((_, i) => extra.indexOf(i)),
      ),
    jvp: () => null,
  }
}

const permuteRule = orderRule('PermuteBackward0')
const transposeRule = orderRule('TransposeBackward0')
const tRule = orderRule('TBackward0')

/** Two dimensions exchanged. */
export function transpose(tensor: Tensor, dim1: number, dim2: number): Tensor {
  const rank = tensor.shape.length
  const [a, b] = [wrapDim(dim1, rank), wrapDim(dim2, rank)]
  const order = tensor.shape.map((_, i) => (i === a ? b : i === b ? a : i))
  return arranged(tensor, order, transposeRule)
}

/** A matrix on its side; what has fewer dimensions stays as it is. */
export function t(tensor: Tensor): Tensor {
  const rank = tensor.shape.length
  if (rank > 2)
    throw runtimeError(`t() expects a tensor with <= 2 dimensions, but self is ${rank}D`)
  return arranged(tensor, rank === 2 ? [1, 0] : tensor.shape.map((_, i) => i), tRule)
}

/** All dimensions in reverse order. */
export function reversed(tensor: Tensor): Tensor {
  return arranged(
    tensor,
    tensor.shape.map((_, i) => tensor.shape.length - 1 - i),
    permuteRule,
  )
}

/** A new dimension of size 1. */
export function unsqueeze(tensor: Tensor, dim: number): Tensor {
  const { shape, strides, offset } = tensor
  const at = wrapDim(dim, shape.length + 1)
  const stride = at < shape.length ? shape[at]! * strides[at]! : 1
  return look(
    tensor,
    shape.toSpliced(at, 0, 1),
    strides.toSpliced(at, 0, stride),
    offset,
    unsqueezeRule,
    at,
  )
}

const unsqueezeRule: Rule<number> = {
  name: 'UnsqueezeBackward0',
  vjp: ({ extra }, grad) => squeeze(grad, extra),
  jvp: () => null,
}

/** Without its dimensions of size 1, or without one of them. */
export function squeeze(tensor: Tensor, dim?: number): Tensor {
  const { shape, strides, offset } = tensor
  const only = dim === undefined ? null : wrapDim(dim, shape.length)
  const gone = shape.map((size, i) => size === 1 && (only === null || only === i))
  const left = <T>(of: readonly T[]) => of.filter((_, i) => !gone[i])
  return look(tensor, left(shape), left(strides), offset, squeezeRule, gone)
}

const squeezeRule: Rule<readonly boolean[]> = {
  name: 'SqueezeBackward0',
  vjp: ({ extra }, grad) => {
    let whole = grad
    for (const [i, gone] of extra.entries()) if (gone) whole = unsqueeze(whole, i)
    return whole
  },
  jvp: () => null,
}

/** With the dimensions that a reduction left out, of size 1 each. */
export function withDims(tensor: Tensor, dims: readonly number[], keepdim: boolean): Tensor {
  if (keepdim) return tensor
  let whole = tensor
  for (const dim of [...dims].sort((a, b) => a - b)) whole = unsqueeze(whole, dim)
  return whole
}
