import { blank, type Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'
import { rowsOf } from '../core/entries.ts'
import { add, div, mul, neg, sub } from '../ops/arithmetic.ts'
import { clamp } from '../ops/bounds.ts'
import { gt, lt } from '../ops/compare.ts'
import { matmul } from '../ops/linear/matmul.ts'
import { mapped } from '../ops/pairs.ts'
import { erf } from '../ops/special.ts'
import { abs } from '../ops/steps.ts'
import { exp, expm1, sigmoid, tanh } from '../ops/unary.ts'
import { t } from '../ops/views/arrange.ts'
import { where } from '../ops/where.ts'
import { pow } from '../ops/pow.ts'
import { roundingOf } from '../core/dtype.ts'

/** log(1 + exp(beta v)) / beta; beyond a threshold v itself. */
export function softplus(tensor: Tensor, beta = 1, threshold = 20): Tensor {
  const round = roundingOf(tensor.dtype)
  const f = (v: number) =>
    v * beta > threshold ? v : round(Math.log1p(round(Math.exp(round(v * beta))))) / beta
  return record(softplusRule, [tensor], mapped(f, tensor, tensor.dtype), { beta, threshold })
}

const softplusRule: Rule<{ readonly beta: number; readonly threshold: number }> = {
  name: 'SoftplusBackward0',
  vjp: (applied, grad) => {
    const { beta, threshold } = applied.extra
    const scaled = mul(applied.operand(0), beta)
    const power = exp(scaled)
    return where(gt(scaled, threshold), grad, div(mul(grad, power), add(power, 1)))
  },
  jvp: 'entry by entry',
}

/** log(sigmoid v), which does not lose what is small. */
export function logSigmoid(tensor: Tensor): Tensor {
  const round = roundingOf(tensor.dtype)
  const f = (v: number) => Math.min(0, v) - round(Math.log1p(round(Math.exp(-Math.abs(v)))))
  return record(logSigmoidRule, [tensor], mapped(f, tensor, tensor.dtype), undefined)
}

const logSigmoidRule: Rule = {
  name: 'LogSigmoidBackward0',
  vjp: (applied, grad) => {
    const own = applied.operand(0)
    const negative = lt(own, 0)
    const power = exp(neg(abs(own)))
    const [most, sign] = [where(negative, 1, 0), where(negative, 1, -1)]
    return mul(grad, sub(most, mul(sign, div(power, add(power, 1)))))
  },
  jvp: 'entry by entry',
}

export function leakyRelu(tensor: Tensor, slope = 0.01): Tensor {
  return where(gt(tensor, 0), tensor, mul(tensor, slope))
}

export function elu(tensor: Tensor, alpha = 1): Tensor {
  return where(gt(tensor, 0), tensor, mul(expm1(tensor), alpha))
}

export function silu(tensor: Tensor): Tensor {
  return mul(tensor, sigmoid(tensor))
}

/** v Φ(v), exactly or by a tanh. */
export function gelu(tensor: Tensor, approximate: 'none' | 'tanh' = 'none'): Tensor {
  if (approximate === 'none') return mul(mul(tensor, 0.5), add(erf(mul(tensor, Math.SQRT1_2)), 1))
  const inner = mul(add(tensor, mul(pow(tensor, 3), 0.044715)), Math.sqrt(2 / Math.PI))
  return mul(mul(tensor, 0.5), add(tanh(inner), 1))
}

export function hardtanh(tensor: Tensor, low = -1, high = 1): Tensor {
  return clamp(tensor, low, high)
}

/** v, or a value where v is not above a threshold. */
export function threshold(tensor: Tensor, limit: number, value: number): Tensor {
  return where(gt(tensor, limit), tensor, value)
}

/** x Wᵀ + b. */
export function linear(input: Tensor, weight: Tensor, bias: Tensor | null): Tensor {
  const product = matmul(input, t(weight))
  return bias ? add(product, bias) : product
}

/** For each class 1 in its own place. */
export function oneHot(classes: Tensor, count: number): Tensor {
  const rows = rowsOf(classes)
  const size = count > 0 ? count : Math.max(0, ...Array.from(rows, (each) => each + 1))
  const out = blank([...classes.shape, size], 'int64')
  for (let i = 0; i < rows.length; i++) out.storage.numbers[i * size + rows[i]!] = 1
  return out
}
