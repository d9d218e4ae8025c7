import { isFloating, roundingOf } from '../core/dtype.ts'
import { state } from '../core/state.ts'
import type { Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Applied, Rule } from '../autograd/rule.ts'
import { add, div, mul, neg, sub } from './arithmetic.ts'
import { cast } from './clone.ts'
import { mapped } from './pairs.ts'

type Round = (value: number) => number
type Derivative = (applied: Applied<undefined>, grad: Tensor) => Tensor
type Unary = (tensor: Tensor) => Tensor

/** A function of one number, for every entry. Of integers it is taken as of floats. */
function unary(
  name: string,
  kernel: (round: Round) => (value: number) => number,
  vjp: Derivative,
): Unary {
  const rule: Rule = { name: `${name}Backward0`, vjp, jvp: 'entry by entry' }
  return (tensor) => {
    const operand = isFloating(tensor.dtype) ? tensor : cast(tensor, state.defaultDtype)
    const { dtype } = operand
    return record(rule, [operand], mapped(kernel(roundingOf(dtype)), operand, dtype), undefined)
  }
}

/** A function that is rounded once, when its value is stored. */
const simple = (name: string, f: (value: number) => number, vjp: Derivative) =>
  unary(name, () => f, vjp)

const operandOf = (applied: Applied<undefined>) => applied.operand(0)
const resultOf = (applied: Applied<undefined>) => applied.result()

export const exp: Unary = simple('Exp', Math.exp, (a, grad) => mul(grad, resultOf(a)))
export const log: Unary = simple('Log', Math.log, (a, grad) => div(grad, operandOf(a)))
export const log2: Unary = simple('Log2', Math.log2, (a, grad) =>
  div(grad, mul(operandOf(a), Math.LN2)),
)
export const log10: Unary = simple('Log10', Math.log10, (a, grad) =>
  div(grad, mul(operandOf(a), Math.LN10)),
)
export const log1p: Unary = simple('Log1P', Math.log1p, (a, grad) =>
  div(grad, add(operandOf(a), 1)),
)
export const expm1: Unary = simple('Expm1', Math.expm1, (a, grad) => mul(grad, add(resultOf(a), 1)))
export const exp2: Unary = simple(
  'Exp2',
  (v) => 2 ** v,
  (a, grad) => mul(mul(grad, resultOf(a)), Math.LN2),
)

export const sqrt: Unary = simple('Sqrt', Math.sqrt, (a, grad) => div(grad, mul(resultOf(a), 2)))

export const rsqrt: Unary = unary(
  'Rsqrt',
  (round) => (v) => 1 / round(Math.sqrt(v)),
  (a, grad) => {
    const root = resultOf(a)
    return mul(mul(grad, -0.5), mul(mul(root, root), root))
  },
)

export const reciprocal: Unary = simple(
  'Reciprocal',
  (v) => 1 / v,
  (a, grad) => mul(neg(grad), mul(resultOf(a), resultOf(a))),
)

export const sin: Unary = simple('Sin', Math.sin, (a, grad) => mul(grad, cos(operandOf(a))))
export const cos: Unary = simple('Cos', Math.cos, (a, grad) => mul(grad, neg(sin(operandOf(a)))))
export const tan: Unary = simple('Tan', Math.tan, (a, grad) =>
  mul(grad, add(mul(resultOf(a), resultOf(a)), 1)),
)

/** 1 − v². */
const besideSquare = (v: Tensor) => add(mul(neg(v), v), 1)

export const asin: Unary = simple('Asin', Math.asin, (a, grad) =>
  mul(grad, rsqrt(besideSquare(operandOf(a)))),
)
export const acos: Unary = simple('Acos', Math.acos, (a, grad) =>
  mul(grad, neg(rsqrt(besideSquare(operandOf(a))))),
)
export const atan: Unary = simple('Atan', Math.atan, (a, grad) =>
  div(grad, add(mul(operandOf(a), operandOf(a)), 1)),
)

export const sinh: Unary = simple('Sinh', Math.sinh, (a, grad) => mul(grad, cosh(operandOf(a))))
export const cosh: Unary = simple('Cosh', Math.cosh, (a, grad) => mul(grad, sinh(operandOf(a))))
export const tanh: Unary = simple('Tanh', Math.tanh, (a, grad) =>
  mul(grad, sub(1, mul(resultOf(a), resultOf(a)))),
)
export const asinh: Unary = simple('Asinh', Math.asinh, (a, grad) =>
  mul(grad, rsqrt(add(mul(operandOf(a), operandOf(a)), 1))),
)
export const acosh: Unary = simple('Acosh', Math.acosh, (a, grad) =>
  mul(grad, rsqrt(sub(mul(operandOf(a), operandOf(a)), 1))),
)
export const atanh: Unary = simple('Atanh', Math.atanh, (a, grad) =>
  mul(grad, reciprocal(besideSquare(operandOf(a)))),
)

export const sigmoid: Unary = unary(
  'Sigmoid',
  (round) => (v) => 1 / round(1 + round(Math.exp(-v))),
  (a, grad) => mul(mul(grad, sub(1, resultOf(a))), resultOf(a)),
)
