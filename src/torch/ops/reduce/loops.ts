import { throughNumbers } from '../../core/budget.ts'
import type { Tensor } from '../../core/tensor.ts'

/** One dimension of a reduction: how many entries, and how far apart they are in the operand and in the result. */
export interface Axis {
  readonly size: number
  readonly from: number
  /** 0 for a dimension that is reduced. */
  readonly to: number
}

/**
 * The dimensions in the order in which PyTorch's iterator runs over them, the fastest first: those that are
 * reduced before the others, each by the operand's strides, and joined where they lie end to end.
 *
 * @param dims the dimensions that are reduced.
 */
export function axesOf(operand: Tensor, dims: readonly number[]): Axis[] {
  const { shape, strides } = operand
  throughNumbers(operand.numel)
  if (operand.isContiguous && shape.every((size, i) => size === 1 || dims.includes(i)))
    return [{ size: operand.numel, from: 1, to: 0 }]
  const axes: Axis[] = []
  let to = 1
  // The last dimension is the fastest to begin with.
  for (let i = shape.length - 1; i >= 0; i--) {
    const size = shape[i]!
    if (dims.includes(i)) axes.push({ size, from: strides[i]!, to: 0 })
    else {
      axes.push({ size, from: strides[i]!, to })
      to *= size
    }
  }
  sort(axes)
  return joined(axes)
}

/** Insertion sort as the iterator does it: where nothing is to choose, the order stays. */
function sort(axes: Axis[]): void {
  for (let i = 1; i < axes.length; i++)
    for (let k = i, other = i - 1; other >= 0; other--) {
      const order = compare(axes[other]!, axes[k]!)
      if (order < 0) break
      if (order === 0) continue
      ;[axes[other], axes[k]] = [axes[k]!, axes[other]!]
      k = other
    }
}

/** Positive if a has to come after b; 0 if it does not matter. */
function compare(a: Axis, b: Axis): number {
  if ((a.to === 0) !== (b.to === 0)) return b.to === 0 ? 1 : -1
  for (const side of ['to', 'from'] as const) {
    if (a[side] === 0 || b[side] === 0) continue
    if (a[side] !== b[side]) return a[side] - b[side]
    if (a.size > b.size) return 1
  }
  return 0
}

function joined(axes: readonly Axis[]): Axis[] {
  const found: Axis[] = []
  for (const axis of axes) {
    const last = found.at(-1)
    if (last === undefined) found.push(axis)
    else if (axis.size === 1) continue
    else if (last.size === 1) found[found.length - 1] = axis
    else if (last.size * last.from === axis.from && last.size * last.to === axis.to)
      found[found.length - 1] = { ...last, size: last.size * axis.size }
    else found.push(axis)
  }
  return found
}

/** Calls for each pair of the two fastest dimensions with where it begins in operand and result. */
export function eachPlane(
  axes: readonly Axis[],
  offset: number,
  visit: (fast: Axis, slow: Axis, from: number, to: number) => void,
): void {
  const [fast = one, slow = one, ...rest] = axes
  const walk = (depth: number, from: number, to: number): void => {
    const axis = rest[depth]
    if (axis === undefined) return visit(fast, slow, from, to)
    for (let i = 0; i < axis.size; i++) walk(depth + 1, from + i * axis.from, to + i * axis.to)
  }
  // The slowest dimension is the outermost loop.
  rest.reverse()
  walk(0, offset, 0)
}

const one: Axis = { size: 1, from: 0, to: 0 }

/** Calls for each entry of the result with the reduced dimensions, the fastest first, and where they begin. */
export function eachRow(
  axes: readonly Axis[],
  offset: number,
  visit: (reduced: readonly Axis[], from: number, to: number) => void,
): void {
  const reduced = axes.filter(({ to }) => to === 0)
  const kept = axes.filter(({ to }) => to !== 0)
  const walk = (depth: number, from: number, to: number): void => {
    const axis = kept[depth]
    if (axis === undefined) return visit(reduced, from, to)
    for (let i = 0; i < axis.size; i++) walk(depth + 1, from + i * axis.from, to + i * axis.to)
  }
  walk(0, offset, 0)
}

/** All dimensions of a tensor. */
export function allDims({ shape }: Tensor): number[] {
  return shape.map((_, i) => i)
}
