import { isFloating, roundingOf, type Dtype } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import { operand, type Operand } from '../core/operand.ts'
import { resultType } from '../core/promotion.ts'
import { Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'
import { mul, sub } from './arithmetic.ts'
import { cast } from './clone.ts'
import { eq, ge, logicalAnd } from './compare.ts'
import { loopOf, mapped, pairwise } from './pairs.ts'
import { log } from './unary.ts'
import { where } from './where.ts'

/** base^exponent. A number as exponent has rules of its own, for the sake of speed and of rounding. */
export function pow(base: Operand, exponent: Operand): Tensor {
  if (base instanceof Tensor && !(exponent instanceof Tensor && !exponent.wrapped)) {
    const dtype = resultType([base, operand(exponent)])
    const power = typeof exponent === 'number' ? exponent : exponent.storage.numbers[0]!
    return powNumber(cast(base, dtype), power)
  }
  const [u, v] = [operand(base), operand(exponent)]
  const dtype = resultType([u, v])
  return record(powRule, [u, v], pairwise(powLoop, u, v, dtype), undefined)
}

const powLoop = loopOf((a, b) => power(a, b))

/** As C has it: JavaScript alone says that 1 to the power of NaN or ∞ is NaN. */
function power(base: number, exponent: number): number {
  if (base === 1 || (base === -1 && Math.abs(exponent) === Infinity)) return 1
  return base ** exponent
}

function powNumber(base: Tensor, exponent: number): Tensor {
  const { dtype } = base
  if (!isFloating(dtype) && exponent < 0)
    throw runtimeError('Integers to negative integer powers are not allowed.')
  if (exponent === 1) return record(powNumberRule, [base], clonePlain(base), exponent)
  return record(powNumberRule, [base], mapped(kernelOf(exponent, dtype), base, dtype), exponent)
}

const clonePlain = (tensor: Tensor) => mapped((v) => v, tensor, tensor.dtype)

/** The small exponents are worked out by multiplication and roots, as PyTorch does. */
function kernelOf(exponent: number, dtype: Dtype): (v: number) => number {
  const round = roundingOf(dtype)
  switch (exponent) {
    case 0:
      return () => 1
    case 0.5:
      return Math.sqrt
    case 2:
      return (v) => v * v
    case 3:
      return (v) => round(v * v) * v
    case -0.5:
      return (v) => 1 / round(Math.sqrt(v))
    case -1:
      return (v) => 1 / v
    case -2:
      return (v) => 1 / round(v * v)
  }
  const rounded = round(exponent)
  return (v) => power(v, rounded)
}

const powNumberRule: Rule<number> = {
  name: 'PowBackward0',
  vjp: (applied, grad) => {
    const exponent = applied.extra
    if (exponent === 0) return mul(grad, 0)
    return mul(grad, mul(pow(applied.operand(0), exponent - 1), exponent))
  },
  jvp: 'entry by entry',
}

const powRule: Rule = {
  name: 'PowBackward1',
  vjp: (applied, grad, i) => {
    const [base, exponent] = [applied.operand(0), applied.operand(1)]
    if (i === 0) {
      const slope = mul(grad, mul(exponent, pow(base, sub(exponent, 1))))
      return where(eq(exponent, 0), 0, slope)
    }
    const result = applied.result()
    const nought = logicalAnd(eq(base, 0), ge(exponent, 0))
    return mul(grad, where(nought, 0, mul(result, log(base))))
  },
  jvp: 'entry by entry',
}
