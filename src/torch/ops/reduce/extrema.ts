import { runtimeError, TorchError } from '../../core/error.ts'
import { eachPlace, rowsOf } from '../../core/entries.ts'
import { reducedShape, wrapDim, type Shape } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { div, mul } from '../arithmetic.ts'
import { eq } from '../compare.ts'
import { pick } from '../views/look.ts'
import { withDims } from '../views/arrange.ts'
import { allDims } from './loops.ts'
import { sum } from './sum.ts'

/** Which of two entries wins. NaN wins over everything, and of equals the first. */
type Wins = (candidate: number, best: number) => boolean

const larger: Wins = (v, best) => v > best || (Number.isNaN(v) && !Number.isNaN(best))
const smaller: Wins = (v, best) => v < best || (Number.isNaN(v) && !Number.isNaN(best))

/** Which way an extremum is sought. */
export type Way = 'max' | 'min'
const ways = { max: larger, min: smaller } as const

/** The place of the winning entry of each row, row by row, and which it is along the dimension. */
function winners(tensor: Tensor, dim: number, way: Way) {
  const rows = rowsOf(tensor)
  const { shape } = tensor
  const [size, stride] = [shape[dim] ?? 1, shape.slice(dim + 1).reduce((a, b) => a * b, 1)]
  const kept = shape.map((each, i) => (i === dim ? 1 : each))
  const strides = rowStrides(shape)
  const places: number[] = []
  const indices: number[] = []
  eachPlace(kept, strides, 0, (start) => {
    let best = 0
    for (let i = 1; i < size; i++)
      if (ways[way](rows[start + i * stride]!, rows[start + best * stride]!)) best = i
    places.push(start + best * stride)
    indices.push(best)
  })
  return { places, indices }
}

function rowStrides(shape: Shape): number[] {
  let stride = 1
  return shape
    .toReversed()
    .map((size) => {
      const own = stride
      stride *= size
      return own
    })
    .reverse()
}

/** The largest or smallest entry along a dimension, and which it is. */
export function extremum(
  tensor: Tensor,
  dim: number,
  keepdim: boolean,
  way: Way,
): { values: Tensor; indices: Tensor } {
  const d = wrapDim(dim, tensor.shape.length)
  if (tensor.shape[d] === 0)
    throw new TorchError(
      'IndexError',
      `${way}(): Expected reduction dim ${d} to have non-zero size.`,
    )
  const { places, indices } = winners(tensor, d, way)
  const shape = reducedShape(tensor.shape, [d], keepdim)
  const which = blank(shape, 'int64')
  which.storage.numbers.set(indices)
  return { values: pick(tensor, shape, places), indices: which }
}

/** The place of the largest or smallest entry, along a dimension or of all. */
export function argExtremum(
  tensor: Tensor,
  dim: number | null,
  keepdim: boolean,
  way: Way,
): Tensor {
  if (tensor.numel === 0)
    throw new TorchError(
      'IndexError',
      `arg${way}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
    )
  if (dim !== null) return extremum(tensor, dim, keepdim, way).indices
  const rows = rowsOf(tensor)
  let best = 0
  for (let i = 1; i < rows.length; i++) if (ways[way](rows[i]!, rows[best]!)) best = i
  const out = blank(keepdim ? tensor.shape.map(() => 1) : [], 'int64')
  out.storage.numbers[0] = best
  return out
}

interface Reduction {
  readonly dims: readonly number[]
  readonly keepdim: boolean
}

/** The largest or smallest entry over some dimensions, or of all; equals share the gradient. */
export function extremeValue(
  tensor: Tensor,
  way: Way,
  dims: readonly number[] = allDims(tensor),
  keepdim = false,
): Tensor {
  if (tensor.numel === 0)
    throw runtimeError(
      `${way}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
    )
  const shape = reducedShape(tensor.shape, dims, keepdim)
  const out = blank(shape, tensor.dtype)
  const { numbers } = out.storage
  const rows = rowsOf(tensor)
  const kept = reducedShape(tensor.shape, dims, true)
  const strides = rowStrides(kept).map((stride, i) => (dims.includes(i) ? 0 : stride))
  const seen = new Uint8Array(numbers.length)
  eachPlace(tensor.shape, strides, 0, (to, i) => {
    if (seen[to] === 1 && !ways[way](rows[i]!, numbers[to]!)) return
    numbers[to] = rows[i]!
    seen[to] = 1
  })
  return record(extremeRule, [tensor], out, { dims, keepdim })
}

const extremeRule: Rule<Reduction> = {
  name: 'MaxBackward1',
  vjp: (applied, grad) => {
    const { dims, keepdim } = applied.extra
    const own = applied.operand(0)
    const most = eq(own, withDims(applied.result(), dims, keepdim))
    return div(mul(most, withDims(grad, dims, keepdim)), sum(most, dims, true))
  },
  jvp: (applied, [tangent]) => {
    const { dims, keepdim } = applied.extra
    const own = applied.operand(0)
    const most = eq(own, withDims(applied.result(), dims, keepdim))
    return tangent! && div(sum(mul(tangent, most), dims, keepdim), sum(most, dims, keepdim))
  },
}
