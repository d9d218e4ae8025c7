import { throughNumbers } from './budget.ts'
import { kinds, type Dtype, type Numbers } from './dtype.ts'
import { numelOf, type Shape } from './shape.ts'
import { blank, lookAt, tensorOf, type Tensor } from './tensor.ts'

/**
 * Calls with the place in the storage of every entry, row by row.
 *
 * Written out for one and two dimensions, which is what nearly everything has.
 */
export function eachPlace(
  shape: Shape,
  strides: readonly number[],
  offset: number,
  visit: (place: number, index: number) => void,
): void {
  if (shape.length === 0) return visit(offset, 0)
  throughNumbers(numelOf(shape))
  if (numelOf(shape) === 0) return
  const last = shape.length - 1
  const [size, step] = [shape[last]!, strides[last]!]
  if (last === 0) {
    for (let i = 0, place = offset; i < size; i++, place += step) visit(place, i)
    return
  }
  const counters = Array.from({ length: last }, () => 0)
  let [row, index] = [offset, 0]
  for (;;) {
    for (let i = 0, place = row; i < size; i++, place += step) visit(place, index++)
    let dim = last - 1
    for (; dim >= 0; dim--) {
      row += strides[dim]!
      if (++counters[dim]! < shape[dim]!) break
      row -= strides[dim]! * shape[dim]!
      counters[dim] = 0
    }
    if (dim < 0) return
  }
}

/** The numbers of a tensor row by row, in an array of their own type: its own numbers where they lie so, a copy elsewhere. */
export function rowsOf(tensor: Tensor): Numbers {
  const { storage, offset, numel, shape, dtype } = tensor
  const { numbers } = storage
  throughNumbers(numel)
  if (!tensor.isContiguous) return gathered(tensor, numbers, blank(shape, dtype).storage.numbers)
  return numel === numbers.length ? numbers : numbers.subarray(offset, offset + numel)
}

function gathered<T extends Numbers>({ shape, strides, offset }: Tensor, from: Numbers, to: T): T {
  eachPlace(shape, strides, offset, (place, i) => {
    to[i] = from[place]!
  })
  return to
}

/** The numbers row by row, as those of another type; not to be written to. */
export function rowsAs(tensor: Tensor, dtype: Dtype): Numbers {
  const rows = rowsOf(tensor)
  return tensor.dtype === dtype ? rows : converted(rows, dtype)
}

export function converted(rows: Numbers, dtype: Dtype): Numbers {
  const { make, cast } = kinds[dtype]
  const numbers = make(rows.length)
  for (let i = 0; i < rows.length; i++) numbers[i] = cast(rows[i]!)
  return numbers
}

/** A copy, row by row, with nothing of its history. */
export function copied(tensor: Tensor): Tensor {
  const { shape, dtype } = tensor
  const copy = blank(shape, dtype)
  copy.storage.numbers.set(rowsOf(tensor))
  copy.storage.tangent = tangentRows(tensor)
  return copy
}

/** The tangents of a tensor row by row, in an array of their own; null for zeros. */
export function tangentRows(tensor: Tensor): Float64Array | null {
  const { tangent } = tensor.storage
  return tangent && gathered(tensor, tangent, new Float64Array(tensor.numel))
}

/** The tensor repeated to a shape, without copying: dimensions that grow have stride 0. */
export function repeated(tensor: Tensor, shape: Shape): Tensor {
  const more = shape.length - tensor.shape.length
  const strides = shape.map((size, i) => {
    const own = i < more ? 1 : tensor.shape[i - more]!
    return i < more || (own === 1 && size !== 1) ? 0 : tensor.strides[i - more]!
  })
  return lookAt(tensor, shape, strides, tensor.offset)
}

/** What each number of a tensor is multiplied with in ε, as a tensor of doubles; null for zeros. */
export function tangentOf(tensor: Tensor): Tensor | null {
  const { tangent } = tensor.storage
  if (tangent === null) return null
  const whole = tensorOf(tangent, [tangent.length], 'float64')
  return lookAt(whole, tensor.shape, tensor.strides, tensor.offset)
}

/** Gives a tensor whose storage is its own, row by row, its tangent. */
export function setTangent(tensor: Tensor, tangent: Tensor | null): void {
  tensor.storage.tangent = tangent && Float64Array.from(rowsOf(tangent))
}

/** The number of a tensor that has one. */
export function only(tensor: Tensor): number {
  return tensor.storage.numbers[tensor.offset]!
}

/** All entries, as an ordinary array. */
export function listed(tensor: Tensor): number[] {
  return Array.from(rowsOf(tensor))
}
