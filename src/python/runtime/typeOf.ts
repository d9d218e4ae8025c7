import { Tensor } from '../../torch/core/tensor.ts'
import {
  boolType,
  intType,
  noneType,
  stringType,
  tensorType,
  type PyType,
  type Value,
} from '../objects/object.ts'

export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType
    case 'string':
      return stringType
    case 'boolean':
      return boolType
  }
  if (value === null) return noneType
  return value instanceof Tensor ? tensorType : value.type
}

export function isInstance(value: Value, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type)
}
