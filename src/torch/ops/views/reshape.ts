import { runtimeError } from '../../core/error.ts'
import { numelOf, rowMajor, sameShape, wrapDim, written, type Shape } from '../../core/shape.ts'
import type { Tensor } from '../../core/tensor.ts'
import type { Rule } from '../../autograd/rule.ts'
import { clone } from '../clone.ts'
import { look } from './look.ts'

/** The same entries in another shape, without copying: one size may be −1. */
export function view(tensor: Tensor, asked: Shape): Tensor {
  const shape = inferred(asked, tensor)
  const strides = viewStrides(tensor, shape)
  if (strides === null)
    throw runtimeError(
      "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
    )
  return look(tensor, shape, strides, tensor.offset, viewRule, undefined)
}

/** The same entries in another shape: a view where that is possible, a copy elsewhere. */
export function reshape(tensor: Tensor, asked: Shape): Tensor {
  const shape = inferred(asked, tensor)
  const strides = viewStrides(tensor, shape)
  if (strides === null) return view(clone(tensor), shape)
  return look(tensor, shape, strides, tensor.offset, reshapeRule, undefined)
}

function shapeRule(name: string): Rule {
  return { name, vjp: (applied, grad) => reshape(grad, applied.shapeOf(0)), jvp: () => null }
}

const viewRule = shapeRule('ViewBackward0')
const reshapeRule = shapeRule('ReshapeAliasBackward0')

/** Dimensions from one to another joined into one. */
export function flatten(tensor: Tensor, from = 0, to = -1): Tensor {
  const { shape } = tensor
  const [start, end] = [wrapDim(from, shape.length), wrapDim(to, shape.length)]
  if (start > end)
    throw runtimeError('flatten() has invalid args: start_dim cannot come after end_dim')
  if (shape.length === 0) return reshape(tensor, [1])
  if (start === end) return tensor
  const joined = numelOf(shape.slice(start, end + 1))
  return reshape(tensor, [...shape.slice(0, start), joined, ...shape.slice(end + 1)])
}

/** The shape that was asked for, with its −1 worked out. */
function inferred(asked: Shape, { numel, shape }: Tensor): Shape {
  if (sameShape(asked, shape)) return shape
  const open = asked.indexOf(-1)
  if (asked.filter((size) => size === -1).length > 1)
    throw runtimeError('only one dimension can be inferred')
  const negative = asked.find((size) => size < -1)
  if (negative !== undefined) throw runtimeError(`invalid shape dimension ${negative}`)
  const known = numelOf(asked.filter((size) => size !== -1))
  const wrong = `shape '${written(asked)}' is invalid for input of size ${numel}`
  if (open < 0) {
    if (known !== numel) throw runtimeError(wrong)
    return asked
  }
  if (known === 0 && numel === 0)
    throw runtimeError(
      `cannot reshape tensor of 0 elements into shape ${written(asked)} because the unspecified dimension size -1 can be any value and is ambiguous`,
    )
  if (known === 0 || numel % known !== 0) throw runtimeError(wrong)
  return asked.with(open, numel / known)
}

/** The strides by which a tensor can be looked at in another shape, or null. After `computeStride`. */
function viewStrides({ shape, strides, numel }: Tensor, wanted: Shape): readonly number[] | null {
  if (sameShape(shape, wanted)) return strides
  if (numel === 0) return rowMajor(wanted)
  const found: number[] = Array.from({ length: wanted.length }, () => 1)
  let at = wanted.length - 1
  // A run of dimensions that lie end to end can be cut up anew.
  let [run, wantedRun] = [1, 1]
  let base = strides.at(-1) ?? 1
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    run *= shape[dim]!
    const ends = dim === 0 || (shape[dim - 1] !== 1 && strides[dim - 1] !== run * base)
    if (!ends) continue
    while (at >= 0 && (wantedRun < run || wanted[at] === 1)) {
      found[at] = wantedRun * base
      wantedRun *= wanted[at]!
      at--
    }
    if (wantedRun !== run) return null
    if (dim > 0) {
      base = strides[dim - 1]!
      run = wantedRun = 1
    }
  }
  if (shape.length === 0) return found
  return at === -1 ? found : null
}
