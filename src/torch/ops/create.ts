import { kinds, type Dtype } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import { allocate } from '../core/budget.ts'
import { state } from '../core/state.ts'
import { blank, full, tensorOf, type Tensor } from '../core/tensor.ts'
import type { Shape } from '../core/shape.ts'
import { diagonal, embed } from './views/part.ts'

/** A tensor of one value. @throws TorchError for a negative size. */
export function filled(shape: Shape, value: number, dtype: Dtype = state.defaultDtype): Tensor {
  const negative = shape.find((size) => size < 0)
  if (negative !== undefined)
    throw runtimeError(
      `Trying to create tensor with negative dimension ${negative}: [${shape.join(', ')}]`,
    )
  return full(shape, value, dtype)
}

/** Numbers from start up to, and without, end. */
export function arange(start: number, end: number, step: number, dtype: Dtype): Tensor {
  if (step === 0) throw runtimeError('step must be nonzero')
  if (step > 0 ? start > end : start < end)
    throw runtimeError('upper bound and larger bound inconsistent with step sign')
  const count = Math.ceil((end - start) / step)
  const out = blank([count], dtype)
  for (let i = 0; i < count; i++) out.storage.numbers[i] = kinds[dtype].cast(start + i * step)
  return out
}

/** So many numbers evenly from start to end, both included. */
export function linspace(start: number, end: number, count: number, dtype: Dtype): Tensor {
  const out = blank([count], dtype)
  const step = count > 1 ? (end - start) / (count - 1) : 0
  for (let i = 0; i < count; i++) {
    // From both ends, so that both are met exactly.
    const value = i < count / 2 ? start + step * i : end - step * (count - 1 - i)
    out.storage.numbers[i] = kinds[dtype].cast(value)
  }
  return out
}

export function eye(rows: number, columns: number, dtype: Dtype): Tensor {
  const out = blank([rows, columns], dtype)
  for (let i = 0; i < Math.min(rows, columns); i++) out.storage.numbers[i * columns + i] = 1
  return out
}

/** Numbers in a shape. */
export function ofNumbers(values: readonly number[], shape: Shape, dtype: Dtype): Tensor {
  allocate(values.length)
  const { make, cast } = kinds[dtype]
  const numbers = make(values.length)
  for (const [i, value] of values.entries()) numbers[i] = cast(value)
  return tensorOf(numbers, shape, dtype)
}

/** A vector as the diagonal of a matrix, or the diagonal of a matrix. */
export function diag(tensor: Tensor, shift: number): Tensor {
  if (tensor.shape.length === 2) return diagonal(tensor, shift, 0, 1)
  if (tensor.shape.length !== 1) throw runtimeError('matrix or a vector expected')
  const size = tensor.numel + Math.abs(shift)
  return embed(tensor, [size, size], (whole) => diagonal(whole, shift, 0, 1))
}

/** The matrices of which the last dimension is the diagonal. */
export function diagEmbed(tensor: Tensor): Tensor {
  const size = tensor.shape.at(-1)!
  return embed(tensor, [...tensor.shape, size], (whole) =>
    diagonal(whole, 0, whole.shape.length - 2, whole.shape.length - 1),
  )
}
