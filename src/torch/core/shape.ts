import { runtimeError, TorchError } from './error.ts'

export type Shape = readonly number[]

/** How many entries a tensor of this shape has. */
export function numelOf(shape: Shape): number {
  let numel = 1
  for (let i = 0; i < shape.length; i++) numel *= shape[i]!
  return numel
}

/** How far apart entries are in a tensor that is stored row by row. */
export function rowMajor(shape: Shape): number[] {
  const strides = shape.slice()
  let stride = 1
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = stride
    stride *= Math.max(1, shape[i]!)
  }
  return strides
}

/** Whether entries follow each other row by row, without a gap. A dimension of size 1 may have any stride. */
export function isRowMajor(shape: Shape, strides: readonly number[]): boolean {
  let expected = 1
  for (let i = shape.length - 1; i >= 0; i--) {
    const size = shape[i]!
    if (size === 0) return true
    if (size === 1) continue
    if (strides[i] !== expected) return false
    expected *= size
  }
  return true
}

export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** As PyTorch writes a shape: [2, 3]. */
export function written(shape: Shape): string {
  return `[${shape.join(', ')}]`
}

/**
 * The shape of an operation on tensors of these shapes, entry by entry.
 *
 * @throws TorchError if sizes differ and none is 1.
 */
export function broadcast(a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, i) => {
    const [m, n] = [a[i - rank + a.length] ?? 1, b[i - rank + b.length] ?? 1]
    if (m !== n && m !== 1 && n !== 1)
      throw runtimeError(
        `The size of tensor a (${m}) must match the size of tensor b (${n}) at non-singleton dimension ${i}`,
      )
    return m === 1 ? n : m
  })
}

/** Whether a tensor of one shape can be repeated to fill another. */
export function isExpandable(from: Shape, to: Shape): boolean {
  const more = to.length - from.length
  return more >= 0 && from.every((size, i) => size === to[more + i] || size === 1)
}

/**
 * A dimension counted from the front; −1 is the last.
 *
 * @throws TorchError an IndexError beyond the ends. A tensor without dimensions counts as having one.
 */
export function wrapDim(dim: number, rank: number): number {
  const count = Math.max(rank, 1)
  if (dim < -count || dim >= count)
    throw new TorchError(
      'IndexError',
      `Dimension out of range (expected to be in range of [${-count}, ${count - 1}], but got ${dim})`,
    )
  return dim < 0 ? dim + count : dim
}

/**
 * Several dimensions, in the order asked for.
 *
 * @throws TorchError if one is named twice.
 */
export function wrapDims(dims: readonly number[], rank: number): number[] {
  const wrapped = dims.map((dim) => wrapDim(dim, rank))
  for (const [i, dim] of wrapped.entries())
    if (wrapped.indexOf(dim) !== i)
      throw runtimeError(`dim ${dim} appears multiple times in the list of dims`)
  return wrapped
}

/** The shape after reduction over some dimensions. */
export function reducedShape(shape: Shape, dims: readonly number[], keepdim: boolean): number[] {
  if (keepdim) return shape.map((size, i) => (dims.includes(i) ? 1 : size))
  return shape.filter((_, i) => !dims.includes(i))
}
