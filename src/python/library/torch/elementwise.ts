import type { Tensor } from '../../../torch/core/tensor.ts'
import { add, div, mul, neg, sub } from '../../../torch/ops/arithmetic.ts'
import { bitwise, bitwiseNot } from '../../../torch/ops/bitwise.ts'
import { clamp, maximum, minimum, relu } from '../../../torch/ops/bounds.ts'
import * as compare from '../../../torch/ops/compare.ts'
import { atan2, floorDivide, fmod, remainder } from '../../../torch/ops/divide.ts'
import { erf, erfc, hypot, logaddexp, square } from '../../../torch/ops/special.ts'
import { pow } from '../../../torch/ops/pow.ts'
import { abs, ceil, floor, frac, roundTo, sign, trunc } from '../../../torch/ops/steps.ts'
import * as unary from '../../../torch/ops/unary.ts'
import { raised } from '../../runtime/errors.ts'
import { floatArg, intArg, operandArg, tensorArg } from '../convert.ts'
import type { Value } from '../../objects/object.ts'
import { alias, alsoInPlace, both } from './register.ts'

const ofOne: Readonly<Record<string, (tensor: Tensor) => Tensor>> = {
  ...unary,
  abs,
  ceil,
  floor,
  frac,
  sign,
  trunc,
  neg,
  relu,
  erf,
  erfc,
  square,
  bitwise_not: bitwiseNot,
  logical_not: compare.logicalNot,
  isnan: compare.isnan,
  isinf: compare.isinf,
  isfinite: compare.isfinite,
  signbit: compare.signbit,
}

/** Of two tensors, or of a tensor and a number. */
const ofTwo: Readonly<Record<string, (a: Tensor, b: Tensor) => Tensor>> = {
  mul,
  pow,
  remainder,
  fmod,
  floor_divide: floorDivide,
  eq: compare.eq,
  ne: compare.ne,
  lt: compare.lt,
  le: compare.le,
  gt: compare.gt,
  ge: compare.ge,
  bitwise_and: (a, b) => bitwise('&', a, b),
  bitwise_or: (a, b) => bitwise('|', a, b),
  bitwise_xor: (a, b) => bitwise('^', a, b),
}

/** Of two tensors, and of nothing else. */
const ofTensors: Readonly<Record<string, (a: Tensor, b: Tensor) => Tensor>> = {
  maximum,
  minimum,
  fmax: maximum,
  fmin: minimum,
  atan2,
  hypot,
  logaddexp,
  logical_and: compare.logicalAnd,
  logical_or: compare.logicalOr,
  logical_xor: compare.logicalXor,
}

const alphaOf = (alpha: Value | undefined, fn: string) =>
  alpha === undefined ? 1 : floatArg(alpha, fn, 'alpha')

const words = (text: string) => text.trim().split(/\s+/)

function bound(value: Value | undefined, fn: string, name: string): Tensor | null {
  return value === undefined || value === null ? null : operandArg(value, fn, name)
}

/** Operations entry by entry. */
export function installElementwise(): void {
  for (const [name, operation] of Object.entries(ofOne))
    both(name, 'input', ([input]) => operation(tensorArg(input, name)))
  both('round', 'input, *, decimals=0', ([input, decimals]) =>
    roundTo(
      tensorArg(input, 'round'),
      decimals === undefined ? 0 : intArg(decimals, 'round', 'decimals'),
    ),
  )
  for (const [name, operation] of Object.entries(ofTwo)) {
    const second = name === 'pow' ? 'exponent' : 'other'
    both(name, `input, ${second}`, ([input, other]) =>
      operation(operandArg(input, name, 'input'), operandArg(other, name, second)),
    )
  }
  for (const [name, operation] of Object.entries(ofTensors))
    both(name, 'input, other', ([input, other]) =>
      operation(tensorArg(input, name), tensorArg(other, name, 'other')),
    )
  both('add', 'input, other, *, alpha=1', ([input, other, alpha]) =>
    add(operandArg(input, 'add', 'input'), operandArg(other, 'add'), alphaOf(alpha, 'add')),
  )
  both('sub', 'input, other, *, alpha=1', ([input, other, alpha]) =>
    sub(operandArg(input, 'sub', 'input'), operandArg(other, 'sub'), alphaOf(alpha, 'sub')),
  )
  both('rsub', 'input, other, *, alpha=1', ([input, other, alpha]) =>
    sub(operandArg(other, 'rsub'), tensorArg(input, 'rsub'), alphaOf(alpha, 'rsub')),
  )
  both('div', 'input, other, *, rounding_mode=None', ([input, other, mode]) => {
    const [a, b] = [operandArg(input, 'div', 'input'), operandArg(other, 'div')]
    if (mode === undefined || mode === null) return div(a, b)
    if (mode === 'floor') return floorDivide(a, b)
    if (mode === 'trunc') return trunc(div(a, b))
    throw raised(
      'RuntimeError',
      "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '" +
        String(mode) +
        "'",
    )
  })
  for (const name of ['clamp', 'clip'])
    both(name, 'input, min=None, max=None', ([input, min, max]) =>
      clamp(tensorArg(input, name), bound(min, name, 'min'), bound(max, name, 'max')),
    )
  both('clamp_min', 'input, min', ([input, min]) =>
    clamp(tensorArg(input, 'clamp_min'), operandArg(min, 'clamp_min', 'min'), null),
  )
  both('clamp_max', 'input, max', ([input, max]) =>
    clamp(tensorArg(input, 'clamp_max'), null, operandArg(max, 'clamp_max', 'max')),
  )
  both('addcmul', 'input, tensor1, tensor2, *, value=1', ([input, first, second, value]) => {
    const product = mul(
      tensorArg(first, 'addcmul', 'tensor1'),
      tensorArg(second, 'addcmul', 'tensor2'),
    )
    const scaled = value === undefined ? product : mul(product, floatArg(value, 'addcmul', 'value'))
    return add(tensorArg(input, 'addcmul'), scaled)
  })
  both('addcdiv', 'input, tensor1, tensor2, *, value=1', ([input, first, second, value]) => {
    const quotient = div(
      tensorArg(first, 'addcdiv', 'tensor1'),
      tensorArg(second, 'addcdiv', 'tensor2'),
    )
    const scaled =
      value === undefined ? quotient : mul(quotient, floatArg(value, 'addcdiv', 'value'))
    return add(tensorArg(input, 'addcdiv'), scaled)
  })
  both('lerp', 'input, end, weight', ([input, end, weight]) => {
    const [a, b] = [tensorArg(input, 'lerp'), tensorArg(end, 'lerp', 'end')]
    return add(a, mul(operandArg(weight, 'lerp', 'weight'), sub(b, a)))
  })
  for (const [name, of] of [
    ['absolute', 'abs'],
    ['negative', 'neg'],
    ['subtract', 'sub'],
    ['multiply', 'mul'],
    ['divide', 'div'],
    ['true_divide', 'div'],
    ['arccos', 'acos'],
    ['arcsin', 'asin'],
    ['arctan', 'atan'],
    ['arctan2', 'atan2'],
    ['arccosh', 'acosh'],
    ['arcsinh', 'asinh'],
    ['arctanh', 'atanh'],
    ['sgn', 'sign'],
    ['fix', 'trunc'],
    ['greater', 'gt'],
    ['greater_equal', 'ge'],
    ['less', 'lt'],
    ['less_equal', 'le'],
    ['not_equal', 'ne'],
  ] as const)
    alias(name, of)
  alsoInPlace(
    ...words(`
    abs ceil floor frac sign sgn trunc neg relu erf square round
    exp log log2 log10 log1p expm1 exp2 sqrt rsqrt reciprocal
    sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh
    sigmoid mul pow remainder fmod floor_divide add sub div atan2 hypot
    clamp clip clamp_min clamp_max addcmul addcdiv lerp logical_not bitwise_not
    absolute negative subtract multiply divide true_divide arccos arcsin arctan
    eq ne lt le gt ge logical_and logical_or logical_xor
  `),
  )
}
