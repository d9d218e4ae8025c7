import { Tensor, wrappedNumber } from './tensor.ts'

/** What an operation takes: a tensor, or a number that gives way to the tensor's type. */
export type Operand = Tensor | number

/** A whole number is an integer, so that it leaves tensors of integers what they are. */
export function operand(value: Operand): Tensor {
  if (value instanceof Tensor) return value
  return wrappedNumber(value, Number.isSafeInteger(value) ? 'int64' : 'float64')
}
