import { runtimeError } from '../core/error.ts'
import { lookAt, Tensor } from '../core/tensor.ts'
import { state, withGrad } from '../core/state.ts'
import { detached, historyOf } from '../autograd/history.ts'
import { GraphNode, type Gradients } from '../autograd/node.ts'
import type { Language } from './context.ts'

/** Says on the way back that there is no way back. */
class Delayed extends GraphNode {
  readonly name = 'DelayedErrorBackward'

  apply(): Gradients {
    throw runtimeError(
      'trying to differentiate twice a function that was marked with @once_differentiable',
    )
  }

  release(): void {}
}

/**
 * What `@once_differentiable` makes of a backward: it runs without recording, and what it gives raises an error
 * if it is differentiated again.
 */
export function onceDifferentiable(
  language: Language,
  args: readonly unknown[],
  backward: () => unknown,
): unknown[] | { readonly only: unknown } {
  const found = withGrad(false, backward)
  if (!state.gradEnabled || !args.some((arg) => arg instanceof Tensor && arg.requiresGrad))
    return { only: found }
  const outputs = language.tuple(found) ?? [found]
  const fresh = outputs.map((output) => {
    if (!(output instanceof Tensor)) return output
    const leaf = detached(output)
    leaf.wanted = true
    return leaf
  })
  const edges = fresh.map((each) => (each instanceof Tensor ? historyOf(each) : null))
  const node = new Delayed(edges)
  return fresh.map((each) => {
    if (!(each instanceof Tensor)) {
      node.outputs.push(null)
      return each
    }
    const look = lookAt(each, each.shape, each.strides, each.offset)
    node.outputs.push({ shape: each.shape, dtype: each.dtype })
    look.node = node
    look.outputNr = node.outputs.length - 1
    return look
  })
}
