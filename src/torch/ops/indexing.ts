import { eachPlace, only, rowsOf } from '../core/entries.ts'
import { TorchError } from '../core/error.ts'
import { broadcast, numelOf, rowMajor, type Shape } from '../core/shape.ts'
import { blank, type Tensor } from '../core/tensor.ts'
import { cast } from './clone.ts'
import { changed, copyInto } from './inPlace.ts'
import { unsqueeze } from './views/arrange.ts'
import { expand, pick, put } from './views/look.ts'
import { select, slice } from './views/part.ts'
import { where } from './where.ts'

/** What may stand between the brackets behind a tensor. */
export type Index =
  | number
  | {
      readonly kind: 'slice'
      readonly start: number | null
      readonly end: number | null
      readonly step: number
    }
  | { readonly kind: 'new axis' }
  | { readonly kind: 'ellipsis' }
  | Tensor

/** The part that slices and numbers leave, and the tensors that are still to be applied, by dimension. */
interface Viewed {
  readonly view: Tensor
  readonly tensors: readonly (Tensor | null)[]
}

/** tensor[indices]: a view for numbers and slices, a copy where a tensor chooses. */
export function getItem(tensor: Tensor, indices: readonly Index[]): Tensor {
  const { view, tensors } = viewed(tensor, indices)
  if (tensors.every((each) => each === null)) return view
  const { shape, places } = chosen(view, tensors)
  return pick(view, shape, places)
}

/** tensor[indices] = value. */
export function setItem(tensor: Tensor, indices: readonly Index[], value: Tensor): void {
  const { view, tensors } = viewed(tensor, indices)
  if (tensors.every((each) => each === null)) {
    copyInto(view, trimmed(value, view.shape.length))
    return
  }
  const { shape, places } = chosen(view, tensors)
  const mask = blank(view.shape, 'bool')
  for (const place of places) mask.storage.numbers[place] = 1
  const values = expand(cast(trimmed(value, shape.length), view.dtype), shape)
  changed(view, (before) => where(mask, lastPut(values, view.shape, places), before))
}

/** Where a place is named twice, the value that comes last stays. */
function lastPut(values: Tensor, shape: Shape, places: readonly number[]): Tensor {
  const last = new Map<number, number>()
  for (const [i, place] of places.entries()) last.set(place, i)
  return put(
    values,
    shape,
    places.map((place, i) => (last.get(place) === i ? place : -1)),
  )
}

/** A value may have more dimensions of size 1 in front than the part that it is written to. */
function trimmed(value: Tensor, rank: number): Tensor {
  let fitting = value
  while (fitting.shape.length > rank && fitting.shape[0] === 1) fitting = select(fitting, 0, 0)
  return fitting
}

function viewed(tensor: Tensor, indices: readonly Index[]): Viewed {
  const expanded = withEllipsis(tensor, indices)
  let view = tensor
  const tensors: (Tensor | null)[] = []
  let dim = 0
  for (const index of expanded) {
    if (typeof index === 'number') {
      if (view.shape.length === 0 || dim >= view.shape.length) throw tooMany(tensor)
      checkBounds(index, tensor.shape.length - view.shape.length + dim, view.shape[dim]!)
      view = select(view, dim, index)
    } else if (!('kind' in index) && index.dtype === 'bool' && index.shape.length === 0) {
      // A single truth value takes everything, or nothing.
      view = unsqueeze(view, dim)
      tensors[dim++] = firstOf(index)
    } else if (!('kind' in index)) {
      tensors[dim] = index
      dim += index.dtype === 'bool' ? index.shape.length : 1
    } else if (index.kind === 'new axis') view = unsqueeze(view, dim++)
    else if (index.kind === 'slice') {
      const { start, end, step } = index
      if (step <= 0) throw new TorchError('ValueError', 'step must be greater than zero')
      view = slice(view, dim, start ?? 0, end ?? Infinity, step)
      dim++
    }
  }
  return { view, tensors: Array.from(tensors, (each) => each ?? null) }
}

/** The index 0, or none. */
function firstOf(holds: Tensor): Tensor {
  return blank([only(holds) === 0 ? 0 : 1], 'int64')
}

function checkBounds(index: number, dim: number, size: number): void {
  if (index < -size || index >= size)
    throw new TorchError(
      'IndexError',
      `index ${index} is out of bounds for dimension ${dim} with size ${size}`,
    )
}

const tooMany = ({ shape }: Tensor) =>
  shape.length === 0
    ? new TorchError(
        'IndexError',
        'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number',
      )
    : new TorchError('IndexError', `too many indices for tensor of dimension ${shape.length}`)

const whole: Index = { kind: 'slice', start: null, end: null, step: 1 }

/** An ellipsis stands for as many whole dimensions as are left. */
function withEllipsis(tensor: Tensor, indices: readonly Index[]): readonly Index[] {
  const used = indices.reduce<number>((count, index) => count + consumed(index), 0)
  if (used > tensor.shape.length) throw tooMany(tensor)
  const at = indices.findIndex(
    (index) => typeof index === 'object' && 'kind' in index && index.kind === 'ellipsis',
  )
  if (at < 0) return indices
  return indices.toSpliced(
    at,
    1,
    ...Array.from({ length: tensor.shape.length - used }, () => whole),
  )
}

function consumed(index: Index): number {
  if (typeof index === 'number') return 1
  if (!('kind' in index)) return index.dtype === 'bool' ? index.shape.length : 1
  return index.kind === 'slice' ? 1 : 0
}

/** The entries that index tensors choose, counted row by row, and the shape that they come in. */
function chosen(
  view: Tensor,
  asked: readonly (Tensor | null)[],
): { shape: Shape; places: number[] } {
  const tensors = masksAsNumbers(view, asked)
  const dims = tensors.flatMap((tensor, i) => (tensor ? [i] : []))
  const common = dims.reduce<Shape>(
    (shape, dim) => broadcastIndices(shape, tensors[dim]!.shape),
    [],
  )
  const strides = rowMajor(view.shape)
  const offsets = new Float64Array(numelOf(common))
  for (const dim of dims) {
    const rows = rowsOf(expand(tensors[dim]!, common))
    const size = view.shape[dim]!
    for (let i = 0; i < offsets.length; i++) {
      checkBounds(rows[i]!, dim, size)
      offsets[i]! += (rows[i]! < 0 ? rows[i]! + size : rows[i]!) * strides[dim]!
    }
  }
  // Tensors that stand side by side leave their dimensions there, others in front.
  const [first = 0, last = 0] = [dims[0], dims.at(-1)]
  const adjacent = last - first + 1 === dims.length
  const before = adjacent ? first : 0
  const kept = view.shape.flatMap((_, i) => (dims.includes(i) ? [] : [i]))
  const [left, right] = [kept.slice(0, before), kept.slice(before)]
  const sizes = (of: readonly number[]) => of.map((i) => view.shape[i]!)
  const steps = (of: readonly number[]) => of.map((i) => strides[i]!)
  const places: number[] = []
  eachPlace(sizes(left), steps(left), 0, (start) => {
    for (const offset of offsets)
      eachPlace(sizes(right), steps(right), start + offset, (place) => places.push(place))
  })
  return { shape: [...sizes(left), ...common, ...sizes(right)], places }
}

function broadcastIndices(a: Shape, b: Shape): Shape {
  try {
    return broadcast(a, b)
  } catch {
    throw new TorchError(
      'IndexError',
      `shape mismatch: indexing tensors could not be broadcast together with shapes [${a.join(', ')}], [${b.join(', ')}]`,
    )
  }
}

/** A mask chooses the indices at which it holds, one tensor for each of its dimensions. */
function masksAsNumbers(view: Tensor, asked: readonly (Tensor | null)[]): (Tensor | null)[] {
  const tensors: (Tensor | null)[] = view.shape.map(() => null)
  for (const [dim, tensor] of asked.entries()) {
    if (tensor === null) continue
    if (tensor.dtype !== 'bool') {
      if (tensor.dtype !== 'int64' && tensor.dtype !== 'int32')
        throw new TorchError(
          'IndexError',
          'tensors used as indices must be long, byte or bool tensors',
        )
      tensors[dim] = tensor
      continue
    }
    for (const [k, size] of tensor.shape.entries())
      if (size !== view.shape[dim + k])
        throw new TorchError(
          'IndexError',
          `The shape of the mask [${tensor.shape.join(', ')}] at index ${k} does not match the shape of the indexed tensor [${view.shape.join(', ')}] at index ${dim + k}`,
        )
    for (const [k, indices] of nonzero(tensor).entries()) tensors[dim + k] = indices
  }
  return tensors
}

/** For each dimension the indices of the entries that are not 0. */
export function nonzero(tensor: Tensor): Tensor[] {
  const rows = rowsOf(tensor)
  const strides = rowMajor(tensor.shape)
  const found = Array.from(rows, (v, i) => (v === 0 ? -1 : i)).filter((i) => i >= 0)
  return tensor.shape.map((size, k) => {
    const indices = blank([found.length], 'int64')
    for (const [i, place] of found.entries())
      indices.storage.numbers[i] = Math.floor(place / strides[k]!) % size
    return indices
  })
}
