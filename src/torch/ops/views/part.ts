import { rowsOf } from '../../core/entries.ts'
import { TorchError } from '../../core/error.ts'
import { wrapDim, type Shape } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { eachPlace } from '../../core/entries.ts'
import { look } from './look.ts'

/** How a part of a tensor is looked at, and where its gradient goes. */
interface Part {
  readonly take: (tensor: Tensor) => Tensor
}

/** Zeros of a shape in which the part is filled in. */
export function embed(values: Tensor, shape: Shape, take: (tensor: Tensor) => Tensor): Tensor {
  const out = blank(shape, values.dtype)
  const target = take(out)
  const from = rowsOf(values)
  eachPlace(target.shape, target.strides, target.offset, (place, i) => {
    out.storage.numbers[place] = from[i]!
  })
  // The look at what has no history yet must not pass for one.
  return record(embedRule, [values], out, { take })
}

const embedRule: Rule<Part> = {
  name: 'SliceScatterBackward0',
  vjp: ({ extra }, grad) => extra.take(grad),
  jvp: (applied, [tangent]) =>
    tangent! && embed(tangent, applied.result().shape, applied.extra.take),
}

function partRule(name: string): Rule<Part> {
  return {
    name,
    vjp: (applied, grad) => embed(grad, applied.shapeOf(0), applied.extra.take),
    jvp: () => null,
  }
}

const selectRule = partRule('SelectBackward0')
const sliceRule = partRule('SliceBackward0')
const diagonalRule = partRule('DiagonalBackward0')

/** The entries at one index of a dimension, which is then gone. */
export function select(tensor: Tensor, dim: number, index: number): Tensor {
  const d = wrapDim(dim, tensor.shape.length)
  if (tensor.shape.length === 0)
    throw new TorchError('IndexError', 'select() cannot be applied to a 0-dim tensor.')
  const size = tensor.shape[d]!
  if (index < -size || index >= size)
    throw new TorchError(
      'IndexError',
      `index ${index} is out of bounds for dimension ${d} with size ${size}`,
    )
  const at = index < 0 ? index + size : index
  const without = <T>(of: readonly T[]) => of.filter((_, i) => i !== d)
  return look(
    tensor,
    without(tensor.shape),
    without(tensor.strides),
    tensor.offset + at * tensor.strides[d]!,
    selectRule,
    { take: (t) => select(t, d, at) },
  )
}

/** Every so many of the entries from one index to another, which may lie beyond the ends. */
export function slice(tensor: Tensor, dim: number, start: number, end: number, step = 1): Tensor {
  const d = wrapDim(dim, tensor.shape.length)
  const size = tensor.shape[d]!
  const within = (index: number) => Math.max(0, Math.min(size, index < 0 ? index + size : index))
  const [from, to] = [within(start), within(end)]
  const count = Math.max(0, Math.ceil((to - from) / step))
  return look(
    tensor,
    tensor.shape.map((old, i) => (i === d ? count : old)),
    tensor.strides.map((old, i) => (i === d ? old * step : old)),
    tensor.offset + from * tensor.strides[d]!,
    sliceRule,
    { take: (t) => slice(t, d, from, to, step) },
  )
}

/** The entries of which two indices differ by `shift`, as the last dimension. */
export function diagonal(tensor: Tensor, shift = 0, dim1 = 0, dim2 = 1): Tensor {
  const { shape, strides } = tensor
  const [a, b] = [wrapDim(dim1, shape.length), wrapDim(dim2, shape.length)]
  if (a === b)
    throw new TorchError('RuntimeError', `diagonal dimensions cannot be identical ${dim1}, ${dim2}`)
  const size =
    shift >= 0 ? Math.min(shape[a]!, shape[b]! - shift) : Math.min(shape[a]! + shift, shape[b]!)
  const start = size > 0 ? (shift >= 0 ? shift * strides[b]! : -shift * strides[a]!) : 0
  const others = <T>(of: readonly T[]) => of.filter((_, i) => i !== a && i !== b)
  return look(
    tensor,
    [...others(shape), Math.max(0, size)],
    [...others(strides), strides[a]! + strides[b]!],
    tensor.offset + start,
    diagonalRule,
    { take: (t) => diagonal(t, shift, a, b) },
  )
}
