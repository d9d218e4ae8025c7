import { search, throughAll } from '../../torch/core/budget.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { eq, ge, gt, le, lt, ne } from '../../torch/ops/compare.ts'
import { truth as anyTruth } from '../../torch/ops/reduce/prod.ts'
import type { CompareOp } from '../syntax/ast.ts'
import { PyDict, PyIterator, PyList, PySet, PyTuple } from '../objects/collections.ts'
import { PyInstance, type Value } from '../objects/object.ts'
import { callMethod } from './call.ts'
import { equal, hashOf, numberOf } from './equality.ts'
import { nameOfType, typeError } from './errors.ts'
import { isIterable, itemsOf } from './iterate.ts'
import { operandOf } from './operand.ts'
import { tensorTruth, truth } from './truth.ts'

/** a op b. */
export function compare(op: CompareOp, a: Value, b: Value): Value {
  switch (op) {
    case 'is':
      return same(a, b)
    case 'is not':
      return !same(a, b)
    case 'in':
      return contains(b, a)
    case 'not in':
      return !contains(b, a)
    case '==':
      return onTensors(eq, a, b) ?? equal(a, b)
    case '!=':
      return onTensors(ne, a, b) ?? !equal(a, b)
  }
  return ordered(op, a, b)
}

function same(a: Value, b: Value): boolean {
  return Object.is(a, b)
}

/** Tensors are compared entry by entry; with what is no number, as a whole. */
function onTensors(
  operation: (a: Tensor, b: Tensor) => Tensor,
  a: Value,
  b: Value,
): Value | undefined {
  if (!(a instanceof Tensor) && !(b instanceof Tensor)) return undefined
  const [u, v] = [operandOf(a), operandOf(b)]
  return u && v ? operation(u, v) : undefined
}

const orders = { '<': lt, '<=': le, '>': gt, '>=': ge } as const

function ordered(op: keyof typeof orders, a: Value, b: Value): Value {
  const tensors = onTensors(orders[op], a, b)
  if (tensors !== undefined) return tensors
  const [u, v] = [numberOf(a), numberOf(b)]
  if (u !== undefined && v !== undefined) return holds(op, u, v)
  if (typeof a === 'string' && typeof b === 'string') return holds(op, a, b)
  if (a instanceof PySet && b instanceof PySet) return subset(op, a, b)
  const both = (type: typeof PyList | typeof PyTuple) => a instanceof type && b instanceof type
  if (both(PyList) || both(PyTuple)) return sequences(op, itemsOf(a), itemsOf(b))
  throw typeError(
    `'${op}' not supported between instances of '${nameOfType(a)}' and '${nameOfType(b)}'`,
  )
}

function holds<T extends number | bigint | string>(op: keyof typeof orders, a: T, b: T): boolean {
  if (op === '<') return a < b
  if (op === '<=') return a <= b
  return op === '>' ? a > b : a >= b
}

/** By the first item in which they differ. */
function sequences(op: keyof typeof orders, a: readonly Value[], b: readonly Value[]): Value {
  for (const [i, item] of a.entries()) {
    const other = b[i]
    if (other === undefined) break
    if (!equal(item, other)) return ordered(op, item, other)
  }
  return holds(op, a.length, b.length)
}

function subset(op: keyof typeof orders, a: PySet, b: PySet): boolean {
  throughAll(a.items.size + b.items.size)
  const [small, large] = op.startsWith('<') ? [a, b] : [b, a]
  const within = [...small.items.keys()].every((hash) => large.items.has(hash))
  return within && (op.endsWith('=') || small.items.size < large.items.size)
}

/** item in container. */
export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string') {
    if (typeof item !== 'string')
      throw typeError(`'in <string>' requires string as left operand, not ${nameOfType(item)}`)
    search(container, item)
    return container.includes(item)
  }
  if (container instanceof PyDict) return container.entries.has(hashOf(item))
  if (container instanceof PySet) return container.items.has(hashOf(item))
  if (container instanceof Tensor) {
    const other = operandOf(item)
    if (other === null)
      throw typeError(
        `Tensor.__contains__ only supports Tensor or scalar, but you passed in a ${nameOfType(item)}.`,
      )
    return tensorTruth(anyTruth(eq(container, other), 'any'))
  }
  if (container instanceof PyInstance) {
    const answer = callMethod(container, '__contains__', item)
    if (answer !== undefined) return truth(answer)
  }
  if (!(container instanceof PyIterator) && !isIterable(container))
    throw typeError(`argument of type '${nameOfType(container)}' is not iterable`)
  return itemsOf(container).some((each) => same(each, item) || equal(each, item))
}

/** The other way round, as max() asks. */
export function isMore(a: Value, b: Value): boolean {
  return truth(ordered('>', a, b))
}

/** The order of two values, for sorting. */
export function isLess(a: Value, b: Value): boolean {
  return truth(ordered('<', a, b))
}
