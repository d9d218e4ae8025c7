/**
 * How PyTorch computes with tensors of one type: every operation rounded to it, sums in the order of
 * its kernels. Measured against release 1.13.1 on a processor with AVX2, bit for bit.
 */
export interface Arithmetic {
  /** The nearest number of the type. */
  readonly round: (value: number) => number
  /** ‖u‖, as `u.norm()`. */
  readonly norm: (u: ArrayLike<number>) => number
  /**
   * ‖u‖ for an array of which entry i alone differs, in place, from what it was at the beginning: to be
   * asked for one i after the other.
   */
  readonly varyingNorm: (u: ArrayLike<number>) => (i: number) => number
  /** Σ uᵢ vᵢ, as `torch.sum(u * v)`. */
  readonly inner: (u: ArrayLike<number>, v: ArrayLike<number>) => number
  /** ⟨u, v⟩ under the same condition, entry i being one of u or of v. */
  readonly varyingInner: (u: ArrayLike<number>, v: ArrayLike<number>) => (i: number) => number
  /** A tensor of the type. */
  readonly tensor: (entries: ArrayLike<number>) => Tensor
}

/** What a check hands to forward() and backward(): the kind of array tells its type, as a tensor does. */
export type Tensor = Float64Array | Float32Array
