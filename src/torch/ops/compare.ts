import { operand, type Operand } from '../core/operand.ts'
import { resultType } from '../core/promotion.ts'
import type { Tensor } from '../core/tensor.ts'
import { loopOf, mapped, pairwise } from './pairs.ts'

/** A question about each pair of entries; the answer is a truth value, and has no gradient. */
function comparison(holds: (a: number, b: number) => boolean) {
  const loop = loopOf((a, b) => (holds(a, b) ? 1 : 0))
  return (a: Operand, b: Operand): Tensor => {
    const [u, v] = [operand(a), operand(b)]
    return pairwise(loop, u, v, resultType([u, v]), 'bool')
  }
}

export const eq = comparison((a, b) => a === b)
export const ne = comparison((a, b) => a !== b)
export const lt = comparison((a, b) => a < b)
export const le = comparison((a, b) => a <= b)
export const gt = comparison((a, b) => a > b)
export const ge = comparison((a, b) => a >= b)

export const logicalAnd = comparison((a, b) => a !== 0 && b !== 0)
export const logicalOr = comparison((a, b) => a !== 0 || b !== 0)
export const logicalXor = comparison((a, b) => (a !== 0) !== (b !== 0))

/** A question about each entry. */
function test(holds: (value: number) => boolean) {
  return (tensor: Tensor): Tensor => mapped((v) => (holds(v) ? 1 : 0), tensor, tensor.dtype, 'bool')
}

export const logicalNot = test((v) => v === 0)
export const isnan = test((v) => Number.isNaN(v))
export const isinf = test((v) => v === Infinity || v === -Infinity)
export const isfinite = test((v) => Number.isFinite(v))
export const signbit = test((v) => v < 0 || Object.is(v, -0))
