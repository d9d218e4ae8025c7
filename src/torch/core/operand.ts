import { Tensor, wrappedNumber } from './tensor.ts'

/** What an operation takes: a tensor, or a number that gives way to the tensor's type. */
export type Operand = Tensor | number

export function operand(value: Operand): Tensor {
  return value instanceof Tensor ? value : wrappedNumber(value, 'float64')
}
