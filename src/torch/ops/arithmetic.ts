import { isFloating, type Numbers } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import { operand, type Operand } from '../core/operand.ts'
import { resultType } from '../core/promotion.ts'
import { state } from '../core/state.ts'
import type { Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'
import { fma } from '../../gradcheck/torch/fma.ts'
import { mapped, pairwise } from './pairs.ts'

/** a + alpha b; a product with alpha is rounded together with the sum. */
export function add(a: Operand, b: Operand, alpha = 1): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const dtype = resultType([u, v])
  const sum =
    alpha === 1
      ? pairwise(plus, u, v, dtype)
      : pairwise(multiplyAdd(dtype === 'float32', alpha), u, v, dtype)
  return record(addRule, [u, v], sum, alpha)
}

/** a − alpha b. */
export function sub(a: Operand, b: Operand, alpha = 1): Tensor {
  const [u, v] = [operand(a), operand(b)]
  refuseBools(u, v)
  const dtype = resultType([u, v])
  const difference =
    alpha === 1
      ? pairwise(minus, u, v, dtype)
      : pairwise(multiplyAdd(dtype === 'float32', -alpha), u, v, dtype)
  return record(subRule, [u, v], difference, alpha)
}

export function mul(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  return record(mulRule, [u, v], pairwise(times, u, v, resultType([u, v])), undefined)
}

/** a / b; integers are divided as floats. */
export function div(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const dtype = resultType([u, v])
  const quotient = pairwise(over, u, v, isFloating(dtype) ? dtype : state.defaultDtype)
  return record(divRule, [u, v], quotient, undefined)
}

export function neg(a: Tensor): Tensor {
  if (a.dtype === 'bool')
    throw runtimeError(
      'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    )
  return record(
    negRule,
    [a],
    mapped((v) => -v, a, a.dtype),
    undefined,
  )
}

/** @throws TorchError if two tensors of these types have no difference. */
export function refuseBools(a: Pick<Tensor, 'dtype'>, b: Pick<Tensor, 'dtype'>): void {
  if (a.dtype === 'bool' && b.dtype === 'bool')
    throw runtimeError(
      'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.',
    )
  if (a.dtype === 'bool' || b.dtype === 'bool')
    throw runtimeError(
      'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    )
}

// The four loops that nearly all time is spent in are written out, for the sake of the compiler.

function plus(out: Numbers, a: Numbers, s: 0 | 1, b: Numbers, t: 0 | 1): void {
  const n = out.length
  if (s === 1 && t === 1) for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!
  else for (let i = 0; i < n; i++) out[i] = a[i * s]! + b[i * t]!
}

function minus(out: Numbers, a: Numbers, s: 0 | 1, b: Numbers, t: 0 | 1): void {
  const n = out.length
  if (s === 1 && t === 1) for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!
  else for (let i = 0; i < n; i++) out[i] = a[i * s]! - b[i * t]!
}

function times(out: Numbers, a: Numbers, s: 0 | 1, b: Numbers, t: 0 | 1): void {
  const n = out.length
  if (s === 1 && t === 1) for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!
  else for (let i = 0; i < n; i++) out[i] = a[i * s]! * b[i * t]!
}

function over(out: Numbers, a: Numbers, s: 0 | 1, b: Numbers, t: 0 | 1): void {
  const n = out.length
  if (s === 1 && t === 1) for (let i = 0; i < n; i++) out[i] = a[i]! / b[i]!
  else for (let i = 0; i < n; i++) out[i] = a[i * s]! / b[i * t]!
}

/** a + alpha b, rounded once. A product of two float32 is exact in a double. */
function multiplyAdd(single: boolean, alpha: number) {
  const factor = single ? Math.fround(alpha) : alpha
  return (out: Numbers, a: Numbers, s: 0 | 1, b: Numbers, t: 0 | 1): void => {
    for (let i = 0; i < out.length; i++)
      out[i] = single ? a[i * s]! + factor * b[i * t]! : fma(factor, b[i * t]!, a[i * s]!)
  }
}

const scaled = (grad: Tensor, factor: number) => (factor === 1 ? grad : mul(grad, factor))

const addRule: Rule<number> = {
  name: 'AddBackward0',
  vjp: ({ extra }, grad, i) => (i === 0 ? grad : scaled(grad, extra)),
  jvp: 'entry by entry',
}

const subRule: Rule<number> = {
  name: 'SubBackward0',
  vjp: ({ extra }, grad, i) => (i === 0 ? grad : scaled(neg(grad), extra)),
  jvp: 'entry by entry',
}

const mulRule: Rule = {
  name: 'MulBackward0',
  vjp: (applied, grad, i) => mul(grad, applied.operand(1 - i)),
  jvp: 'entry by entry',
}

const divRule: Rule = {
  name: 'DivBackward0',
  vjp: (applied, grad, i) => {
    const by = applied.operand(1)
    if (i === 0) return div(grad, by)
    return mul(neg(grad), div(div(applied.operand(0), by), by))
  },
  jvp: 'entry by entry',
}

const negRule: Rule = {
  name: 'NegBackward0',
  vjp: (_, grad) => neg(grad),
  jvp: 'entry by entry',
}
