import { isClose } from '../../gradcheck/allclose.ts'
import { promote, roundingOf, type Dtype } from '../core/dtype.ts'
import { rowsOf } from '../core/entries.ts'
import { runtimeError } from '../core/error.ts'
import { tensorOf, type Tensor } from '../core/tensor.ts'

/** A Jacobian: a row for each entry of the input, a column for each of the output, row by row. */
export interface Jacobian {
  readonly rows: number
  readonly columns: number
  readonly dtype: Dtype
  readonly values: Float64Array
}

export function jacobian(rows: number, columns: number, dtype: Dtype): Jacobian {
  return { rows, columns, dtype, values: new Float64Array(rows * columns) }
}

/** Fills a row, or a column. */
export function setRow({ columns, values, dtype }: Jacobian, row: number, entries: Tensor): void {
  const from = rowsOf(entries)
  const round = roundingOf(dtype)
  for (let k = 0; k < columns; k++) values[row * columns + k] = round(from[k]!)
}

export function setColumn(
  { rows, columns, values, dtype }: Jacobian,
  column: number,
  entries: Tensor | null,
): void {
  const from = entries && rowsOf(entries)
  const round = roundingOf(dtype)
  for (let i = 0; i < rows; i++) values[i * columns + column] = from ? round(from[i]!) : 0
}

/** As a tensor, for messages. */
export function asTensor({ rows, columns, dtype, values }: Jacobian): Tensor {
  const numbers = dtype === 'float32' ? Float32Array.from(values) : values
  return tensorOf(numbers, [rows, columns], dtype)
}

/**
 * Whether all entries agree by PyTorch's rule, in the wider of both types.
 *
 * @throws TorchError if a tolerance is negative.
 */
export function allClose(a: Jacobian, n: Jacobian, rtol: number, atol: number): boolean {
  for (const [name, value] of Object.entries({ rtol, atol }))
    if (!(value >= 0))
      throw runtimeError(`${name} must be greater than or equal to zero, but got ${value}`)
  const round = roundingOf(promote(a.dtype, n.dtype))
  const tolerance = { rtol, atol, round }
  return a.values.every((value, i) => isClose(value, n.values[i]!, tolerance))
}

/** The largest |a − b|; NaN if any is, which then is above nothing. */
export function largestDifference(a: Jacobian, b: Jacobian): number {
  const round = roundingOf(promote(a.dtype, b.dtype))
  let largest = 0
  for (const [i, value] of a.values.entries()) {
    const difference = Math.abs(round(value - b.values[i]!))
    if (Number.isNaN(difference)) return NaN
    largest = Math.max(largest, difference)
  }
  return largest
}
