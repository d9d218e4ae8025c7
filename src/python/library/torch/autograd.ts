import { last } from '../../../gradcheck/gradcheck.ts'
import { copied } from '../../../torch/core/entries.ts'
import { Tensor } from '../../../torch/core/tensor.ts'
import { TorchError } from '../../../torch/core/error.ts'
import { backward, grad } from '../../../torch/autograd/grad.ts'
import { detached, historyOf } from '../../../torch/autograd/history.ts'
import { gradcheck } from '../../../torch/gradcheck/gradcheck.ts'
import { gradgradcheck } from '../../../torch/gradcheck/gradgradcheck.ts'
import type { Checked, CheckOptions } from '../../../torch/gradcheck/checked.ts'
import { reversed, t, transpose } from '../../../torch/ops/views/arrange.ts'
import { printed } from '../../../torch/print/tensor.ts'
import { Builtin } from '../../objects/callables.ts'
import { PyList, PyTuple } from '../../objects/collections.ts'
import { gradcheckErrorType } from '../../objects/exceptions.ts'
import { PyObject, PyType, objectType, type Value } from '../../objects/object.ts'
import { cpu, pyDtype } from '../../objects/torchTypes.ts'
import { call } from '../../runtime/call.ts'
import { asRaised, attributeError, typeError } from '../../runtime/errors.ts'
import { python } from '../../runtime/language.ts'
import { isInstance } from '../../runtime/typeOf.ts'
import { boolArg, floatArg, sizeOf, tensorArg } from '../convert.ts'
import { native, type Arguments } from '../signature.ts'
import { wantGradient } from './creation.ts'
import { attribute, both, onTensor } from './register.ts'

const nodeType = new PyType('Node', [objectType], 'torch.autograd.graph')

/** What `grad_fn` is: no more than its name. */
class NodeName extends PyObject {
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
  }

  get type(): PyType {
    return nodeType
  }
}

function graphOptions(retain: Value | undefined, create: Value | undefined) {
  const createGraph = boolArg(create)
  return {
    createGraph,
    retainGraph: retain === undefined || retain === null ? createGraph : boolArg(retain),
  }
}

/** One tensor, or several in a tuple or a list. */
function several(value: Value | undefined, fn: string, name: string): Tensor[] {
  if (value instanceof PyTuple || value instanceof PyList)
    return value.items.map((item) => tensorArg(item, fn, name))
  return [tensorArg(value, fn, name)]
}

/** grad_outputs: as many as there are outputs, some of them None. */
function weights(value: Value | undefined, count: number): (Tensor | null)[] {
  const all = value instanceof PyTuple || value instanceof PyList ? value.items : [value ?? null]
  return Array.from({ length: count }, (_, i) => {
    const each = all[i]
    return each instanceof Tensor ? each : null
  })
}

export const gradFunction = new Builtin(
  'grad',
  native(
    'grad',
    'outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=False, is_grads_batched=False',
    ([outputs, inputs, gradOutputs, retain, create, , unused]) => {
      const from = several(outputs, 'grad', 'outputs')
      const found = grad(
        from,
        several(inputs, 'grad', 'inputs'),
        weights(gradOutputs, from.length),
        {
          ...graphOptions(retain, create),
          allowUnused: boolArg(unused),
        },
      )
      return new PyTuple(found)
    },
  ),
)

export const backwardFunction = new Builtin(
  'backward',
  native(
    'backward',
    'tensors, grad_tensors=None, retain_graph=None, create_graph=False',
    ([tensors, gradTensors, retain, create]) => {
      const from = several(tensors, 'backward', 'tensors')
      backward(from, weights(gradTensors, from.length), graphOptions(retain, create))
      return null
    },
  ),
)

/** A function of the program as gradcheck sees it. */
export function checkedOf(fn: Value, inputs: readonly Value[]): Checked {
  return {
    call: (args) => call(fn, args as Value[]),
    inputs,
    language: python,
  }
}

const checkParams =
  'eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True, nondet_tol=0, check_undefined_grad=True, check_grad_dtypes=False, check_batched_grad=False, fast_mode=False, check_forward_ad=False, check_backward_ad=True, check_sparse_nnz=False, check_batched_forward_grad=False, gen_non_contig_grad_outputs=False, check_fwd_over_rev=False, check_rev_over_rev=True, masked=None'

function checkOptions(
  args: Arguments,
  first: number,
  fn: string,
): Partial<CheckOptions> & { readonly raises: boolean } {
  const at = (i: number) => args[first + i]
  const number = (i: number, name: string, fallback: number) =>
    at(i) === undefined ? fallback : floatArg(at(i), fn, name)
  return {
    eps: number(0, 'eps', 1e-6),
    atol: number(1, 'atol', 1e-5),
    rtol: number(2, 'rtol', 1e-3),
    raises: boolArg(at(3), true),
    nondetTol: number(4, 'nondet_tol', 0),
    checkUndefinedGrad: boolArg(at(5), true),
    checkGradDtypes: boolArg(at(6)),
    checkBatchedGrad: boolArg(at(7)),
    fastMode: boolArg(at(8)),
    checkForwardAd: boolArg(at(9)),
    checkBackwardAd: boolArg(at(10), true),
  }
}

const tupleOf = (value: Value | undefined): readonly Value[] =>
  value instanceof PyTuple || value instanceof PyList ? value.items : [value ?? null]

/** Runs a check; without `raise_exception` a failed one is False. */
function answered(raises: boolean, run: () => void): boolean {
  try {
    run()
    return true
  } catch (thrown) {
    const exception = asRaised(thrown)
    if (!raises && isInstance(exception.exception, gradcheckErrorType)) return false
    throw exception
  }
}

export const gradcheckFunction = new Builtin(
  'gradcheck',
  native('gradcheck', `func, inputs, *, ${checkParams}`, (args) => {
    const { raises, ...options } = checkOptions(args, 2, 'gradcheck')
    const checked = checkedOf(args[0] ?? null, tupleOf(args[1]))
    return answered(raises, () => last(gradcheck(checked, options)))
  }),
)

export const gradgradcheckFunction = new Builtin(
  'gradgradcheck',
  native('gradgradcheck', `func, inputs, grad_outputs=None, *, ${checkParams}`, (args) => {
    const { raises, ...options } = checkOptions(args, 3, 'gradgradcheck')
    const checked = checkedOf(args[0] ?? null, tupleOf(args[1]))
    const given =
      args[2] === undefined || args[2] === null
        ? null
        : several(args[2], 'gradgradcheck', 'grad_outputs')
    return answered(raises, () => last(gradgradcheck(checked, options, given)))
  }),
)

/** Attributes of tensors, and their way back. */
export function installAutograd(): void {
  attribute('shape', (tensor) => sizeOf(tensor.shape))
  attribute('dtype', (tensor) => pyDtype(tensor.dtype))
  attribute('device', () => cpu)
  attribute('ndim', (tensor) => tensor.shape.length)
  attribute('is_leaf', (tensor) => tensor.isLeaf)
  attribute('is_cuda', () => false)
  attribute('is_sparse', () => false)
  attribute('layout', () => 'torch.strided')
  attribute('_version', (tensor) => tensor.version.count)
  attribute(
    'requires_grad',
    (tensor) => tensor.requiresGrad,
    (tensor, value) => void wantGradient(tensor, boolArg(value)),
  )
  attribute(
    'grad',
    (tensor) => tensor.grad,
    (tensor, value) => {
      if (value !== null && !(value instanceof Tensor))
        throw typeError('assigned grad expected to be a Tensor or None')
      tensor.grad = value
    },
  )
  attribute('T', reversed)
  attribute('mT', (tensor) => {
    if (tensor.shape.length < 2)
      throw new TorchError(
        'RuntimeError',
        `tensor.mT is only supported on matrices or batches of matrices. Got ${tensor.shape.length}-D tensor.`,
      )
    return transpose(tensor, -2, -1)
  })
  attribute('H', t)
  attribute(
    'data',
    (tensor) => {
      const look = detached(tensor)
      look.version = { count: 0 }
      return look
    },
    (tensor, value) => {
      const from = tensorArg(value, 'data')
      if (from.dtype !== tensor.dtype || from.numel !== tensor.numel)
        throw attributeError(
          'data can only be replaced by a tensor of the same shape and type here',
        )
      tensor.storage.numbers.set(copied(from).storage.numbers, tensor.offset)
      tensor.storage.writes++
    },
  )
  attribute('grad_fn', (tensor) => {
    const node = historyOf(tensor)?.node
    return node && node.name !== 'AccumulateGrad' ? new NodeName(node.name) : null
  })
  both('detach', 'input', ([input]) => detached(tensorArg(input, 'detach')))
  onTensor('detach_', 'input', ([input]) => {
    const tensor = tensorArg(input, 'detach_')
    tensor.node = null
    tensor.wanted = false
    return tensor
  })
  onTensor('requires_grad_', 'input, requires_grad=True', ([input, wanted]) =>
    wantGradient(tensorArg(input, 'requires_grad_'), boolArg(wanted, true)),
  )
  onTensor('retain_grad', 'input', ([input]) => {
    const tensor = tensorArg(input, 'retain_grad')
    if (!tensor.requiresGrad)
      throw new TorchError(
        'RuntimeError',
        "can't retain_grad on Tensor that has requires_grad=False",
      )
    tensor.retains = true
    return null
  })
  onTensor(
    'backward',
    'input, gradient=None, retain_graph=None, create_graph=False, inputs=None',
    ([input, gradient, retain, create]) => {
      const tensor = tensorArg(input, 'backward')
      backward(
        [tensor],
        [gradient instanceof Tensor ? gradient : null],
        graphOptions(retain, create),
      )
      return null
    },
  )
  onTensor('__repr__', 'input', ([input]) => printed(tensorArg(input, 'repr')))
}
