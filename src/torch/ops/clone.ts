import { rowsAs, rowsOf } from '../core/entries.ts'
import type { Dtype } from '../core/dtype.ts'
import { blank, type Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'

/** A copy, row by row, that keeps its history. */
export function clone(tensor: Tensor): Tensor {
  const copy = blank(tensor.shape, tensor.dtype)
  copy.storage.numbers.set(rowsOf(tensor))
  return record(cloneRule, [tensor], copy, undefined)
}

/** The tensor itself if its entries lie row by row, else a copy that does. */
export function contiguous(tensor: Tensor): Tensor {
  return tensor.isContiguous ? tensor : clone(tensor)
}

/** The tensor with its numbers in another type; itself if they are of that type. */
export function cast(tensor: Tensor, dtype: Dtype): Tensor {
  if (tensor.dtype === dtype) return tensor
  const copy = blank(tensor.shape, dtype)
  copy.storage.numbers.set(rowsAs(tensor, dtype))
  return record(castRule, [tensor], copy, undefined)
}

const cloneRule: Rule = {
  name: 'CloneBackward0',
  vjp: (_, grad) => grad,
  jvp: 'entry by entry',
}

const castRule: Rule = {
  name: 'ToCopyBackward0',
  // The engine casts a gradient to the type of what it belongs to.
  vjp: (_, grad) => grad,
  jvp: 'entry by entry',
}
