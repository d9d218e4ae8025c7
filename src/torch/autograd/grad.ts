import { runtimeError } from '../core/error.ts'
import { sameShape, written } from '../core/shape.ts'
import { full, type Tensor } from '../core/tensor.ts'
import { backpropagate } from './engine.ts'
import { historyOf } from './history.ts'
import type { Edge } from './node.ts'

interface GradOptions {
  /** Default: as `createGraph`. */
  readonly retainGraph?: boolean
  readonly createGraph?: boolean
  readonly allowUnused?: boolean
}

/**
 * Gradients of outputs, each times its grad_output, with respect to inputs: `torch.autograd.grad`.
 *
 * @param gradOutputs null for an output stands for 1, if it has one entry.
 */
export function grad(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  gradOutputs: readonly (Tensor | null)[],
  { createGraph = false, retainGraph = createGraph, allowUnused = false }: GradOptions = {},
): (Tensor | null)[] {
  const grads = gradsFor(outputs, gradOutputs)
  const roots = rootsOf(outputs)
  const captures = inputs.map((input) => {
    if (!input.requiresGrad)
      throw runtimeError('One of the differentiated Tensors does not require grad')
    return historyOf(input)
  })
  const found = backpropagate({ roots, grads, captures, keepGraph: retainGraph, createGraph })
  if (!allowUnused && found.includes(null))
    throw runtimeError(
      'One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.',
    )
  return found
}

/** Adds gradients to the leaves: `Tensor.backward`. */
export function backward(
  outputs: readonly Tensor[],
  gradOutputs: readonly (Tensor | null)[],
  { createGraph = false, retainGraph = createGraph }: GradOptions = {},
): void {
  const grads = gradsFor(outputs, gradOutputs)
  const roots = rootsOf(outputs)
  backpropagate({ roots, grads, captures: null, keepGraph: retainGraph, createGraph })
}

function gradsFor(
  outputs: readonly Tensor[],
  gradOutputs: readonly (Tensor | null)[],
): (Tensor | null)[] {
  return outputs.map((output, i) => {
    const given = gradOutputs[i] ?? null
    if (given !== null) {
      if (!sameShape(given.shape, output.shape))
        throw runtimeError(
          `Mismatch in shape: grad_output[${i}] has a shape of torch.Size(${written(given.shape)}) and output[${i}] has a shape of torch.Size(${written(output.shape)}).`,
        )
      return given
    }
    if (!output.requiresGrad) return null
    if (output.numel !== 1)
      throw runtimeError('grad can be implicitly created only for scalar outputs')
    return full(output.shape, 1, output.dtype)
  })
}

function rootsOf(outputs: readonly Tensor[]): Edge[] {
  return outputs.map((output, i) => {
    const edge = historyOf(output)
    if (edge === null)
      throw runtimeError(
        `element ${i} of tensors does not require grad and does not have a grad_fn`,
      )
    return edge
  })
}
