import type { Pair } from './vec.ts'

/** A gradient of two inputs; `null` stands for PyTorch's `None` and counts as zeros. */
export interface Gradient {
  readonly x: ArrayLike<number> | null
  readonly y: ArrayLike<number> | null
}

/**
 * A scalar function of two vectors of length n with a hand-written backward, as in a
 * `torch.autograd.Function`. Nothing makes sure that the two belong together; `gradcheck` asks.
 */
export interface Differentiable {
  forward(x: ArrayLike<number>, y: ArrayLike<number>): number
  /** The vector-Jacobian product: gradOutput · (∂x, ∂y). */
  backward(x: ArrayLike<number>, y: ArrayLike<number>, gradOutput: number): Gradient
}

/** Where a check is made, in arrays that the numerical side may change and put back. */
export type Point = Pair<Float64Array>

/**
 * Central differences (f(… tᵢ + eps …) − f(… tᵢ − eps …)) / (2 eps), entry by entry, of one input.
 *
 * As PyTorch does it: the lower point first, the input changed in place and restored exactly, and
 * always the nominal distance 2 eps, even where tᵢ + eps had to be rounded.
 */
export function numericalJacobian(
  fn: Differentiable,
  { x, y }: Point,
  input: 'x' | 'y',
  eps: number,
): number[] {
  const tensor = input === 'x' ? x : y
  const column: number[] = []
  for (let i = 0; i < tensor.length; i++) {
    const kept = tensor[i]!
    tensor[i] = kept - eps
    const lower = fn.forward(x, y)
    tensor[i] = kept + eps
    const upper = fn.forward(x, y)
    tensor[i] = kept
    column.push((upper - lower) / (2 * eps))
  }
  return column
}

/**
 * What `backward` claims for one grad_output, as two columns of length n; `None` as zeros.
 *
 * @throws RangeError if a gradient has not as many entries as its input.
 */
export function analyticalJacobian(fn: Differentiable, { x, y }: Point, gradOutput: number) {
  const gradient = fn.backward(x, y, gradOutput)
  return { x: column('x', gradient.x, x.length), y: column('y', gradient.y, y.length) }
}

function column(input: string, gradient: ArrayLike<number> | null, n: number): number[] {
  if (gradient === null) return Array.from({ length: n }, () => 0)
  if (gradient.length !== n)
    throw new RangeError(
      `backward gave ${gradient.length} entries for ${input}; it must give ${n}, one for each component`,
    )
  return Array.from(gradient)
}
