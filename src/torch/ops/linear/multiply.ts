import { spend } from '../../core/budget.ts'
import { roundingOf, type Numbers } from '../../core/dtype.ts'
import type { Tensor } from '../../core/tensor.ts'

/** A matrix somewhere in an array: where it begins, and how far apart its rows and columns are. */
export interface Matrix {
  readonly numbers: Numbers
  readonly start: number
  readonly row: number
  readonly column: number
}

/** The last two dimensions of a tensor. */
export function matrixOf({ storage, offset, strides }: Tensor, start = offset): Matrix {
  const rank = strides.length
  return {
    numbers: storage.numbers,
    start,
    row: strides[rank - 2]!,
    column: strides[rank - 1]!,
  }
}

/**
 * The product of an m × k and a k × n matrix, row by row into an array. Each entry is one running sum from
 * left to right, as in the reference BLAS.
 */
export function multiply(
  out: Numbers,
  to: number,
  [m, k, n]: readonly [number, number, number],
  a: Matrix,
  b: Matrix,
  single: boolean,
): void {
  spend((m * k * n) / 128)
  const round = roundingOf(single ? 'float32' : 'float64')
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let total = 0
      let [u, v] = [a.start + i * a.row, b.start + j * b.column]
      for (let l = 0; l < k; l++, u += a.column, v += b.row) {
        const product = a.numbers[u]! * b.numbers[v]!
        total = single ? round(total + round(product)) : total + product
      }
      out[to + i * n + j] = total
    }
}
