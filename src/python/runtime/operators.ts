import { Tensor } from '../../torch/core/tensor.ts'
import { gather, inscribe, throughAll } from '../../torch/core/budget.ts'
import { add, div, mul, neg, sub } from '../../torch/ops/arithmetic.ts'
import { bitwise, bitwiseNot } from '../../torch/ops/bitwise.ts'
import { floorDivide, remainder } from '../../torch/ops/divide.ts'
import { matmul } from '../../torch/ops/linear/matmul.ts'
import { pow } from '../../torch/ops/pow.ts'
import type { BinaryOp } from '../syntax/ast.ts'
import { PyDict, PyList, PySet, PyTuple } from '../objects/collections.ts'
import { PyFloat, type Value } from '../objects/object.ts'
import { nameOfType, typeError } from './errors.ts'
import { joined } from './joined.ts'
import { formatPercent } from './percent.ts'
import { floatOperation, intOperation, type Int } from './numbers.ts'
import { operandOf } from './operand.ts'

/** a op b. */
export function binary(op: BinaryOp, a: Value, b: Value): Value {
  if (a instanceof Tensor || b instanceof Tensor) return onTensors(op, a, b)
  const found = onNumbers(op, a, b) ?? onCollections(op, a, b)
  if (found !== undefined) return found
  throw unsupported(op, a, b)
}

export function unsupported(op: string, a: Value, b: Value): Error {
  const shown = op === '**' ? '** or pow()' : op
  return typeError(
    `unsupported operand type(s) for ${shown}: '${nameOfType(a)}' and '${nameOfType(b)}'`,
  )
}

/** An integer, where a truth value counts as one. */
export function intOf(value: Value): Int | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  return typeof value === 'boolean' ? Number(value) : undefined
}

/** A number as a float. */
export function floatOf(value: Value): PyFloat | undefined {
  if (value instanceof PyFloat) return value
  const whole = intOf(value)
  return whole === undefined ? undefined : new PyFloat(Number(whole))
}

function onNumbers(op: BinaryOp, a: Value, b: Value): Value | undefined {
  const [u, v] = [intOf(a), intOf(b)]
  if (u !== undefined && v !== undefined) {
    const result = intOperation(op, u, v)
    const bools = typeof a === 'boolean' && typeof b === 'boolean'
    return bools && (op === '&' || op === '|' || op === '^') ? Boolean(result) : result
  }
  if (!(a instanceof PyFloat) && !(b instanceof PyFloat)) return undefined
  const [x, y] = [floatOf(a), floatOf(b)]
  return x && y && floatOperation(op, x, y)
}

/** The operators that are one operation on tensors. */
export const tensorOperations: Partial<Record<BinaryOp, (a: Tensor, b: Tensor) => Tensor>> = {
  '+': add,
  '-': sub,
  '*': mul,
  '/': div,
  '//': floorDivide,
  '%': remainder,
  '**': pow,
}

function onTensors(op: BinaryOp, a: Value, b: Value): Value {
  const [u, v] = [operandOf(a), operandOf(b)]
  if (u === null || v === null) throw unsupported(op, a, b)
  const operation = tensorOperations[op]
  if (operation) return operation(u, v)
  if (op === '@') {
    if (u.wrapped || v.wrapped) throw unsupported(op, a, b)
    return matmul(u, v)
  }
  return bitwise(op, u, v)
}

function onCollections(op: BinaryOp, a: Value, b: Value): Value | undefined {
  if (op === '+') {
    if (typeof a === 'string' && typeof b === 'string') return joined([a, b])
    if (a instanceof PyList && b instanceof PyList) return new PyList(chained(a.items, b.items))
    if (a instanceof PyTuple && b instanceof PyTuple) return new PyTuple(chained(a.items, b.items))
    if (typeof a === 'string')
      throw typeError(`can only concatenate str (not "${nameOfType(b)}") to str`)
    if (a instanceof PyList)
      throw typeError(`can only concatenate list (not "${nameOfType(b)}") to list`)
    if (a instanceof PyTuple)
      throw typeError(`can only concatenate tuple (not "${nameOfType(b)}") to tuple`)
    return undefined
  }
  if (op === '*') return times(a, b) ?? times(b, a) ?? notTimes(a, b)
  if (op === '%' && typeof a === 'string') return formatPercent(a, b)
  if (a instanceof PySet && b instanceof PySet) return onSets(op, a, b)
  if (op === '|' && a instanceof PyDict && b instanceof PyDict) {
    const both = new PyDict()
    for (const dict of [a, b])
      for (const [hash, entry] of dict.entries) both.entries.set(hash, entry)
    return both
  }
  return undefined
}

/** As large as a list may be, two of them are still no trouble. */
const chained = (a: readonly Value[], b: readonly Value[]): Value[] => a.concat(b)

/** A sequence so many times. */
function times(sequence: Value, by: Value): Value | undefined {
  const count = intOf(by)
  if (count === undefined) return undefined
  const turns = Math.max(0, Number(count))
  if (typeof sequence === 'string') {
    if (sequence === '') return ''
    inscribe(sequence.length * turns)
    return sequence.repeat(turns)
  }
  if (!(sequence instanceof PyList) && !(sequence instanceof PyTuple)) return undefined
  const { items } = sequence
  if (items.length === 0) return sequence instanceof PyList ? new PyList([]) : sequence
  gather(sequence instanceof PyList ? 'list' : 'tuple', items.length * turns)
  const all = Array.from(
    { length: items.length * turns },
    (_, i) => items[i % items.length] ?? null,
  )
  return sequence instanceof PyList ? new PyList(all) : new PyTuple(all)
}

function notTimes(a: Value, b: Value): undefined {
  const isSequence = (value: Value) =>
    typeof value === 'string' || value instanceof PyList || value instanceof PyTuple
  const other = isSequence(a) ? b : isSequence(b) ? a : undefined
  if (other === undefined) return undefined
  throw typeError(`can't multiply sequence by non-int of type '${nameOfType(other)}'`)
}

function onSets(op: BinaryOp, a: PySet, b: PySet): PySet | undefined {
  throughAll(a.items.size + b.items.size)
  const made = new PySet()
  const add = (from: PySet, keep: (inOther: boolean) => boolean, other: PySet) => {
    for (const [hash, item] of from.items)
      if (keep(other.items.has(hash))) made.items.set(hash, item)
  }
  switch (op) {
    case '|':
      add(a, () => true, b)
      add(b, () => true, a)
      return made
    case '&':
      add(a, (both) => both, b)
      return made
    case '-':
      add(a, (both) => !both, b)
      return made
    case '^':
      add(a, (both) => !both, b)
      add(b, (both) => !both, a)
      return made
  }
  return undefined
}

/** −a, +a, ~a. */
export function unary(op: '-' | '+' | '~', a: Value): Value {
  if (a instanceof Tensor) return op === '-' ? neg(a) : op === '+' ? a : bitwiseNot(a)
  if (a instanceof PyFloat && op !== '~') return op === '-' ? new PyFloat(-a.value, -a.tangent) : a
  const whole = intOf(a)
  if (whole === undefined) throw typeError(`bad operand type for unary ${op}: '${nameOfType(a)}'`)
  if (op === '+') return whole
  if (typeof whole === 'number') return op === '-' ? 0 - whole : -1 - whole
  return op === '-' ? -whole : -1n - whole
}
