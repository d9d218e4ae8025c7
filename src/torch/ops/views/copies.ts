import { fits, spend } from '../../core/budget.ts'
import { eachPlace, rowsOf } from '../../core/entries.ts'
import { runtimeError, TorchError } from '../../core/error.ts'
import { rowMajor, sameShape, wrapDim, wrapDims, type Shape } from '../../core/shape.ts'
import { resultType } from '../../core/promotion.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { cast } from '../clone.ts'
import { where } from '../where.ts'
import { unsqueeze } from './arrange.ts'
import { pick } from './look.ts'
import { slice } from './part.ts'

/** Tensors one after the other along a dimension. */
export function cat(tensors: readonly Tensor[], dim = 0): Tensor {
  const all = tensors.filter(({ shape }) => !(shape.length === 1 && shape[0] === 0))
  const first = all[0] ?? tensors[0]
  if (first === undefined) throw runtimeError('torch.cat(): expected a non-empty list of Tensors')
  if (all.length === 0) return first
  const bare = tensors.findIndex(({ shape }) => shape.length === 0)
  if (bare >= 0)
    throw runtimeError(`zero-dimensional tensor (at position ${bare}) cannot be concatenated`)
  const d = wrapDim(dim, first.shape.length)
  for (const [i, { shape }] of all.entries()) checkSizes(first.shape, shape, d, i)
  const dtype = resultType(all)
  const parts = all.map((tensor) => cast(tensor, dtype))
  const sizes = parts.map(({ shape }) => shape[d]!)
  const out = blank(
    first.shape.with(
      d,
      sizes.reduce((a, b) => a + b, 0),
    ),
    dtype,
  )
  const strides = rowMajor(out.shape)
  let from = 0
  for (const [i, part] of parts.entries()) {
    const rows = rowsOf(part)
    eachPlace(part.shape, strides, from * strides[d]!, (place, k) => {
      out.storage.numbers[place] = rows[k]!
    })
    from += sizes[i]!
  }
  return record(catRule, parts, out, { d, sizes })
}

function checkSizes(first: Shape, shape: Shape, d: number, i: number): void {
  if (shape.length !== first.length)
    throw runtimeError(
      `Tensors must have same number of dimensions: got ${first.length} and ${shape.length}`,
    )
  for (const [k, size] of shape.entries())
    if (k !== d && size !== first[k])
      throw runtimeError(
        `Sizes of tensors must match except in dimension ${d}. Expected size ${first[k]} but got size ${size} for tensor number ${i} in the list.`,
      )
}

interface Joint {
  readonly d: number
  readonly sizes: readonly number[]
}

const startOf = ({ sizes }: Joint, i: number) => sizes.slice(0, i).reduce((a, b) => a + b, 0)

const catRule: Rule<Joint> = {
  name: 'CatBackward0',
  vjp: ({ extra }, grad, i) => {
    const start = startOf(extra, i)
    return slice(grad, extra.d, start, start + extra.sizes[i]!)
  },
  jvp: (applied, tangents) =>
    cat(
      tangents.map((tangent, i) => tangent ?? blank(applied.shapeOf(i), 'float64')),
      applied.extra.d,
    ),
}

/** Tensors of one shape side by side along a new dimension. */
export function stack(tensors: readonly Tensor[], dim = 0): Tensor {
  const [first] = tensors
  if (first === undefined) throw runtimeError('stack expects a non-empty TensorList')
  const d = wrapDim(dim, first.shape.length + 1)
  for (const [i, { shape }] of tensors.entries())
    if (!sameShape(shape, first.shape))
      throw runtimeError(
        `stack expects each tensor to be equal size, but got [${first.shape.join(', ')}] at entry 0 and [${shape.join(', ')}] at entry ${i}`,
      )
  return cat(
    tensors.map((tensor) => unsqueeze(tensor, d)),
    d,
  )
}

/** Parts of these sizes along a dimension. */
export function splitInto(tensor: Tensor, sizes: readonly number[], dim: number): Tensor[] {
  const d = wrapDim(dim, tensor.shape.length)
  const total = sizes.reduce((a, b) => a + b, 0)
  if (total !== tensor.shape[d])
    throw runtimeError(
      `split_with_sizes expects split_sizes to sum exactly to ${tensor.shape[d]} (input tensor's size at dimension ${d}), but got split_sizes=[${sizes.join(', ')}]`,
    )
  let from = 0
  return sizes.map((size) => slice(tensor, d, from, (from += size)))
}

/** Parts of one size along a dimension; the last may be smaller. */
export function split(tensor: Tensor, size: number, dim: number): Tensor[] {
  const d = wrapDim(dim, tensor.shape.length)
  const whole = tensor.shape[d]!
  if (size <= 0 && whole > 0)
    throw runtimeError(
      `split_size can only be 0 if dimension size is 0, but got dimension size of ${whole}`,
    )
  const sizes: number[] = []
  for (let left = whole; left > 0 || sizes.length === 0; left -= size)
    sizes.push(Math.min(size, Math.max(0, left)))
  return splitInto(tensor, sizes, d)
}

/** So many parts along a dimension, as even as they come. */
export function chunk(tensor: Tensor, count: number, dim: number): Tensor[] {
  if (count <= 0) throw runtimeError(`chunk expects \`chunks\` to be greater than 0, got: ${count}`)
  const size = Math.ceil(tensor.shape[wrapDim(dim, tensor.shape.length)]! / count)
  return split(tensor, Math.max(1, size), dim)
}

/** In the opposite order along some dimensions. */
export function flip(tensor: Tensor, dims: readonly number[]): Tensor {
  const turned = wrapDims(dims, tensor.shape.length)
  return rearranged(tensor, tensor.shape, (index) =>
    index.map((at, i) => (turned.includes(i) ? tensor.shape[i]! - 1 - at : at)),
  )
}

/** Moved along some dimensions, and in again at the other end. */
export function roll(tensor: Tensor, shifts: readonly number[], dims: readonly number[]): Tensor {
  const moved = wrapDims(dims, tensor.shape.length)
  return rearranged(tensor, tensor.shape, (index) =>
    index.map((at, i) => {
      const size = tensor.shape[i]!
      const shift = shifts[moved.indexOf(i)] ?? 0
      return moved.includes(i) ? (((at - shift) % size) + size) % size : at
    }),
  )
}

/** Beside itself so many times along each dimension. */
export function repeat(tensor: Tensor, times: readonly number[]): Tensor {
  const more = times.length - tensor.shape.length
  if (more < 0)
    throw new TorchError(
      'RuntimeError',
      'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
    )
  const shape = times.map((count, i) => count * (tensor.shape[i - more] ?? 1))
  return rearranged(tensor, shape, (index) =>
    index.slice(more).map((at, i) => at % tensor.shape[i]!),
  )
}

/** A tensor whose entry at each index is that of another at some index. */
function rearranged(
  tensor: Tensor,
  shape: Shape,
  from: (index: readonly number[]) => readonly number[],
): Tensor {
  const strides = rowMajor(tensor.shape)
  const places: number[] = []
  for (const index of indicesOf(shape))
    places.push(from(index).reduce((place, at, i) => place + at * strides[i]!, 0))
  return pick(tensor, shape, places)
}

/** All indices of a shape, row by row. */
export function* indicesOf(shape: Shape): Generator<readonly number[]> {
  const numel = shape.reduce((a, b) => a * b, 1)
  fits(numel)
  // Each is an array of its own.
  spend(numel / 4)
  const strides = rowMajor(shape)
  for (let k = 0; k < numel; k++) yield shape.map((size, i) => Math.floor(k / strides[i]!) % size)
}

/** The entries on or below a diagonal, or on or above it; zeros elsewhere. */
export function triangle(tensor: Tensor, part: 'lower' | 'upper', shift: number): Tensor {
  const { shape } = tensor
  if (shape.length < 2)
    throw runtimeError(
      `${part === 'lower' ? 'tril' : 'triu'}: input tensor must have at least 2 dimensions`,
    )
  const mask = blank(shape.slice(-2), 'bool')
  const [rows = 0, columns = 0] = mask.shape
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < columns; k++)
      if (part === 'lower' ? k - i <= shift : k - i >= shift)
        mask.storage.numbers[i * columns + k] = 1
  return where(mask, tensor, 0)
}
