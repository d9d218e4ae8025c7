import { lengthen } from '../../../torch/core/budget.ts'
import type { Dtype } from '../../../torch/core/dtype.ts'
import { isFloating, kinds } from '../../../torch/core/dtype.ts'
import { listed, rowsOf, tangentRows } from '../../../torch/core/entries.ts'
import { Tensor } from '../../../torch/core/tensor.ts'
import { state } from '../../../torch/core/state.ts'
import { cast, clone } from '../../../torch/ops/clone.ts'
import { PyList } from '../../objects/collections.ts'
import type { Value } from '../../objects/object.ts'
import { cpu, PyDtype, pyDtype } from '../../objects/torchTypes.ts'
import { refused } from '../../runtime/errors.ts'
import { boolArg, deviceArg, entryValue, itemOf, tensorArg } from '../convert.ts'
import { both, inTorch, onTensor, torchNames } from './register.ts'
import { say } from '../../../words/say.ts'

/** The names of the types, and the methods that cast to them. */
const names: readonly (readonly [Dtype, readonly string[]])[] = [
  ['float64', ['float64', 'double']],
  ['float32', ['float32', 'float']],
  ['int64', ['int64', 'long']],
  ['int32', ['int32', 'int']],
  ['bool', ['bool']],
]

export function castMethod(tensor: Tensor, dtype: PyDtype): Tensor {
  return cast(tensor, dtype.dtype)
}

/** torch.DoubleTensor and its likes, as x.type() tells them. */
const typeNames: Readonly<Record<string, Dtype>> = {
  'torch.DoubleTensor': 'float64',
  'torch.FloatTensor': 'float32',
  'torch.LongTensor': 'int64',
  'torch.IntTensor': 'int32',
  'torch.BoolTensor': 'bool',
}

/** Nested lists of numbers. */
function listOf(tensor: Tensor): Value {
  lengthen('list', 0, tensor.numel)
  const rows = rowsOf(tensor)
  const tangents = state.dual ? tangentRows(tensor) : null
  const { shape, dtype } = tensor
  const part = (dim: number, start: number): Value => {
    if (dim === shape.length) return entryValue(rows[start] ?? 0, dtype, tangents?.[start])
    const size = shape[dim] ?? 0
    return new PyList(Array.from({ length: size }, (_, i) => part(dim + 1, start * size + i)))
  }
  return part(0, 0)
}

/** What needs another machine, another kind of numbers, or another library. */
const elsewhere: Readonly<Record<string, string>> = {
  cuda: say`use the CPU, where the same code can be checked`,
  half: say`use float64, in which a check can be trusted`,
  bfloat16: say`use float64, in which a check can be trusted`,
  numpy: say`use the torch function that does the same`,
  register_hook: say`look at the gradient after backward()`,
  to_sparse: say`use a dense tensor`,
  share_memory_: say`leave it out`,
}

/** Types of tensors, and ways from one to another. */
export function installTypes(): void {
  for (const [dtype, all] of names)
    for (const name of all) {
      torchNames.set(name, pyDtype(dtype))
      if (!/\d/.test(name))
        onTensor(name, 'input, memory_format=None', ([input]) =>
          cast(tensorArg(input, name), dtype),
        )
    }
  onTensor(
    'to',
    'input, first=None, second=None, non_blocking=False, copy=False, *, dtype=None, device=None, other=None, memory_format=None',
    ([input, first, second, , copy, dtype, device, other]) => {
      const tensor = tensorArg(input, 'to')
      deviceArg(device)
      let to: Dtype | undefined
      for (const each of [first, second, dtype, other])
        if (each instanceof PyDtype) to = each.dtype
        else if (each instanceof Tensor) to = each.dtype
        else if (each !== undefined && each !== null && typeof each !== 'boolean') deviceArg(each)
      const found = to === undefined ? tensor : cast(tensor, to)
      return boolArg(copy) && found === tensor ? clone(tensor) : found
    },
  )
  for (const name of ['type_as', 'to_as'])
    onTensor(name, 'input, other', ([input, other]) =>
      cast(tensorArg(input, name), tensorArg(other, name, 'other').dtype),
    )
  onTensor('type', 'input, dtype=None, non_blocking=False', ([input, dtype]) => {
    const tensor = tensorArg(input, 'type')
    if (dtype === undefined || dtype === null) return `torch.${kinds[tensor.dtype].word}Tensor`
    if (dtype instanceof PyDtype) return cast(tensor, dtype.dtype)
    const named =
      typeof dtype === 'string' && Object.hasOwn(typeNames, dtype) ? typeNames[dtype] : undefined
    if (named) return cast(tensor, named)
    throw refused(
      say`A type of this name`,
      say`use torch.float64, torch.float32, torch.int64 or torch.bool`,
    )
  })
  onTensor('item', 'input', ([input]) => itemOf(tensorArg(input, 'item')))
  onTensor('tolist', 'input', ([input]) => listOf(tensorArg(input, 'tolist')))
  onTensor('cpu', 'input, memory_format=None', ([input]) => tensorArg(input, 'cpu'))
  both('is_floating_point', 'input', ([input]) =>
    isFloating(tensorArg(input, 'is_floating_point').dtype),
  )
  both('is_complex', 'input', () => false)
  both('is_nonzero', 'input', ([input]) => listed(tensorArg(input, 'is_nonzero'))[0] !== 0)
  inTorch('is_tensor', 'obj', ([value]) => value instanceof Tensor)
  inTorch('is_grad_enabled', '', () => state.gradEnabled)
  inTorch('device', 'type, index=None', ([type]) => {
    deviceArg(type)
    return cpu
  })
  for (const [name, instead] of Object.entries(elsewhere))
    onTensor(name, 'input, *rest', () => {
      throw refused(`.${name}()`, instead)
    })
}
