import { throughAll } from '../../torch/core/budget.ts'
import { only } from '../../torch/core/entries.ts'
import { runtimeError } from '../../torch/core/error.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { PyDict, PyList, PyRange, PySet, PyTuple } from '../objects/collections.ts'
import { PyFloat, PyInstance, type Value } from '../objects/object.ts'
import { callMethod } from './call.ts'

/** Whether a value counts as true. */
export function truth(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'number':
      return value !== 0
    case 'string':
      return value !== ''
    case 'bigint':
      return true
  }
  if (value === null) return false
  if (value instanceof Tensor) return tensorTruth(value)
  if (value instanceof PyFloat) return value.value !== 0
  const length = lengthOf(value)
  if (length !== undefined) return length > 0
  if (!(value instanceof PyInstance)) return true
  const bool = callMethod(value, '__bool__')
  if (bool !== undefined) return truth(bool)
  const size = callMethod(value, '__len__')
  return size === undefined || truth(size)
}

export function tensorTruth(tensor: Tensor): boolean {
  if (tensor.numel === 1) return only(tensor) !== 0
  throw runtimeError(
    tensor.numel === 0
      ? 'Boolean value of Tensor with no values is ambiguous'
      : 'Boolean value of Tensor with more than one value is ambiguous',
  )
}

/** How many items a built-in collection has. */
export function lengthOf(value: Value): number | undefined {
  if (typeof value === 'string') {
    throughAll(value.length)
    return [...value].length
  }
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length
  if (value instanceof PyDict) return value.entries.size
  if (value instanceof PySet) return value.items.size
  return value instanceof PyRange ? value.length : undefined
}
