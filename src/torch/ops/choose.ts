import { spend } from '../core/budget.ts'
import { rowsOf } from '../core/entries.ts'
import { runtimeError, TorchError } from '../core/error.ts'
import { rowMajor, wrapDim, type Shape } from '../core/shape.ts'
import { blank, type Tensor } from '../core/tensor.ts'
import { add } from './arithmetic.ts'
import { indicesOf } from './views/copies.ts'
import { pick, put } from './views/look.ts'
import { where } from './where.ts'

/** For each entry of an index tensor the place, row by row, of the entry that it names along a dimension. */
function placesAlong(shape: Shape, dim: number, index: Tensor, name: string): number[] {
  if (index.dtype !== 'int64') throw runtimeError(`${name}(): Expected dtype int64 for index`)
  if (index.shape.length !== shape.length)
    throw runtimeError('Index tensor must have the same number of dimensions as input tensor')
  const strides = rowMajor(shape)
  const rows = rowsOf(index)
  const size = shape[dim]!
  let i = 0
  return Array.from(indicesOf(index.shape), (at) => {
    const which = rows[i++]!
    if (which < 0 || which >= size)
      throw runtimeError(`index ${which} is out of bounds for dimension ${dim} with size ${size}`)
    return at.reduce((place, each, k) => place + (k === dim ? which : each) * strides[k]!, 0)
  })
}

/** The entries that an index tensor names along a dimension. */
export function gather(tensor: Tensor, dim: number, index: Tensor): Tensor {
  const d = wrapDim(dim, tensor.shape.length)
  return pick(tensor, index.shape, placesAlong(tensor.shape, d, index, 'gather'))
}

/** The tensor with values in the places that an index tensor names, or with these added there. */
export function scatter(
  tensor: Tensor,
  dim: number,
  index: Tensor,
  values: Tensor,
  adds: boolean,
): Tensor {
  const d = wrapDim(dim, tensor.shape.length)
  const places = placesAlong(tensor.shape, d, index, 'scatter')
  const own = rowMajor(values.shape)
  const from = Array.from(indicesOf(index.shape), (at) =>
    at.reduce((place, each, k) => place + each * own[k]!, 0),
  )
  const spread = put(pick(values, index.shape, from), tensor.shape, places)
  if (adds) return add(tensor, spread)
  const mask = blank(tensor.shape, 'bool')
  for (const place of places) mask.storage.numbers[place] = 1
  return where(mask, spread, tensor)
}

/** Whole parts along a dimension, by their indices. */
export function indexSelect(tensor: Tensor, dim: number, index: Tensor): Tensor {
  const d = wrapDim(dim, tensor.shape.length)
  if (index.shape.length > 1)
    throw new TorchError('IndexError', 'index_select(): Index is supposed to be a vector')
  const chosen = rowsOf(index)
  const shape = tensor.shape.with(d, index.numel)
  const strides = rowMajor(tensor.shape)
  const places = Array.from(indicesOf(shape), (at) => {
    const which = chosen[at[d]!]!
    if (which < 0 || which >= tensor.shape[d]!)
      throw new TorchError('IndexError', 'index out of range in self')
    return at.reduce((place, each, k) => place + (k === d ? which : each) * strides[k]!, 0)
  })
  return pick(tensor, shape, places)
}

/** The entries along a dimension in order, the first `count` of them, and where they were. */
export function sorted(
  tensor: Tensor,
  dim: number,
  descending: boolean,
  count?: number,
): { values: Tensor; indices: Tensor } {
  const d = wrapDim(dim, tensor.shape.length)
  const size = tensor.shape[d] ?? 1
  const taken = count ?? size
  if (taken > size) throw runtimeError('selected index k out of range')
  const rows = rowsOf(tensor)
  const strides = rowMajor(tensor.shape)
  const shape = tensor.shape.length === 0 ? [] : tensor.shape.with(d, taken)
  const indices = blank(shape, 'int64')
  const places = blank(shape, 'int64').storage.numbers
  const own = rowMajor(shape)
  const stride = strides[d] ?? 1
  for (const at of indicesOf(tensor.shape.map((each, i) => (i === d ? 1 : each)))) {
    const start = at.reduce((place, each, k) => place + each * strides[k]!, 0)
    const to = at.reduce((place, each, k) => place + each * own[k]!, 0)
    // Each is compared with about log n others.
    spend((size * Math.log2(size + 1)) / 64)
    const order = Array.from({ length: size }, (_, i) => i).sort((a, b) =>
      compare(rows[start + a * stride]!, rows[start + b * stride]!, descending),
    )
    for (let i = 0; i < taken; i++) {
      const place = to + i * (own[d] ?? 1)
      indices.storage.numbers[place] = order[i]!
      places[place] = start + order[i]! * stride
    }
  }
  return { values: pick(tensor, shape, places), indices }
}

/** NaN counts as larger than everything. */
function compare(a: number, b: number, descending: boolean): number {
  const [u, v] = descending ? [b, a] : [a, b]
  if (Number.isNaN(u) || Number.isNaN(v)) return Number(Number.isNaN(u)) - Number(Number.isNaN(v))
  return u - v
}
