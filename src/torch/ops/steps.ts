import { isFloating } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import type { Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'
import { mul, sub } from './arithmetic.ts'
import { mapped } from './pairs.ts'

/** Halves go to the even neighbour. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return rest < 0.5 ? below : Math.ceil(value)
  return below % 2 === 0 ? below : below + 1
}

/** A function that is constant between its steps: its derivative is 0. */
function steps(name: string, f: (value: number) => number): (tensor: Tensor) => Tensor {
  const rule: Rule = {
    name: `${name}Backward0`,
    vjp: (_, grad) => mul(grad, 0),
    jvp: () => null,
  }
  return (tensor) => {
    const out = mapped(isFloating(tensor.dtype) ? f : (v) => v, tensor, tensor.dtype)
    return record(rule, [tensor], out, undefined)
  }
}

export const round = steps('Round', (v) =>
  Number.isFinite(v) ? (Object.is(v, -0) ? v : roundHalfEven(v)) : v,
)
export const floor = steps('Floor', Math.floor)
export const ceil = steps('Ceil', Math.ceil)
export const trunc = steps('Trunc', Math.trunc)

/** −1, 0 or 1; of NaN, as PyTorch has it, 0. */
export function sign(tensor: Tensor): Tensor {
  const f = (v: number) => (v > 0 ? 1 : v < 0 ? -1 : 0)
  return record(signRule, [tensor], mapped(f, tensor, tensor.dtype), undefined)
}

const signRule: Rule = {
  name: 'SignBackward0',
  vjp: (_, grad) => mul(grad, 0),
  jvp: () => null,
}

export function abs(tensor: Tensor): Tensor {
  return record(absRule, [tensor], mapped(Math.abs, tensor, tensor.dtype), undefined)
}

const absRule: Rule = {
  name: 'AbsBackward0',
  vjp: (applied, grad) => mul(grad, sign(applied.operand(0))),
  jvp: 'entry by entry',
}

/** The fraction, with the sign of the number. */
export function frac(tensor: Tensor): Tensor {
  if (!isFloating(tensor.dtype)) throw runtimeError('"frac_cpu" not implemented for this type')
  return sub(tensor, trunc(tensor))
}

/** Rounded to so many decimals. */
export function roundTo(tensor: Tensor, decimals: number): Tensor {
  if (decimals === 0) return round(tensor)
  const scale = 10 ** Math.abs(decimals)
  const scaled = decimals > 0 ? mul(tensor, scale) : mul(tensor, 1 / scale)
  const rounded = round(scaled)
  return decimals > 0 ? mul(rounded, 1 / scale) : mul(rounded, scale)
}
