import type { Shape } from '../core/shape.ts'
import type { Tensor } from '../core/tensor.ts'

/** An operation as its rule sees it afterwards. */
export interface Applied<E> {
  /**
   * The i-th operand.
   *
   * @throws TorchError on the way back, if it was changed in place since, or let go.
   */
  operand(i: number): Tensor
  /** What came out; as for an operand. */
  result(): Tensor
  shapeOf(i: number): Shape
  /** Whatever else the operation was asked for. */
  readonly extra: E
  /** Whether the i-th operand has a gradient to come. */
  wants(i: number): boolean
}

/**
 * How an operation is differentiated. Both ways are written with operations that can be differentiated
 * again.
 */
export interface Rule<E = undefined> {
  /** As PyTorch calls it on the way back, such as MulBackward0. */
  readonly name: string
  /**
   * The gradient of the i-th operand for a gradient of the result. It may have the result’s shape where the
   * operand was repeated to that: the engine adds up.
   */
  readonly vjp: (applied: Applied<E>, grad: Tensor, i: number) => Tensor | null
  /**
   * The tangent of the result for tangents of the operands, of which at least one is there. An operation
   * that works entry by entry has a diagonal Jacobian, which is its own transpose, and needs no second rule.
   */
  readonly jvp:
    | 'entry by entry'
    | ((applied: Applied<E>, tangents: readonly (Tensor | null)[]) => Tensor | null)
}
