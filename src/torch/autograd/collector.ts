import type { Tensor } from '../core/tensor.ts'
import { GraphNode, type Edge, type Gradients } from './node.ts'

/** The end of a backward pass: where the gradient of a leaf is added up. The engine does that. */
export class Collector extends GraphNode {
  readonly name = 'AccumulateGrad'
  readonly leaf: Tensor

  constructor(leaf: Tensor) {
    super([])
    this.leaf = leaf
    this.outputs.push({ shape: leaf.shape, dtype: leaf.dtype })
  }

  apply(): Gradients {
    return []
  }

  release(): void {}
}

/** Where the gradient of a leaf goes. */
export function collectorOf(leaf: Tensor): Edge {
  return { node: (leaf.collector ??= new Collector(leaf)), nr: 0 }
}
