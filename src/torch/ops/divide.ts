import { isFloating, roundingOf } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import { operand, type Operand } from '../core/operand.ts'
import { resultType } from '../core/promotion.ts'
import type { Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'
import { add, div, mul, neg } from './arithmetic.ts'
import { loopOf, pairwise } from './pairs.ts'
import { floor, trunc } from './steps.ts'

/** ⌊a / b⌋ of floats as PyTorch works it out: the remainder is taken off first. */
function floorQuotient(round: (v: number) => number, a: number, b: number): number {
  if (b === 0) return round(a / b)
  const rest = a % b
  let quotient = round(round(a - rest) / b)
  if (rest !== 0 && b < 0 !== rest < 0) quotient -= 1
  if (quotient === 0) return Object.is(round(a / b), -0) || a / b < 0 ? -0 : 0
  const below = Math.floor(quotient)
  return round(quotient - below) > 0.5 ? below + 1 : below
}

function noZeros(b: Tensor): void {
  if (b.storage.numbers.subarray(b.offset).includes(0) && b.numel > 0)
    throw runtimeError('ZeroDivisionError')
}

/** Rounded down. It is a step function, of which PyTorch knows no derivative. */
export function floorDivide(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const dtype = resultType([u, v])
  if (!isFloating(dtype)) noZeros(v)
  const round = roundingOf(dtype)
  const loop = loopOf((x, y) => floorQuotient(round, x, y))
  return record(floorRule, [u, v], pairwise(loop, u, v, dtype), undefined)
}

const floorRule: Rule = {
  name: 'NotImplemented',
  vjp: () => {
    throw runtimeError('derivative for aten::floor_divide is not implemented')
  },
  jvp: () => null,
}

/** The remainder with the sign of the divisor, as Python's %. */
export function remainder(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const dtype = resultType([u, v])
  const loop = loopOf((x, y) => {
    const rest = x % y
    return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest
  })
  return record(remainderRule, [u, v], pairwise(loop, u, v, dtype), undefined)
}

const remainderRule: Rule = {
  name: 'RemainderBackward0',
  vjp: (applied, grad, i) =>
    i === 0 ? grad : mul(neg(grad), floor(div(applied.operand(0), applied.operand(1)))),
  jvp: 'entry by entry',
}

/** The remainder with the sign of the dividend. */
export function fmod(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  return record(
    fmodRule,
    [u, v],
    pairwise(
      loopOf((x, y) => x % y),
      u,
      v,
      resultType([u, v]),
    ),
    undefined,
  )
}

const fmodRule: Rule = {
  name: 'FmodBackward0',
  vjp: (applied, grad, i) =>
    i === 0 ? grad : mul(neg(grad), trunc(div(applied.operand(0), applied.operand(1)))),
  jvp: 'entry by entry',
}

export function atan2(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  return record(
    atan2Rule,
    [u, v],
    pairwise(loopOf(Math.atan2), u, v, resultType([u, v])),
    undefined,
  )
}

const atan2Rule: Rule = {
  name: 'Atan2Backward0',
  vjp: (applied, grad, i) => {
    const [a, b] = [applied.operand(0), applied.operand(1)]
    const over = div(grad, add(mul(a, a), mul(b, b)))
    return i === 0 ? mul(over, b) : mul(over, neg(a))
  },
  jvp: 'entry by entry',
}
