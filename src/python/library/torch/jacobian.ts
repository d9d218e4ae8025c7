import { grad } from '../../../torch/autograd/grad.ts'
import { detached } from '../../../torch/autograd/history.ts'
import { blank, full, Tensor } from '../../../torch/core/tensor.ts'
import { clone } from '../../../torch/ops/clone.ts'
import { stack } from '../../../torch/ops/views/copies.ts'
import { reshape } from '../../../torch/ops/views/reshape.ts'
import { select } from '../../../torch/ops/views/part.ts'
import { Builtin } from '../../objects/callables.ts'
import { PyList, PyTuple } from '../../objects/collections.ts'
import type { Value } from '../../objects/object.ts'
import { call } from '../../runtime/call.ts'
import { boolArg, tensorArg } from '../convert.ts'
import { native } from '../signature.ts'
import { wantGradient } from './creation.ts'

/** What `torch.autograd.functional` holds. */
export const jacobianFunctions = new Map<string, Value>()

const params = 'func, inputs, create_graph=False, strict=False, vectorize=False, strategy=None'

/** The inputs as leaves of their own, or as they are where the result is differentiated again. */
function inputsOf(
  value: Value | undefined,
  create: boolean,
): { readonly inputs: Tensor[]; readonly single: boolean } {
  const single = !(value instanceof PyTuple) && !(value instanceof PyList)
  const items = single ? [value ?? null] : value.items
  const inputs = items.map((item) => {
    const tensor = tensorArg(item, 'jacobian', 'inputs')
    return create ? clone(tensor) : wantGradient(detached(tensor))
  })
  return { inputs, single }
}

/** For each output and input the derivatives, of the shape of the output followed by that of the input. */
function jacobianOf(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  create: boolean,
): Tensor[][] {
  return outputs.map((output) => {
    const flat = reshape(output, [-1])
    const rows = Array.from({ length: output.numel }, (_, i) => {
      const entry = select(flat, 0, i)
      const weight = full([], 1, output.dtype)
      return output.requiresGrad
        ? grad([entry], inputs, [weight], {
            retainGraph: true,
            createGraph: create,
            allowUnused: true,
          })
        : inputs.map(() => null)
    })
    return inputs.map((input, k) => {
      const all = rows.map((row) => row[k] ?? blank(input.shape, input.dtype))
      return reshape(stack(all, 0), [...output.shape, ...input.shape])
    })
  })
}

jacobianFunctions.set(
  'jacobian',
  new Builtin(
    'jacobian',
    native('jacobian', params, ([fn, value, createGraph]) => {
      const create = boolArg(createGraph)
      const { inputs, single } = inputsOf(value, create)
      const output = call(fn ?? null, inputs)
      const alone = output instanceof Tensor
      const outputs = alone
        ? [output]
        : (output as PyTuple).items.map((item) => tensorArg(item, 'jacobian', 'outputs'))
      const found = jacobianOf(outputs, inputs, create).map((row) =>
        single ? (row[0] ?? null) : new PyTuple(row),
      )
      return alone ? (found[0] ?? null) : new PyTuple(found)
    }),
  ),
)
jacobianFunctions.set(
  'hessian',
  new Builtin(
    'hessian',
    native('hessian', params, ([fn, value, createGraph]) => {
      const create = boolArg(createGraph)
      const { inputs, single } = inputsOf(value, create)
      const output = tensorArg(call(fn ?? null, inputs), 'hessian', 'outputs')
      const first = grad([output], inputs, [null], { createGraph: true, allowUnused: true })
      const gradients = first.map((each, i) => {
        const input = inputs[i]
        return each ?? (input ? blank(input.shape, input.dtype) : blank([], 'float64'))
      })
      const second = jacobianOf(gradients, inputs, create)
      return single ? (second[0]?.[0] ?? null) : new PyTuple(second.map((row) => new PyTuple(row)))
    }),
  ),
)
