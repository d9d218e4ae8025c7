import { isFloating } from '../../core/dtype.ts'
import { eachPlace, rowsOf } from '../../core/entries.ts'
import { rowMajor, wrapDim } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { div, mul } from '../arithmetic.ts'
import { cast } from '../clone.ts'
import { flip } from '../views/copies.ts'

/** Sums of all entries up to each, along a dimension. */
export function cumsum(tensor: Tensor, dim: number): Tensor {
  const { out, operand, d } = running(tensor, dim, (total, v) => total + v, 0)
  return record(cumsumRule, [operand], out, d)
}

/** Products of all entries up to each, along a dimension. */
export function cumprod(tensor: Tensor, dim: number): Tensor {
  const { out, operand, d } = running(tensor, dim, (total, v) => total * v, 1)
  return record(cumprodRule, [operand], out, d)
}

function running(
  tensor: Tensor,
  dim: number,
  step: (total: number, value: number) => number,
  start: number,
) {
  const operand = isFloating(tensor.dtype) ? tensor : cast(tensor, 'int64')
  const { shape, dtype } = operand
  const d = wrapDim(dim, shape.length)
  const out = blank(shape, dtype)
  const [from, to] = [rowsOf(operand), out.storage.numbers]
  const strides = rowMajor(shape)
  const [size, stride] = [shape[d] ?? 1, strides[d] ?? 1]
  // The total of a float32 is kept in a double.
  const rows = shape.map((each, i) => (i === d ? 1 : each))
  eachPlace(rows, strides, 0, (first) => {
    let total = start
    for (let i = 0, place = first; i < size; i++, place += stride) {
      total = step(total, from[place]!)
      to[place] = total
    }
  })
  return { out, operand, d }
}

const backwards = (tensor: Tensor, d: number) =>
  tensor.shape.length === 0 ? tensor : flip(tensor, [d])

/** Sums of all entries from each on. */
const sumsFrom = (tensor: Tensor, d: number) => backwards(cumsum(backwards(tensor, d), d), d)

const cumsumRule: Rule<number> = {
  name: 'CumsumBackward0',
  vjp: ({ extra }, grad) => sumsFrom(grad, extra),
  jvp: ({ extra }, [tangent]) => tangent! && cumsum(tangent, extra),
}

const cumprodRule: Rule<number> = {
  name: 'CumprodBackward0',
  vjp: (applied, grad) =>
    div(sumsFrom(mul(grad, applied.result()), applied.extra), applied.operand(0)),
  jvp: (applied, [tangent]) =>
    tangent! && mul(applied.result(), cumsum(div(tangent, applied.operand(0)), applied.extra)),
}
