import { operand, type Operand } from '../core/operand.ts'
import { isFloating } from '../core/dtype.ts'
import { state } from '../core/state.ts'
import { resultType } from '../core/promotion.ts'
import type { Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'
import { add, div, mul, neg, sub } from './arithmetic.ts'
import { cast } from './clone.ts'
import { loopOf, mapped, pairwise } from './pairs.ts'
import { pow } from './pow.ts'
import { exp } from './unary.ts'

export function square(tensor: Tensor): Tensor {
  return pow(tensor, 2)
}

/** 2/√π ∫₀ᵛ exp(−t²) dt, to the last digits: a series near 0, a continued fraction beyond. */
function erfOf(v: number): number {
  const size = Math.abs(v)
  if (Number.isNaN(v)) return NaN
  if (size > 6) return Math.sign(v)
  return size < 1 ? series(v) : Math.sign(v) * (1 - tail(size))
}

const scale = 2 / Math.sqrt(Math.PI)

/** Σ 2ⁿ v²ⁿ⁺¹ / (2n + 1)!!, times exp(−v²): all terms have one sign. */
function series(v: number): number {
  let term = v
  let sum = v
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (2 * v * v) / (2 * n + 1)
    sum += term
  }
  return scale * Math.exp(-v * v) * sum
}

/** 1 − erf(v) for v from 1 on, by the continued fraction of Laplace. */
function tail(v: number): number {
  let fraction = 0
  for (let n = Math.ceil(40 + 300 / v ** 2); n >= 1; n--) fraction = n / 2 / (v + fraction)
  return Math.exp(-v * v) / (v + fraction) / Math.sqrt(Math.PI)
}

function erfcOf(v: number): number {
  if (Number.isNaN(v)) return NaN
  if (v >= 1) return tail(v)
  return 1 - erfOf(v)
}

const slope = (v: Tensor) => mul(exp(neg(mul(v, v))), scale)

const erfRule: Rule = {
  name: 'ErfBackward0',
  vjp: (applied, grad) => mul(grad, slope(applied.operand(0))),
  jvp: 'entry by entry',
}

const erfcRule: Rule = {
  name: 'ErfcBackward0',
  vjp: (applied, grad) => mul(grad, neg(slope(applied.operand(0)))),
  jvp: 'entry by entry',
}

function floating(tensor: Tensor): Tensor {
  return isFloating(tensor.dtype) ? tensor : cast(tensor, state.defaultDtype)
}

export function erf(tensor: Tensor): Tensor {
  const own = floating(tensor)
  return record(erfRule, [own], mapped(erfOf, own, own.dtype), undefined)
}

export function erfc(tensor: Tensor): Tensor {
  const own = floating(tensor)
  return record(erfcRule, [own], mapped(erfcOf, own, own.dtype), undefined)
}

/** √(a² + b²). */
export function hypot(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const out = pairwise(loopOf(Math.hypot), u, v, resultType([u, v]))
  return record(hypotRule, [u, v], out, undefined)
}

const hypotRule: Rule = {
  name: 'HypotBackward0',
  vjp: (applied, grad, i) => mul(grad, div(applied.operand(i), applied.result())),
  jvp: 'entry by entry',
}

/** log(exp a + exp b), worked out from the larger one. */
export function logaddexp(a: Operand, b: Operand): Tensor {
  const [u, v] = [operand(a), operand(b)]
  const f = (x: number, y: number) =>
    x === y && !Number.isFinite(x) ? x : Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)))
  return record(logaddexpRule, [u, v], pairwise(loopOf(f), u, v, resultType([u, v])), undefined)
}

const logaddexpRule: Rule = {
  name: 'LogaddexpBackward0',
  vjp: (applied, grad, i) =>
    div(grad, add(exp(sub(applied.operand(1 - i), applied.operand(i))), 1)),
  jvp: 'entry by entry',
}
