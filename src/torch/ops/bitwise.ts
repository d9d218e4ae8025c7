import { isFloating, kinds } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import { resultType } from '../core/promotion.ts'
import type { Tensor } from '../core/tensor.ts'
import { logicalNot } from './compare.ts'
import { loopOf, mapped, pairwise } from './pairs.ts'

const names: Readonly<Record<string, string>> = {
  '&': 'bitwise_and',
  '|': 'bitwise_or',
  '^': 'bitwise_xor',
  '<<': 'lshift',
  '>>': 'rshift',
}

/** Bit by bit; of truth values, and, or and exclusive or. Integers are taken as having 32 bits. */
export function bitwise(op: string, a: Tensor, b: Tensor): Tensor {
  const dtype = resultType([a, b])
  if (isFloating(dtype))
    throw runtimeError(`"${names[op] ?? op}_cpu" not implemented for '${kinds[dtype].word}'`)
  return pairwise(
    loopOf((u, v) => applied(op, u, v)),
    a,
    b,
    dtype,
  )
}

function applied(op: string, u: number, v: number): number {
  switch (op) {
    case '&':
      return u & v
    case '|':
      return u | v
    case '^':
      return u ^ v
    case '<<':
      return u * 2 ** v
    default:
      return Math.floor(u / 2 ** v)
  }
}

/** ~a: not, of truth values; of integers −1 − a. */
export function bitwiseNot(a: Tensor): Tensor {
  if (a.dtype === 'bool') return logicalNot(a)
  if (isFloating(a.dtype))
    throw runtimeError(
      '~ (operator.invert) is only implemented on integer and Boolean-type tensors',
    )
  return mapped((v) => -1 - v, a, a.dtype)
}
