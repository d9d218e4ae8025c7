import { isFloating, type Dtype } from '../../../torch/core/dtype.ts'
import { allocate } from '../../../torch/core/budget.ts'
import { state } from '../../../torch/core/state.ts'
import { Tensor } from '../../../torch/core/tensor.ts'
import { runtimeError } from '../../../torch/core/error.ts'
import { cast, clone } from '../../../torch/ops/clone.ts'
import { arange, eye, filled, linspace, ofNumbers } from '../../../torch/ops/create.ts'
import { detached } from '../../../torch/autograd/history.ts'
import { PyFloat, type Value } from '../../objects/object.ts'
import {
  boolArg,
  deviceArg,
  dtypeArg,
  floatArg,
  intArg,
  intsArg,
  nested,
  tensorArg,
} from '../convert.ts'
import { inTorch, onTensor } from './register.ts'
import type { Arguments } from '../signature.ts'
import { floatOf } from '../../runtime/operators.ts'

type Given = Value | undefined

/** What every function that makes a tensor can be asked for. */
export const common =
  'dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, memory_format=None, out=None'

/** dtype and requires_grad, out of the last arguments; `first` is where the common ones begin. */
export function options(args: Arguments, first: number, fn: string, fallback: Dtype | null) {
  deviceArg(args[first + 2])
  const dtype = dtypeArg(args[first], fn) ?? fallback
  const finish = (tensor: Tensor): Tensor => {
    if (boolArg(args[first + 3])) wantGradient(tensor)
    return tensor
  }
  return { dtype, finish }
}

/** Makes a leaf of a tensor. */
export function wantGradient(tensor: Tensor, wanted = true): Tensor {
  if (wanted && !isFloating(tensor.dtype))
    throw runtimeError('only Tensors of floating point dtype can require gradients')
  if (!wanted && tensor.node !== null)
    throw runtimeError(
      "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
    )
  tensor.wanted = wanted && tensor.node === null
  return tensor
}

const values: Readonly<Record<string, number>> = { zeros: 0, ones: 1, empty: 0 }

/** The type of a tensor full of a value of Python's. */
const typeOfValue = (value: Given): Dtype => {
  if (value instanceof Tensor) return value.dtype
  if (typeof value === 'boolean') return 'bool'
  return value instanceof PyFloat ? state.defaultDtype : 'int64'
}

/** A tensor of nested lists; of a type that is asked for, or that the numbers have. */
export function tensorFrom(value: Given, asked: Dtype | null, fallback?: Dtype): Tensor {
  if (value instanceof Tensor) {
    const copy = clone(detached(value))
    return asked === null ? copy : cast(copy, asked)
  }
  const { numbers, shape } = nested(value ?? null)
  allocate(numbers.length)
  const dtype = asked ?? fallback ?? inferred(numbers)
  const tensor = ofNumbers(
    numbers.map((each) => Number(each instanceof PyFloat ? each.value : each)),
    shape,
    dtype,
  )
  if (state.dual && isFloating(dtype)) {
    const tangents = numbers.map((each) => floatOf(each)?.tangent ?? 0)
    if (tangents.some((tangent) => tangent !== 0))
      tensor.storage.tangent = Float64Array.from(tangents)
  }
  return tensor
}

function inferred(numbers: readonly (PyFloat | number | bigint | boolean)[]): Dtype {
  if (numbers.length === 0 || numbers.some((each) => each instanceof PyFloat))
    return state.defaultDtype
  return numbers.every((each) => typeof each === 'boolean') ? 'bool' : 'int64'
}

/** What makes tensors. */
export function installCreation(): void {
  for (const [name, value] of Object.entries(values)) {
    inTorch(name, `*size, ${common}`, (args) => {
      const { dtype, finish } = options(args, 1, name, state.defaultDtype)
      const shape = args[0] === undefined ? [] : intsArg(args[0], name, 'size')
      return finish(filled(shape, value, dtype ?? undefined))
    })
    inTorch(`${name}_like`, `input, *, ${common}`, (args) => {
      const like = tensorArg(args[0], `${name}_like`)
      const { dtype, finish } = options(args, 1, `${name}_like`, like.dtype)
      return finish(filled(like.shape, value, dtype ?? like.dtype))
    })
    onTensor(`new_${name}`, `input, *size, ${common}`, (args) => {
      const like = tensorArg(args[0], `new_${name}`)
      const { dtype, finish } = options(args, 2, `new_${name}`, like.dtype)
      return finish(filled(intsArg(args[1], `new_${name}`, 'size'), value, dtype ?? like.dtype))
    })
  }
  inTorch('full', `size, fill_value, *, ${common}`, (args) => {
    const { dtype, finish } = options(args, 2, 'full', typeOfValue(args[1]))
    const value = floatArg(args[1], 'full', 'fill_value')
    return finish(filled(intsArg(args[0], 'full', 'size'), value, dtype ?? undefined))
  })
  inTorch('full_like', `input, fill_value, *, ${common}`, (args) => {
    const like = tensorArg(args[0], 'full_like')
    const { dtype, finish } = options(args, 2, 'full_like', like.dtype)
    return finish(
      filled(like.shape, floatArg(args[1], 'full_like', 'fill_value'), dtype ?? like.dtype),
    )
  })
  onTensor('new_full', `input, size, fill_value, *, ${common}`, (args) => {
    const like = tensorArg(args[0], 'new_full')
    const { dtype, finish } = options(args, 3, 'new_full', like.dtype)
    const value = floatArg(args[2], 'new_full', 'fill_value')
    return finish(filled(intsArg(args[1], 'new_full', 'size'), value, dtype ?? like.dtype))
  })
  inTorch('arange', `start, end=None, step=1, *, ${common}`, (args) => {
    const [first, second, third] = args
    const given = [first, second, third].filter((each) => each !== undefined && each !== null)
    const whole = given.every((each) => typeOfValue(each) === 'int64')
    const { dtype, finish } = options(args, 3, 'arange', whole ? 'int64' : state.defaultDtype)
    const one = floatArg(first, 'arange', 'start')
    const [start, end] =
      second === undefined || second === null ? [0, one] : [one, floatArg(second, 'arange', 'end')]
    const step = third === undefined ? 1 : floatArg(third, 'arange', 'step')
    return finish(arange(start, end, step, dtype ?? 'int64'))
  })
  inTorch('linspace', `start, end, steps, *, ${common}`, (args) => {
    const { dtype, finish } = options(args, 3, 'linspace', state.defaultDtype)
    const [start, end] = [
      floatArg(args[0], 'linspace', 'start'),
      floatArg(args[1], 'linspace', 'end'),
    ]
    return finish(
      linspace(start, end, intArg(args[2], 'linspace', 'steps'), dtype ?? state.defaultDtype),
    )
  })
  inTorch('eye', `n, m=None, *, ${common}`, (args) => {
    const { dtype, finish } = options(args, 2, 'eye', state.defaultDtype)
    const n = intArg(args[0], 'eye', 'n')
    const m = args[1] === undefined || args[1] === null ? n : intArg(args[1], 'eye', 'm')
    return finish(eye(n, m, dtype ?? state.defaultDtype))
  })
  inTorch(
    'tensor',
    'data, *, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False',
    (args) => {
      const { dtype, finish } = options(args, 1, 'tensor', null)
      return finish(tensorFrom(args[0], dtype))
    },
  )
  for (const name of ['as_tensor', 'asarray'])
    inTorch(name, 'data, dtype=None, device=None', ([data, dtype, device]) => {
      deviceArg(device)
      const asked = dtypeArg(dtype, name) ?? null
      if (data instanceof Tensor) return asked === null ? data : cast(data, asked)
      return tensorFrom(data, asked)
    })
  inTorch('scalar_tensor', `s, *, ${common}`, (args) => {
    const { dtype, finish } = options(args, 1, 'scalar_tensor', state.defaultDtype)
    return finish(tensorFrom(args[0], dtype))
  })
  onTensor('new_tensor', `input, data, *, ${common}`, (args) => {
    const like = tensorArg(args[0], 'new_tensor')
    const { dtype, finish } = options(args, 2, 'new_tensor', null)
    return finish(tensorFrom(args[1], dtype ?? like.dtype))
  })
}
