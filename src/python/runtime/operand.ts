import { Tensor, wrappedNumber } from '../../torch/core/tensor.ts'
import { PyFloat, type Value } from '../objects/object.ts'

/** Numbers that programs write again and again, as operands; nobody changes these. */
const kept = new Map<number, Tensor>()

/** What can take part in an operation on tensors, as a tensor; null for anything else. */
export function operandOf(value: Value): Tensor | null {
  if (value instanceof Tensor) return value
  if (typeof value === 'number') return wrappedNumber(value, 'int64')
  if (value instanceof PyFloat) return floatOperand(value)
  if (typeof value === 'boolean') return wrappedNumber(value ? 1 : 0, 'bool')
  return typeof value === 'bigint' ? wrappedNumber(Number(value), 'int64') : null
}

function floatOperand({ value, tangent }: PyFloat): Tensor {
  if (tangent !== 0) {
    const dual = wrappedNumber(value, 'float64')
    dual.storage.tangent = Float64Array.of(tangent)
    return dual
  }
  const known = kept.get(value)
  // 0 and −0 are one key.
  if (known !== undefined && value !== 0) return known
  const made = wrappedNumber(value, 'float64')
  if (kept.size < 256) kept.set(value, made)
  return made
}
