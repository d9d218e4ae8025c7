import { promote } from '../../../torch/core/dtype.ts'
import { state } from '../../../torch/core/state.ts'
import { filled } from '../../../torch/ops/create.ts'
import { setPrintOptions } from '../../../torch/print/tensor.ts'
import { PyFloat, PyType, tensorType } from '../../objects/object.ts'
import { dtypeType, pyDtype, sizeType } from '../../objects/torchTypes.ts'
import { dtypeArg, floatArg, tensorArg } from '../convert.ts'
import { enableGrad, inferenceMode, noGrad, setGradEnabled } from './contexts.ts'
import { tensorFrom } from './creation.ts'
import { inTorch, torchNames } from './register.ts'

/** The classes of tensors, what holds for a whole program, and constants. */
export function installDefaults(): void {
  /** torch.DoubleTensor(list) and its likes. */
  for (const [name, dtype] of [
    ['DoubleTensor', 'float64'],
    ['FloatTensor', 'float32'],
    ['LongTensor', 'int64'],
    ['IntTensor', 'int32'],
    ['BoolTensor', 'bool'],
  ] as const) {
    const type = new PyType(name, [tensorType], 'torch')
    type.construct = (_, args) => {
      const [first] = args
      if (args.length > 0 && args.every((arg) => typeof arg === 'number'))
        return filled(args as number[], 0, dtype)
      return first === undefined ? filled([0], 0, dtype) : tensorFrom(first, dtype)
    }
    torchNames.set(name, type)
  }
  tensorType.construct = (_, args) => {
    const [first] = args
    if (args.length > 0 && args.every((arg) => typeof arg === 'number'))
      return filled(args as number[], 0, state.defaultDtype)
    return first === undefined
      ? filled([0], 0, state.defaultDtype)
      : tensorFrom(first, state.defaultDtype)
  }
  inTorch('is_inference_mode_enabled', '', () => false)
  inTorch('set_default_dtype', 'd', ([d]) => {
    state.defaultDtype = dtypeArg(d, 'set_default_dtype') ?? 'float32'
    return null
  })
  inTorch('get_default_dtype', '', () => pyDtype(state.defaultDtype))
  inTorch('set_default_tensor_type', 't', ([t]) => {
    const name = typeof t === 'string' ? t : t instanceof PyType ? t.name : ''
    state.defaultDtype = name.includes('Double') ? 'float64' : 'float32'
    return null
  })
  inTorch(
    'set_printoptions',
    'precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None',
    ([precision, threshold, edge, width]) => {
      const given = { precision, threshold, edge, width }
      for (const [key, value] of Object.entries(given))
        if (value !== undefined && value !== null)
          setPrintOptions({ [key]: floatArg(value, 'set_printoptions', key) })
      return null
    },
  )
  for (const name of ['set_num_threads', 'use_deterministic_algorithms', 'set_flush_denormal'])
    inTorch(name, 'value, *rest', () => null)
  inTorch('get_num_threads', '', () => 1)
  inTorch('promote_types', 'type1, type2', ([a, b]) =>
    pyDtype(
      promote(dtypeArg(a, 'promote_types') ?? 'bool', dtypeArg(b, 'promote_types') ?? 'bool'),
    ),
  )
  inTorch('numel', 'input', ([input]) => tensorArg(input, 'numel').numel)

  for (const [name, value] of Object.entries({
    pi: Math.PI,
    e: Math.E,
    inf: Infinity,
    nan: NaN,
  }))
    torchNames.set(name, new PyFloat(value))
  for (const [name, type] of Object.entries({
    Tensor: tensorType,
    Size: sizeType,
    dtype: dtypeType,
    no_grad: noGrad,
    enable_grad: enableGrad,
    inference_mode: inferenceMode,
    set_grad_enabled: setGradEnabled,
  }))
    torchNames.set(name, type)
  torchNames.set('__version__', '2.0.0')
  torchNames.set('strided', 'torch.strided')
  torchNames.set('contiguous_format', 'torch.contiguous_format')
  torchNames.set('preserve_format', 'torch.preserve_format')
  torchNames.set('legacy_contiguous_format', 'torch.contiguous_format')
}
