import { canCast, kinds } from '../core/dtype.ts'
import { copied, eachPlace, repeated, rowsAs, tangentRows } from '../core/entries.ts'
import { runtimeError } from '../core/error.ts'
import { sameShape, written, type Shape } from '../core/shape.ts'
import { state } from '../core/state.ts'
import { blank, type Tensor } from '../core/tensor.ts'
import { historyOf } from '../autograd/history.ts'
import { GraphNode, type Edge, type Gradients } from '../autograd/node.ts'
import { mul } from './arithmetic.ts'
import { clone } from './clone.ts'
import { asStrided, expand, pick, placesIn } from './views/look.ts'
import { where } from './where.ts'

/**
 * Changes a tensor in place to what an operation on it gives. All that look at the same numbers see it, and
 * what was kept of them for a backward pass is out of date.
 *
 * @param operation gets the tensor as it was, with numbers that stay.
 */
export function changed(tensor: Tensor, operation: (before: Tensor) => Tensor): Tensor {
  checkLeaf(tensor)
  const result = operation(recorded(tensor) ? asItWas(tensor) : tensor)
  if (!canCast(result.dtype, tensor.dtype))
    throw runtimeError(
      `result type ${kinds[result.dtype].word} can't be cast to the desired output type ${kinds[tensor.dtype].word}`,
    )
  if (!sameShape(result.shape, tensor.shape))
    throw runtimeError(
      `output with shape ${written(tensor.shape)} doesn't match the broadcast shape ${written(result.shape)}`,
    )
  return write(tensor, result)
}

/** Copies numbers into a tensor, repeated to its shape and cast to its type. */
export function copyInto(tensor: Tensor, source: Tensor): Tensor {
  checkLeaf(tensor)
  return write(
    tensor,
    sameShape(source.shape, tensor.shape) ? source : expand(source, tensor.shape),
  )
}

function recorded(tensor: Tensor): boolean {
  return state.gradEnabled && tensor.requiresGrad
}

function checkLeaf(tensor: Tensor): void {
  if (!state.gradEnabled) return
  const base = tensor.view?.base
  if (base && base.wanted && base.node === null && tensor.requiresGrad)
    throw runtimeError(
      'a view of a leaf Variable that requires grad is being used in an in-place operation.',
    )
  if (tensor.wanted && tensor.node === null)
    throw runtimeError('a leaf Variable that requires grad is being used in an in-place operation.')
}

/** The tensor with its history, and with a copy of its numbers. */
function asItWas(tensor: Tensor): Tensor {
  const copy = copied(tensor)
  const edge = historyOf(tensor)
  copy.node = edge && edge.node
  copy.outputNr = edge ? edge.nr : 0
  return copy
}

function write(tensor: Tensor, result: Tensor): Tensor {
  const from = recorded(tensor) || (state.gradEnabled && result.requiresGrad) ? result : null
  const before = from && asItWas(tensor)
  fill(tensor, result)
  tensor.version.count++
  if (from && before) remember(tensor, before, from)
  return tensor
}

/** Puts numbers and tangents in their places. */
function fill({ storage, shape, strides, offset, dtype }: Tensor, source: Tensor): void {
  // What is copied from may lie in the same storage.
  const overlaps = source.storage === storage
  const wide = sameShape(source.shape, shape) ? source : repeated(source, shape)
  const rows = overlaps ? copied(wide).storage.numbers : rowsAs(wide, dtype)
  const tangents = tangentRows(wide)
  if (tangents || storage.tangent) {
    const tangent = (storage.tangent ??= new Float64Array(storage.numbers.length))
    eachPlace(shape, strides, offset, (place, i) => {
      tangent[place] = tangents === null ? 0 : tangents[i]!
    })
  }
  eachPlace(shape, strides, offset, (place, i) => {
    storage.numbers[place] = rows[i]!
  })
  storage.writes++
}

/** From now on the history of the tensor, or of what it is a view of, is that of the result. */
function remember(tensor: Tensor, before: Tensor, result: Tensor): void {
  const { view } = tensor
  if (view === null) {
    const fresh = result.view === null && result.node !== null
    const taken = fresh && sameShape(result.shape, tensor.shape) ? result : copyOf(result, tensor)
    // What had a history keeps one: that of a constant.
    tensor.node = taken.node ?? mul(before, 0).node
    tensor.outputNr = taken.node ? taken.outputNr : 0
    return
  }
  const { base } = view
  base.node = new PartWritten(base, tensor, historyOf(base), historyOf(result))
  base.outputNr = 0
  view.asOf = tensor.version.count
  tensor.node = asStrided(base, tensor.shape, tensor.strides, tensor.offset).node
  tensor.outputNr = 0
}

function copyOf(result: Tensor, { shape }: Tensor): Tensor {
  return clone(expand(result, shape))
}

/** The history of a tensor a part of which was written over: the gradient there goes to what was written. */
class PartWritten extends GraphNode {
  readonly name = 'CopySlices'
  private readonly shape: Shape
  /** Which entries of the whole are written over. */
  private readonly places: readonly number[]

  constructor(whole: Tensor, part: Tensor, before: Edge | null, written: Edge | null) {
    super([before, written])
    this.outputs.push({ shape: whole.shape, dtype: whole.dtype })
    this.shape = part.shape
    this.places = placesIn(whole, part)
  }

  apply([grad = null]: Gradients): Gradients {
    if (grad === null) return [null, null]
    const over = blank(grad.shape, 'bool')
    for (const place of this.places) over.storage.numbers[place] = 1
    return [where(over, 0, grad), pick(grad, this.shape, this.places)]
  }

  release(): void {}
}
