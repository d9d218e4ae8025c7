import type { Tensor } from './torch/arithmetic.ts'
import { arithmeticOf, arithmetics, type Dtype } from './torch/dtype.ts'
import type { Input } from './options.ts'
import type { Pair } from '../math/vec.ts'

/** A gradient of two inputs; `null` stands for PyTorch's `None` and counts as zeros. */
export interface Gradient {
  readonly x: ArrayLike<number> | null
  readonly y: ArrayLike<number> | null
}

/**
 * A scalar function of two vectors of length n with a hand-written backward, as in a
 * `torch.autograd.Function`. Nothing makes sure that the two belong together; `gradcheck` asks.
 *
 * A check of float32 hands over Float32Arrays, by which a function learns its type. Whatever it
 * returns is rounded to that type.
 */
export interface Differentiable {
  forward(x: ArrayLike<number>, y: ArrayLike<number>): number
  /** The vector-Jacobian product: gradOutput · (∂x, ∂y). */
  backward(x: ArrayLike<number>, y: ArrayLike<number>, gradOutput: number): Gradient
  /**
   * forward() for arrays of which entry i of one input alone differs, in place, from what they are now:
   * to be asked for one i after the other, so that what stays needs to be worked out only once. Bit for
   * bit what forward() gives.
   */
  varying?(x: ArrayLike<number>, y: ArrayLike<number>, input: Input): (i: number) => number
}

/** Where a check is made, in arrays that the numerical side may change and put back. */
export type Point = Pair<Tensor>

/**
 * The inputs as tensors of the check's own.
 *
 * @throws RangeError if their lengths differ.
 */
export function tensors(point: Pair<ArrayLike<number>>, dtype: Dtype): Point {
  const { tensor } = arithmetics[dtype]
  const at = { x: tensor(point.x), y: tensor(point.y) }
  if (at.x.length !== at.y.length)
    throw new RangeError(
      `gradcheck: x has ${at.x.length} components and y has ${at.y.length}; both must have the same number`,
    )
  return at
}

/**
 * Central differences (f(… tᵢ + eps …) − f(… tᵢ − eps …)) / (2 eps), entry by entry, of one input.
 *
 * As PyTorch does it: the lower point first, the input changed in place and restored exactly, and
 * always the nominal distance 2 eps, even where tᵢ + eps had to be rounded.
 *
 * Yields what there is of the column after each slice of the work.
 */
export function* numericalJacobian(
  fn: Differentiable,
  at: Point,
  input: Input,
  eps: number,
): Generator<readonly number[], number[]> {
  const column: number[] = []
  const tensor = at[input]
  const quotient = differenceQuotient(fn, at, input, eps)
  // A slice is at most so much work for any n, also where nothing is kept: some tenths of a millisecond.
  const slice = Math.ceil(2 ** 16 / (tensor.length + 8))
  while (column.length < tensor.length) {
    const end = Math.min(tensor.length, column.length + slice)
    for (let i = column.length; i < end; i++) column.push(quotient(i))
    yield column
  }
  return column
}

/** The difference quotient of one entry of one input. */
function differenceQuotient(fn: Differentiable, at: Point, input: Input, eps: number) {
  const { round } = arithmeticOf(at[input])
  const [step, distance] = [round(eps), round(2 * eps)]
  const besides = valuesBeside(fn, at, input)
  return (i: number): number => {
    const { lower, upper } = besides(i, step)
    return round(round(upper - lower) / distance)
  }
}

/**
 * f with one entry of one input a step lower, and then a step higher, in place; the entry gets its exact
 * old value back. To be asked for one entry after the other.
 */
export function valuesBeside(fn: Differentiable, at: Point, input: Input) {
  const tensor = at[input]
  const { round } = arithmeticOf(tensor)
  const value = fn.varying?.(at.x, at.y, input) ?? (() => fn.forward(at.x, at.y))
  return (i: number, step: number): { readonly lower: number; readonly upper: number } => {
    const kept = tensor[i]!
    tensor[i] = kept - step
    const lower = round(value(i))
    tensor[i] = kept + step
    const upper = round(value(i))
    tensor[i] = kept
    return { lower, upper }
  }
}

/** The difference quotient along u, which has the length of the input. */
export function directionalQuotient(
  fn: Differentiable,
  at: Point,
  input: Input,
  u: Tensor,
  eps: number,
): number {
  const kept = at[input]
  const { round, tensor } = arithmeticOf(kept)
  const step = u.map((entry) => round(eps) * entry)
  const value = (sign: 1 | -1) => {
    const moved = tensor(Array.from(kept, (entry, i) => entry + sign * step[i]!))
    return round(fn.forward(input === 'x' ? moved : at.x, input === 'y' ? moved : at.y))
  }
  const lower = value(-1)
  return round(round(value(1) - lower) / round(2 * eps))
}

/**
 * What `backward` claims for one grad_output, as two columns of length n; `None` as zeros.
 *
 * @throws RangeError if a gradient has not as many entries as its input.
 */
export function analyticalJacobian(fn: Differentiable, { x, y }: Point, gradOutput: number) {
  const gradient = fn.backward(x, y, gradOutput)
  return { x: column('x', gradient.x, x), y: column('y', gradient.y, y) }
}

function column(input: Input, gradient: ArrayLike<number> | null, tensor: Tensor): number[] {
  if (gradient === null) return Array.from(tensor, () => 0)
  if (gradient.length !== tensor.length)
    throw new RangeError(
      `backward gave ${gradient.length} entries for ${input}; it must give ${tensor.length}, one for each component`,
    )
  // The engine casts a gradient to the type of its input.
  const { round } = arithmeticOf(tensor)
  const entries: number[] = []
  for (let i = 0; i < gradient.length; i++) entries.push(round(gradient[i]!))
  return entries
}
