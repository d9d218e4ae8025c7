import { kinds } from '../../core/dtype.ts'
import { eachPlace } from '../../core/entries.ts'
import { runtimeError } from '../../core/error.ts'
import { broadcast, type Shape } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { add, mul } from '../arithmetic.ts'
import { squeeze, t, transpose, unsqueeze } from '../views/arrange.ts'
import { expand } from '../views/look.ts'
import { reshape } from '../views/reshape.ts'
import { matrixOf, multiply } from './multiply.ts'

/** ⟨a, b⟩ of two vectors of one type and one length. */
export function dot(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 1 || b.shape.length !== 1)
    throw runtimeError(
      `1D tensors expected, but got ${a.shape.length}D and ${b.shape.length}D tensors`,
    )
  if (a.dtype !== b.dtype)
    throw runtimeError(
      `dot : expected both vectors to have same dtype, but found ${kinds[a.dtype].word} and ${kinds[b.dtype].word}`,
    )
  if (a.numel !== b.numel)
    throw runtimeError(
      `inconsistent tensor size, expected tensor [${a.numel}] and src [${b.numel}] to have the same number of elements, but got ${a.numel} and ${b.numel} elements respectively`,
    )
  const out = blank([], a.dtype)
  const [row, column] = [
    { numbers: a.storage.numbers, start: a.offset, row: 0, column: a.strides[0]! },
    { numbers: b.storage.numbers, start: b.offset, row: b.strides[0]!, column: 0 },
  ]
  multiply(out.storage.numbers, 0, [1, a.numel, 1], row, column, a.dtype === 'float32')
  return record(dotRule, [a, b], out, undefined)
}

const dotRule: Rule = {
  name: 'DotBackward0',
  vjp: (applied, grad, i) => mul(grad, applied.operand(1 - i)),
  jvp: (applied, tangents) => bilinear(dot, applied.operand(0), applied.operand(1), tangents),
}

/** The tangent of a product. */
function bilinear(
  product: (a: Tensor, b: Tensor) => Tensor,
  a: Tensor,
  b: Tensor,
  [da = null, db = null]: readonly (Tensor | null)[],
): Tensor | null {
  if (da === null) return db && product(a, db)
  return db === null ? product(da, b) : add(product(da, b), product(a, db))
}

/** The product of matrices, of which there may be one each or a batch of as many. */
function matrices(a: Tensor, b: Tensor): Tensor {
  if (a.dtype !== b.dtype)
    throw runtimeError(
      `expected scalar type ${kinds[a.dtype].word} but found ${kinds[b.dtype].word}`,
    )
  const [m, k] = a.shape.slice(-2) as [number, number]
  const n = b.shape.at(-1)!
  const batch = a.shape.slice(0, -2)
  const out = blank([...batch, m, n], a.dtype)
  const starts: number[] = []
  eachPlace(batch, b.strides, b.offset, (place) => starts.push(place))
  eachPlace(batch, a.strides, a.offset, (place, i) => {
    const [left, right] = [matrixOf(a, place), matrixOf(b, starts[i]!)]
    multiply(out.storage.numbers, i * m * n, [m, k, n], left, right, a.dtype === 'float32')
  })
  return record(batch.length === 0 ? mmRule : bmmRule, [a, b], out, undefined)
}

const matrixRule = (name: string): Rule => ({
  name,
  vjp: (applied, grad, i) => {
    const other = transpose(applied.operand(1 - i), -1, -2)
    return i === 0 ? matrices(grad, other) : matrices(other, grad)
  },
  jvp: (applied, tangents) => bilinear(matrices, applied.operand(0), applied.operand(1), tangents),
})

const mmRule = matrixRule('MmBackward0')
const bmmRule = matrixRule('BmmBackward0')

/** The product of two matrices. */
export function mm(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 2) throw runtimeError('self must be a matrix')
  if (b.shape.length !== 2) throw runtimeError('mat2 must be a matrix')
  if (a.shape[1] !== b.shape[0])
    throw runtimeError(
      `mat1 and mat2 shapes cannot be multiplied (${a.shape.join('x')} and ${b.shape.join('x')})`,
    )
  return matrices(a, b)
}

/** The products of two batches of matrices. */
export function bmm(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 3) throw runtimeError('batch1 must be a 3D tensor')
  if (b.shape.length !== 3) throw runtimeError('batch2 must be a 3D tensor')
  const [count, , k] = a.shape
  if (count !== b.shape[0] || k !== b.shape[1])
    throw runtimeError(
      `Expected size for first two dimensions of batch2 tensor to be: [${count}, ${k}] but got: [${b.shape[0]}, ${b.shape[1]}].`,
    )
  return matrices(a, b)
}

/** A matrix times a vector. */
export function mv(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 2 || b.shape.length !== 1)
    throw runtimeError(
      `vector + matrix @ vector expected, got 1, ${a.shape.length}, ${b.shape.length}`,
    )
  if (a.shape[1] !== b.shape[0])
    throw runtimeError(
      `size mismatch, got ${a.shape[0]}, ${a.shape[0]}x${a.shape[1]},${b.shape[0]}`,
    )
  return squeeze(matrices(a, unsqueeze(b, 1)), 1)
}

/** The product of two tensors by their numbers of dimensions: Python's @. */
export function matmul(a: Tensor, b: Tensor): Tensor {
  const [p, q] = [a.shape.length, b.shape.length]
  if (p === 0 || q === 0)
    throw runtimeError(
      `both arguments to matmul need to be at least 1D, but they are ${p}D and ${q}D`,
    )
  if (p === 1 && q === 1) return dot(a, b)
  if (p === 2 && q === 1) return mv(a, b)
  if (p === 1 && q === 2) return squeeze(mm(unsqueeze(a, 0), b), 0)
  if (p === 2 && q === 2) return mm(a, b)
  const left = p === 1 ? unsqueeze(a, 0) : a
  const right = q === 1 ? unsqueeze(b, 1) : b
  const product = batched(left, right)
  if (p === 1) return squeeze(product, -2)
  return q === 1 ? squeeze(product, -1) : product
}

function batched(a: Tensor, b: Tensor): Tensor {
  const [m, k] = a.shape.slice(-2) as [number, number]
  const [l, n] = b.shape.slice(-2) as [number, number]
  const batch = broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const count = batch.reduce((product, size) => product * size, 1)
  if (k !== l)
    throw runtimeError(
      `Expected size for first two dimensions of batch2 tensor to be: [${count}, ${k}] but got: [${count}, ${l}].`,
    )
  const wide = (tensor: Tensor, shape: Shape) =>
    reshape(expand(tensor, [...batch, ...shape]), [count, ...shape])
  return reshape(matrices(wide(a, [m, k]), wide(b, [k, n])), [...batch, m, n])
}

/** All products of an entry of one vector with one of another. */
export function outer(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 1 || b.shape.length !== 1)
    throw runtimeError(
      `outer: Expected 1-D argument ${a.shape.length === 1 ? 'vec2' : 'self'}, but got ${(a.shape.length === 1 ? b : a).shape.length}-D`,
    )
  return mul(unsqueeze(a, 1), b)
}

/** Inner products over the last dimensions. */
export function inner(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length === 0 || b.shape.length === 0) return mul(a, b)
  const size = a.shape.at(-1)!
  if (size !== b.shape.at(-1))
    throw runtimeError(
      `inner() the last dimension must match on both input tensors but got shapes [${a.shape.join(', ')}] and [${b.shape.join(', ')}]`,
    )
  const product = mm(reshape(a, [-1, size]), t(reshape(b, [-1, size])))
  return reshape(product, [...a.shape.slice(0, -1), ...b.shape.slice(0, -1)])
}
