import { listed } from '../../torch/core/entries.ts'
import { TorchError } from '../../torch/core/error.ts'
import { full, Tensor } from '../../torch/core/tensor.ts'
import { grad } from '../../torch/autograd/grad.ts'
import { outputsOf, type Checked } from '../../torch/gradcheck/checked.ts'
import type { OutputValues } from './outputs.ts'
import type { OwnReport } from './report.ts'

/** The outputs of one call. @throws what the program raises, or a TypeError if one is no tensor. */
export function forwardOf(checked: Checked): readonly Tensor[] {
  const outputs = outputsOf(checked, checked.call(checked.inputs))
  return outputs.map((output) => {
    if (output instanceof Tensor) return output
    throw new TorchError('TypeError', `not a tensor: ${checked.language.typeName(output)}`)
  })
}

export function valuesOf(outputs: readonly Tensor[]): OutputValues[] {
  return outputs.map((output) => ({
    shape: output.shape,
    dtype: output.dtype,
    values: listed(output),
  }))
}

/** The gradients for grad_output = 1 in every differentiable output. @throws what backward raises. */
export function backwardOf(checked: Checked, outputs: readonly Tensor[]): OwnReport['backward'] {
  const differentiable = outputs.filter(({ requiresGrad }) => requiresGrad)
  const inputs = checked.inputs.filter((input) => input instanceof Tensor)
  const wanted = inputs.filter(({ requiresGrad }) => requiresGrad)
  if (differentiable.length === 0 || wanted.length === 0) return { x: null, y: null }
  const ones = differentiable.map(({ shape, dtype }) => full(shape, 1, dtype))
  const found = grad(differentiable, wanted, ones, { allowUnused: true })
  const [x = null, y = null] = inputs.map((input) => {
    const gradient = found[wanted.indexOf(input)] ?? null
    return gradient && listed(gradient)
  })
  return { x, y }
}
