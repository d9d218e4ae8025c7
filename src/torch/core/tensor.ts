import type { GraphNode } from '../autograd/node.ts'
import { allocate } from './budget.ts'
import { kinds, type Dtype, type Numbers } from './dtype.ts'
import { isRowMajor, numelOf, rowMajor, type Shape } from './shape.ts'

/** Numbers that tensors look at, each in its own way. */
export interface Storage {
  readonly dtype: Dtype
  readonly numbers: Numbers
  /** What each number is multiplied with in ε, in doubles whatever the type; null where all are 0. */
  tangent: Float64Array | null
  /** Grows with each write, so that what was worked out from the numbers can be told to be out of date. */
  writes: number
}

/** How often the numbers of a tensor were changed in place; all views of it share this. */
export interface Version {
  count: number
}

/** What a view knows of the tensor that it looks into. */
export interface View {
  /** Never a view itself. */
  readonly base: Tensor
  /** The version at which the history of the view was right. */
  asOf: number
  /** The same look into the base as it is now, recorded anew. */
  readonly again: (base: Tensor, view: Tensor) => Tensor
}

/**
 * A tensor: numbers, the way to look at them, and the history by which a backward pass finds its way.
 *
 * Shape and strides never change, with the exception of the methods that PyTorch names with an underscore
 * for it (`squeeze_`); those make a new tensor here.
 */
export class Tensor {
  readonly storage: Storage
  readonly shape: Shape
  readonly strides: readonly number[]
  readonly offset: number
  readonly numel: number
  readonly dtype: Dtype
  version: Version = { count: 0 }
  /** Of a leaf: whether gradients are collected for it. */
  wanted = false
  /** The operation that made it, if it is recorded, and which of its outputs this is. */
  node: GraphNode | null = null
  outputNr = 0
  view: View | null = null
  /** What collects the gradient of a leaf; there is at most one. */
  collector: GraphNode | null = null
  grad: Tensor | null = null
  /** `retain_grad()` was asked of a tensor that is no leaf. */
  retains = false
  /** A number of Python’s that takes part in an operation: it gives way to the type of tensors. */
  wrapped = false
  private rows: boolean | null = null

  constructor(storage: Storage, shape: Shape, strides: readonly number[], offset: number) {
    this.storage = storage
    this.shape = shape
    this.strides = strides
    this.offset = offset
    this.numel = numelOf(shape)
    this.dtype = storage.dtype
  }

  get isContiguous(): boolean {
    return (this.rows ??= isRowMajor(this.shape, this.strides))
  }

  /** Whether a backward pass may come by here. */
  get requiresGrad(): boolean {
    if (this.wanted || this.node !== null) return true
    const { view } = this
    return view !== null && view.asOf !== this.version.count && view.base.node !== null
  }

  get isLeaf(): boolean {
    return !this.requiresGrad || (this.node === null && this.wanted)
  }
}

/** A tensor of these numbers, row by row; they are kept, not copied. */
export function tensorOf(numbers: Numbers, shape: Shape, dtype: Dtype): Tensor {
  return new Tensor({ dtype, numbers, tangent: null, writes: 0 }, shape, rowMajor(shape), 0)
}

/** A tensor of zeros, whose numbers are then filled in. */
export function blank(shape: Shape, dtype: Dtype): Tensor {
  const numel = numelOf(shape)
  allocate(numel)
  return tensorOf(kinds[dtype].make(numel), shape, dtype)
}

export function full(shape: Shape, value: number, dtype: Dtype): Tensor {
  const tensor = blank(shape, dtype)
  if (value !== 0 || Object.is(value, -0)) tensor.storage.numbers.fill(kinds[dtype].cast(value))
  return tensor
}

/** A tensor without dimensions. */
export function scalar(value: number, dtype: Dtype): Tensor {
  const tensor = tensorOf(kinds[dtype].make(1), [], dtype)
  tensor.storage.numbers[0] = kinds[dtype].cast(value)
  return tensor
}

/** A number of Python’s as an operand. */
export function wrappedNumber(value: number, dtype: Dtype): Tensor {
  const tensor = scalar(value, dtype)
  tensor.wrapped = true
  return tensor
}

/** Another look at the same numbers. */
export function lookAt(
  tensor: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
): Tensor {
  allocate(0)
  const look = new Tensor(tensor.storage, shape, strides, offset)
  look.version = tensor.version
  return look
}

/** Whether it has numbers with a fraction. */
export function isFloatingTensor({ dtype }: Tensor): boolean {
  return dtype === 'float64' || dtype === 'float32'
}
