import { lookAt, type Tensor } from '../core/tensor.ts'
import { collectorOf } from './collector.ts'
import type { Edge } from './node.ts'

/** Where a gradient of this tensor goes; null if nobody wants one. */
export function historyOf(tensor: Tensor): Edge | null {
  const { view } = tensor
  if (view !== null && view.asOf !== tensor.version.count) refresh(tensor)
  if (tensor.node !== null) return { node: tensor.node, nr: tensor.outputNr }
  return tensor.wanted ? collectorOf(tensor) : null
}

/**
 * A view whose base was changed in place has another history from then on: that of the base, looked at in
 * the same way.
 */
function refresh(tensor: Tensor): void {
  const view = tensor.view!
  view.asOf = tensor.version.count
  if (!view.base.requiresGrad) return
  const { node, outputNr } = view.again(view.base, tensor)
  tensor.node = node
  tensor.outputNr = outputNr
}

/** The tensor without its history; changes in place are seen by both. */
export function detached(tensor: Tensor): Tensor {
  return lookAt(tensor, tensor.shape, tensor.strides, tensor.offset)
}
