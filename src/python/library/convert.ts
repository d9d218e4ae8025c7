import { spend } from '../../torch/core/budget.ts'
import type { Dtype } from '../../torch/core/dtype.ts'
import { only, tangentRows } from '../../torch/core/entries.ts'
import { state } from '../../torch/core/state.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { PyList, PyTuple } from '../objects/collections.ts'
import { PyFloat, PyObject, type Value } from '../objects/object.ts'
import { PyDevice, PyDtype, PySize } from '../objects/torchTypes.ts'
import { nameOfType, raised, refused, typeError, valueError } from '../runtime/errors.ts'
import { itemsOf } from '../runtime/iterate.ts'
import { operandOf } from '../runtime/operand.ts'
import { floatOf, intOf } from '../runtime/operators.ts'
import { truth } from '../runtime/truth.ts'
import { say } from '../../words/say.ts'

type Given = Value | undefined

/** How an argument is named in a message: torch counts from 1. */
function mustBe(fn: string, parameter: string, what: string, value: Given): Error {
  return typeError(
    `${fn}(): argument '${parameter}' must be ${what}, not ${nameOfType(value ?? null)}`,
  )
}

/** A tensor. */
export function tensorArg(value: Given, fn: string, parameter = 'input'): Tensor {
  if (value instanceof Tensor) return value
  throw mustBe(fn, parameter, 'Tensor', value)
}

/** A tensor, or a number that takes part in an operation like one. */
export function operandArg(value: Given, fn: string, parameter = 'other'): Tensor {
  const operand = value === undefined ? null : operandOf(value)
  if (operand === null) throw mustBe(fn, parameter, 'Tensor', value)
  return operand
}

/** A number of Python's, or of a tensor that has one. */
export function floatArg(value: Given, fn: string, parameter: string): number {
  if (value instanceof Tensor && value.numel === 1) return only(value)
  const float = value === undefined ? undefined : floatOf(value)
  if (float === undefined) throw mustBe(fn, parameter, 'Number', value)
  return float.value
}

export function intArg(value: Given, fn: string, parameter: string): number {
  if (value instanceof Tensor && value.numel === 1 && value.dtype.startsWith('int'))
    return only(value)
  const whole = value === undefined ? undefined : intOf(value)
  if (whole === undefined) throw mustBe(fn, parameter, 'int', value)
  return Number(whole)
}

export function boolArg(value: Given, fallback = false): boolean {
  return value === undefined || value === null ? fallback : truth(value)
}

export function stringArg(value: Given, fn: string, parameter: string): string {
  if (typeof value === 'string') return value
  throw mustBe(fn, parameter, 'str', value)
}

/** Integers in a list, a tuple or a tensor; a single one counts as a list of it. */
export function intsArg(value: Given, fn: string, parameter: string): number[] {
  if (value instanceof PyList || value instanceof PyTuple)
    return value.items.map((item) => intArg(item, fn, parameter))
  if (value === undefined || (!(value instanceof Tensor) && intOf(value) === undefined))
    throw mustBe(fn, parameter, 'tuple of ints', value)
  return [intArg(value, fn, parameter)]
}

/** Dimensions over which something is done; undefined for all of them. */
export function dimsArg(value: Given, fn: string): number[] | undefined {
  if (value === undefined || value === null) return undefined
  const dims = intsArg(value, fn, 'dim')
  return dims.length === 0 ? undefined : dims
}

/** Tensors in a list or a tuple. */
export function tensorsArg(value: Given, fn: string, parameter = 'tensors'): Tensor[] {
  if (!(value instanceof PyList) && !(value instanceof PyTuple))
    throw mustBe(fn, parameter, 'tuple of Tensors', value)
  spend(4 * value.items.length)
  return value.items.map((item, i) => {
    if (item instanceof Tensor) return item
    throw typeError(`expected Tensor as element ${i} in argument 0, but got ${nameOfType(item)}`)
  })
}

/** torch.float64, or Python's float, int and bool; undefined where nothing is asked for. */
export function dtypeArg(value: Given, fn: string): Dtype | undefined {
  if (value === undefined || value === null) return undefined
  if (value instanceof PyDtype) return value.dtype
  const name = value instanceof PyObject && 'name' in value ? String(value.name) : ''
  if (name === 'float') return 'float64'
  if (name === 'int') return 'int64'
  if (name === 'bool') return 'bool'
  throw mustBe(fn, 'dtype', 'torch.dtype', value)
}

/** @throws Refusal for any device but the processor. */
export function deviceArg(value: Given): void {
  if (value === undefined || value === null || value instanceof PyDevice) return
  if (typeof value === 'string') {
    if (/^cpu(:0)?$/.test(value)) return
    if (/^(cuda|mps|xpu|hip|meta)(:\d+)?$/.test(value))
      throw refused(say`The device ${value}`, say`use the CPU, where the same code can be checked`)
    throw raised(
      'RuntimeError',
      `Expected one of cpu, cuda device type at start of device string: ${value}`,
    )
  }
  if (intOf(value) !== undefined)
    throw refused(say`A device by number`, say`use the CPU, where the same code can be checked`)
}

/** A shape as a value. */
export function sizeOf(shape: readonly number[]): PySize {
  return new PySize([...shape])
}

/** The number in a tensor as one of Python's, with its tangent. */
export function itemOf(tensor: Tensor): Value {
  if (tensor.numel !== 1)
    throw valueError('only one element tensors can be converted to Python scalars')
  const value = only(tensor)
  return entryValue(value, tensor.dtype, state.dual ? (tangentRows(tensor)?.[0] ?? 0) : 0)
}

/** An entry of a tensor as a value. */
export function entryValue(value: number, dtype: Dtype, tangent = 0): Value {
  if (dtype === 'bool') return value !== 0
  return dtype === 'float64' || dtype === 'float32' ? new PyFloat(value, tangent) : value
}

/** Values in a list that may be nested: numbers, and the shape that they are in. */
export interface Nested {
  readonly numbers: readonly (PyFloat | number | bigint | boolean)[]
  readonly shape: readonly number[]
}

/** Reads [[1, 2], [3, 4]]; tensors that hold one number count as that. */
export function nested(value: Value): Nested {
  spend(1)
  if (value instanceof Tensor) {
    if (value.shape.length > 0) return ofParts(itemsOf(value))
    const item = itemOf(value)
    return { numbers: [item as PyFloat | number | boolean], shape: [] }
  }
  if (value instanceof PyList || value instanceof PyTuple) return ofParts(value.items)
  if (
    value instanceof PyFloat ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'bigint'
  )
    return { numbers: [value], shape: [] }
  if (typeof value === 'string') throw typeError("new(): invalid data type 'str'")
  if (value === null) throw raised('RuntimeError', 'Could not infer dtype of NoneType')
  throw raised('RuntimeError', `Could not infer dtype of ${nameOfType(value)}`)
}

function ofParts(items: readonly Value[]): Nested {
  const parts = items.map(nested)
  const inner = parts[0]?.shape ?? []
  for (const { shape } of parts)
    if (shape.length !== inner.length || shape.some((size, k) => size !== inner[k]))
      throw valueError(
        `expected sequence of length ${inner[0] ?? 0} at dim 1 (got ${shape[0] ?? 0})`,
      )
  return { numbers: parts.flatMap((part) => part.numbers), shape: [items.length, ...inner] }
}
