import { spend, throughAll } from '../../torch/core/budget.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { eq } from '../../torch/ops/compare.ts'
import { PyDict, PyList, PyRange, PySet, PyTuple, type Hash } from '../objects/collections.ts'
import { PyFloat, PyInstance, type Value } from '../objects/object.ts'
import { joined } from './joined.ts'
import { callMethod } from './call.ts'
import { nameOfType, typeError } from './errors.ts'
import { operandOf } from './operand.ts'
import { lengthOf, tensorTruth, truth } from './truth.ts'

/** The number that a value of a number type is; undefined for anything else. */
export function numberOf(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return value instanceof PyFloat ? value.value : undefined
}

/** Whether two values are equal, as what holds them sees it. */
export function equal(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b)
  if (a === b) return true
  spend(1 / 16)
  const [u, v] = [numberOf(a), numberOf(b)]
  // eslint-disable-next-line eqeqeq -- an exact comparison of a bigint with a number
  if (u !== undefined && v !== undefined) return u == v
  if (a instanceof Tensor || b instanceof Tensor) return tensorsEqual(a, b)
  if (a instanceof PyTuple && b instanceof PyTuple) return allEqual(a.items, b.items)
  if (a instanceof PyList && b instanceof PyList) return allEqual(a.items, b.items)
  if (a instanceof PyDict || a instanceof PySet) spend((lengthOf(a) ?? 0) / 4)
  if (a instanceof PyDict && b instanceof PyDict)
    return (
      a.entries.size === b.entries.size &&
      [...a.entries].every(([hash, [, value]]) => {
        const other = b.entries.get(hash)
        return other !== undefined && equal(value, other[1])
      })
    )
  if (a instanceof PySet && b instanceof PySet)
    return a.items.size === b.items.size && [...a.items.keys()].every((hash) => b.items.has(hash))
  if (a instanceof PyRange && b instanceof PyRange)
    return a.length === b.length && (a.length === 0 || (a.start === b.start && a.step === b.step))
  if (a instanceof PyInstance) {
    const answer = callMethod(a, '__eq__', b)
    if (answer !== undefined) return truth(answer)
  }
  return false
}

function sameText(a: string, b: string): boolean {
  throughAll(a.length === b.length ? a.length / 8 : 0)
  return a === b
}

function tensorsEqual(a: Value, b: Value): boolean {
  const [u, v] = [operandOf(a), operandOf(b)]
  return u !== null && v !== null && tensorTruth(eq(u, v))
}

function allEqual(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false
  throughAll(a.length)
  return a.every((item, i) => equal(item, b[i] ?? null))
}

/** By what a dict or a set finds a key. @throws Raised a TypeError for what can change. */
export function hashOf(value: Value): Hash {
  if (typeof value === 'string') return `s${value}`
  if (value === null) return 'None'
  const number = numberOf(value)
  if (number !== undefined) return number
  if (value instanceof PyTuple)
    return `t${joined(
      value.items.map((item) => keyText(hashOf(item))),
      ',',
    )}`
  if (value instanceof PyList || value instanceof PyDict || value instanceof PySet)
    throw typeError(`unhashable type: '${nameOfType(value)}'`)
  return value as object
}

const numbered = new WeakMap<object, number>()
let count = 0

/** A hash within the hash of a tuple. */
function keyText(hash: Hash): string {
  if (typeof hash !== 'object')
    return `${typeof hash === 'string' ? hash.length : ''}:${String(hash)}`
  const known = numbered.get(hash) ?? ++count
  numbered.set(hash, known)
  return `o${known}`
}
