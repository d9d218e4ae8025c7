import { isFloating, kinds, type Dtype, type Numbers } from '../../core/dtype.ts'
import { eachPlace, rowsOf } from '../../core/entries.ts'
import { runtimeError } from '../../core/error.ts'
import { numelOf, reducedShape, sameShape, type Shape } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { div } from '../arithmetic.ts'
import { cast } from '../clone.ts'
import { withDims } from '../views/arrange.ts'
import { expand } from '../views/look.ts'
import { view } from '../views/reshape.ts'
import { cascadeSum } from './cascade.ts'
import { allDims } from './loops.ts'

interface Reduction {
  readonly dims: readonly number[]
  readonly keepdim: boolean
}

/** The sum over some dimensions, or over all. Integers and truth values are counted as int64. */
export function sum(
  tensor: Tensor,
  dims: readonly number[] = allDims(tensor),
  keepdim = false,
  dtype?: Dtype,
): Tensor {
  const to = dtype ?? (isFloating(tensor.dtype) ? tensor.dtype : 'int64')
  const operand = cast(tensor, to)
  const out = blank(reducedShape(operand.shape, dims, keepdim), to)
  const { numbers } = out.storage
  if (to === 'float64' || to === 'float32') cascadeSum(operand, dims, numbers, to)
  else countedSum(operand, dims, numbers)
  return record(sumRule, [operand], out, { dims, keepdim })
}

const sumRule: Rule<Reduction> = {
  name: 'SumBackward1',
  vjp: (applied, grad) => {
    const { dims, keepdim } = applied.extra
    return expand(withDims(grad, dims, keepdim), applied.shapeOf(0))
  },
  jvp: ({ extra }, [tangent]) => tangent! && sum(tangent, extra.dims, extra.keepdim),
}

/** Integers: the order does not matter. */
function countedSum(operand: Tensor, dims: readonly number[], out: Numbers): void {
  const rows = rowsOf(operand)
  const targets = targetsOf(operand.shape, reducedShape(operand.shape, dims, true))
  for (let i = 0; i < rows.length; i++) out[targets[i]!]! += rows[i]!
}

/** For each entry, row by row, where it goes in a reduced tensor. */
export function targetsOf(shape: Shape, kept: Shape): number[] {
  let stride = 1
  const strides = kept.map(() => 0)
  for (let i = kept.length - 1; i >= 0; i--) {
    if (kept[i] === shape[i]) strides[i] = stride
    stride *= kept[i]!
  }
  const targets: number[] = []
  eachPlace(shape, strides, 0, (place) => targets.push(place))
  return targets
}

/** The mean over some dimensions, or over all. */
export function mean(
  tensor: Tensor,
  dims: readonly number[] = allDims(tensor),
  keepdim = false,
): Tensor {
  if (!isFloating(tensor.dtype))
    throw runtimeError(
      `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${kinds[tensor.dtype].word}`,
    )
  const count = numelOf(dims.map((dim) => tensor.shape[dim]!))
  const total = sum(tensor, dims, keepdim)
  return div(total, count)
}

/** A gradient added up to the shape of what was repeated. */
export function sumTo(tensor: Tensor, shape: Shape): Tensor {
  if (sameShape(tensor.shape, shape)) return tensor
  const more = tensor.shape.length - shape.length
  const dims = tensor.shape.flatMap((size, i) =>
    i < more || (shape[i - more] === 1 && size !== 1) ? [i] : [],
  )
  const total = dims.length > 0 ? sum(tensor, dims, true) : tensor
  return more > 0 ? view(total, shape) : total
}
