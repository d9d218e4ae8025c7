import { hold } from '../core/budget.ts'
import type { Dtype } from '../core/dtype.ts'
import type { Shape } from '../core/shape.ts'
import type { Tensor } from '../core/tensor.ts'

/** Where a gradient goes on: to an operation, as the gradient of one of its outputs. */
export interface Edge {
  readonly node: GraphNode
  readonly nr: number
}

/** What a gradient of an output must look like. */
export interface OutputKind {
  readonly shape: Shape
  readonly dtype: Dtype
}

/** One gradient each; null where there is none. */
export type Gradients = readonly (Tensor | null)[]

/** With the tensors that it keeps, it takes about as much room as so many items of a list. */
const heavy = 32

let made = 0

/** An operation on the way back: from gradients of its outputs to gradients of its inputs. */
export abstract class GraphNode {
  /** As PyTorch calls it, such as MulBackward0. */
  abstract readonly name: string
  /** Nodes made later go first in a backward pass. */
  readonly sequence: number = made++
  /** One for each input; null for an input that wants no gradient. */
  readonly edges: readonly (Edge | null)[]
  /** One for each output; null for what is no tensor. */
  readonly outputs: (OutputKind | null)[] = []

  constructor(edges: readonly (Edge | null)[]) {
    hold(heavy)
    this.edges = edges
  }

  abstract apply(grads: Gradients): Gradients

  /** Lets go of what was kept for the backward pass; it cannot be made a second time. */
  abstract release(): void

  wants(input: number): boolean {
    return this.edges[input] != null
  }
}
