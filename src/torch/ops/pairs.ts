import { isFloating, kinds, type Dtype, type Numbers } from '../core/dtype.ts'
import { converted, repeated, rowsOf } from '../core/entries.ts'
import { broadcast, sameShape, type Shape } from '../core/shape.ts'
import { blank, type Tensor } from '../core/tensor.ts'

/** The numbers of an operand as a loop over the result meets them: entry i is at i · step. */
interface Lane {
  readonly numbers: Numbers
  readonly step: 0 | 1
}

function laneOf(tensor: Tensor, shape: Shape, dtype: Dtype): Lane {
  // A single number takes part in every entry.
  const step = tensor.numel === 1 ? 0 : 1
  const wide = step === 0 || sameShape(tensor.shape, shape) ? tensor : repeated(tensor, shape)
  const rows = rowsOf(wide)
  return { numbers: tensor.dtype === dtype ? rows : converted(rows, dtype), step }
}

/** Fills `out` from two operands, entry by entry: a[i · s] and b[i · t]. */
export type PairLoop = (out: Numbers, a: Numbers, s: 0 | 1, b: Numbers, t: 0 | 1) => void

/**
 * An operation on two tensors entry by entry, repeated to a common shape.
 *
 * @param dtype the type in which it is done, to which both are cast.
 * @param to the type of the result.
 */
export function pairwise(loop: PairLoop, a: Tensor, b: Tensor, dtype: Dtype, to = dtype): Tensor {
  const shape = broadcast(a.shape, b.shape)
  const out = blank(shape, to)
  const [u, v] = [laneOf(a, shape, dtype), laneOf(b, shape, dtype)]
  loop(out.storage.numbers, u.numbers, u.step, v.numbers, v.step)
  return out
}

/** The loop of any function of two numbers; its result is rounded to the type when it is stored. */
export function loopOf(f: (a: number, b: number) => number): PairLoop {
  return (out, a, s, b, t) => {
    for (let i = 0; i < out.length; i++) out[i] = f(a[i * s]!, b[i * t]!)
  }
}

/** An operation on one tensor entry by entry. */
export function mapped(f: (value: number) => number, a: Tensor, dtype: Dtype, to = dtype): Tensor {
  const out = blank(a.shape, to)
  const { numbers } = out.storage
  const rows = rowsOf(a)
  const from = a.dtype === dtype ? rows : converted(rows, dtype)
  const { cast } = kinds[to]
  if (isFloating(to)) for (let i = 0; i < numbers.length; i++) numbers[i] = f(from[i]!)
  else for (let i = 0; i < numbers.length; i++) numbers[i] = cast(f(from[i]!))
  return out
}
