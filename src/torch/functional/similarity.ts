import { isFloating, kinds } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import { resultType } from '../core/promotion.ts'
import { broadcast, wrapDim } from '../core/shape.ts'
import { withGrad } from '../core/state.ts'
import type { Tensor } from '../core/tensor.ts'
import { add, div, mul, sub } from '../ops/arithmetic.ts'
import { clamp } from '../ops/bounds.ts'
import { cast } from '../ops/clone.ts'
import { changed } from '../ops/inPlace.ts'
import { pow } from '../ops/pow.ts'
import { norm } from '../ops/reduce/norm.ts'
import { sum } from '../ops/reduce/sum.ts'
import { sqrt } from '../ops/unary.ts'
import { expand } from '../ops/views/look.ts'

/**
 * The library's own S along a dimension, as release 1.13 has it: lengths below eps count as eps, but the
 * gradient takes no notice of that.
 */
export function cosineSimilarity(a: Tensor, b: Tensor, dim = 1, eps = 1e-8): Tensor {
  const dtype = resultType([a, b])
  if (!isFloating(dtype))
    throw runtimeError(
      `expected common dtype to be floating point, yet common dtype is ${kinds[dtype].word}`,
    )
  const shape = broadcast(a.shape, b.shape)
  const [x, y] = [a, b].map((each) => expand(cast(each, dtype), shape)) as [Tensor, Tensor]
  const d = wrapDim(dim, shape.length)
  const lengths = [x, y].map((each) => {
    const square = sum(pow(each, 2), [d], true)
    withGrad(false, () => changed(square, (before) => clamp(before, eps * eps, null)))
    return sqrt(square)
  }) as [Tensor, Tensor]
  return sum(mul(div(x, lengths[0]), div(y, lengths[1])), [d])
}

/** The tensor over its length along a dimension; lengths below eps count as eps. */
export function normalize(tensor: Tensor, p = 2, dim = 1, eps = 1e-12): Tensor {
  const d = wrapDim(dim, tensor.shape.length)
  const length = clamp(norm(tensor, p, [d], true), eps, null)
  return div(tensor, expand(length, tensor.shape))
}

/** ‖a − b + eps‖ along the last dimension. */
export function pairwiseDistance(a: Tensor, b: Tensor, p = 2, eps = 1e-6, keepdim = false): Tensor {
  const difference = add(sub(a, b), eps)
  return norm(difference, p, [Math.max(0, difference.shape.length - 1)], keepdim)
}
