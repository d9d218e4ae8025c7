import { isFloating, kinds } from '../core/dtype.ts'
import { runtimeError } from '../core/error.ts'
import { rowsOf } from '../core/entries.ts'
import { numelOf, sameShape, written } from '../core/shape.ts'
import { blank, full, type Tensor } from '../core/tensor.ts'
import { add, div, mul, neg, sub } from '../ops/arithmetic.ts'
import { clamp } from '../ops/bounds.ts'
import { gather } from '../ops/choose.ts'
import { eq, lt, ne } from '../ops/compare.ts'
import { pow } from '../ops/pow.ts'
import { logSoftmax } from '../ops/reduce/softmax.ts'
import { mean, sum } from '../ops/reduce/sum.ts'
import { abs } from '../ops/steps.ts'
import { exp, log, sqrt } from '../ops/unary.ts'
import { squeeze, unsqueeze } from '../ops/views/arrange.ts'
import { where } from '../ops/where.ts'
import { logSigmoid } from './activations.ts'
import { pairwiseDistance } from './similarity.ts'

/** What becomes of the losses of all entries. */
export type Reduction = 'none' | 'mean' | 'sum'

export function reduced(losses: Tensor, reduction: Reduction): Tensor {
  if (reduction === 'none') return losses
  return reduction === 'mean' ? mean(losses) : sum(losses)
}

export function mseLoss(a: Tensor, b: Tensor, reduction: Reduction): Tensor {
  return reduced(pow(sub(a, b), 2), reduction)
}

export function l1Loss(a: Tensor, b: Tensor, reduction: Reduction): Tensor {
  return reduced(abs(sub(a, b)), reduction)
}

/** Quadratic near 0 and straight beyond `beta`. */
export function smoothL1Loss(a: Tensor, b: Tensor, reduction: Reduction, beta: number): Tensor {
  if (beta === 0) return l1Loss(a, b, reduction)
  const size = abs(sub(a, b))
  const near = div(mul(mul(size, 0.5), size), beta)
  return reduced(where(lt(size, beta), near, sub(size, 0.5 * beta)), reduction)
}

export function huberLoss(a: Tensor, b: Tensor, reduction: Reduction, delta: number): Tensor {
  const size = abs(sub(a, b))
  const near = mul(mul(size, size), 0.5)
  return reduced(where(lt(size, delta), near, mul(sub(size, 0.5 * delta), delta)), reduction)
}

/** What is added to a squared length, so that it is not 0: in PyTorch a float. */
const tiny = Math.fround(1e-12)

/** 1 − S where the label is 1, and max(0, S − margin) where it is −1. */
export function cosineEmbeddingLoss(
  a: Tensor,
  b: Tensor,
  target: Tensor,
  margin: number,
  reduction: Reduction,
): Tensor {
  const rank = target.shape.length
  if (rank !== 0 && rank !== 1)
    throw runtimeError('0D or 1D target tensor expected, multi-target not supported')
  if (a.shape.length !== rank + 1 || b.shape.length !== rank + 1)
    throw runtimeError(
      rank === 1
        ? `1D target tensor expects 2D input tensors, but found inputs with sizes ${written(a.shape)} and ${written(b.shape)}.`
        : `0D target tensor expects 1D input tensors, but found inputs with sizes ${written(a.shape)} and ${written(b.shape)}.`,
    )
  const dims = [rank]
  const product = sum(mul(a, b), dims)
  const [squareA, squareB] = [a, b].map((each) => add(sum(mul(each, each), dims), tiny)) as [
    Tensor,
    Tensor,
  ]
  const s = div(product, sqrt(mul(squareA, squareB)))
  const zeros = full(s.shape, 0, s.dtype)
  const alike = where(eq(target, 1), sub(1, s), zeros)
  const unlike = where(eq(target, -1), clamp(sub(s, margin), 0, null), zeros)
  return reduced(add(alike, unlike), reduction)
}

/** max(0, −target (a − b) + margin). */
export function marginRankingLoss(
  a: Tensor,
  b: Tensor,
  target: Tensor,
  margin: number,
  reduction: Reduction,
): Tensor {
  return reduced(clamp(add(mul(neg(target), sub(a, b)), margin), 0, null), reduction)
}

export function hingeEmbeddingLoss(
  a: Tensor,
  target: Tensor,
  margin: number,
  reduction: Reduction,
): Tensor {
  const hinge = where(eq(target, 1), 0, clamp(sub(margin, a), 0, null))
  return reduced(add(where(eq(target, -1), 0, a), hinge), reduction)
}

export function tripletMarginLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  margin: number,
  p: number,
  eps: number,
  reduction: Reduction,
): Tensor {
  const near = pairwiseDistance(anchor, positive, p, eps)
  const far = pairwiseDistance(anchor, negative, p, eps)
  return reduced(clamp(sub(add(near, margin), far), 0, null), reduction)
}

/** −Σ weight log p of the right class. */
export function nllLoss(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  ignore: number,
  reduction: Reduction,
): Tensor {
  if (target.dtype !== 'int64')
    throw runtimeError(`expected scalar type Long but found ${kinds[target.dtype].word}`)
  const single = input.shape.length === 1
  const [logs, classes] = single ? [unsqueeze(input, 0), unsqueeze(target, 0)] : [input, target]
  const count = logs.shape[1] ?? 0
  for (const each of rowsOf(classes))
    if (each !== ignore && (each < 0 || each >= count))
      throw runtimeError(`Target ${each} is out of bounds.`)
  const counts = ne(classes, ignore)
  const safe = where(counts, classes, 0)
  const picked = squeeze(gather(logs, 1, unsqueeze(safe, 1)), 1)
  const weights = where(counts, weight ? pickWeights(weight, safe) : 1, 0)
  const losses = mul(neg(picked), weights)
  if (reduction === 'none') return single ? squeeze(losses, 0) : losses
  if (reduction === 'sum') return sum(losses)
  return div(sum(losses), sum(mul(weights, full(losses.shape, 1, input.dtype))))
}

function pickWeights(weight: Tensor, classes: Tensor): Tensor {
  const picked = blank(classes.shape, weight.dtype)
  const [from, which] = [rowsOf(weight), rowsOf(classes)]
  for (let i = 0; i < which.length; i++) picked.storage.numbers[i] = from[which[i]!]!
  return picked
}

/** nll of log-softmax; a target of probabilities counts each class by its own. */
export function crossEntropy(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  ignore: number,
  reduction: Reduction,
  smoothing: number,
): Tensor {
  const dim = input.shape.length === 1 ? 0 : 1
  const logs = logSoftmax(input, dim)
  if (sameShape(input.shape, target.shape) && isFloating(target.dtype)) {
    const count = input.shape[dim] ?? 1
    const smooth = smoothing > 0 ? add(mul(target, 1 - smoothing), smoothing / count) : target
    const weighted = weight ? mul(mul(logs, weight), smooth) : mul(logs, smooth)
    const losses = neg(sum(weighted, [dim]))
    if (reduction !== 'mean') return reduced(losses, reduction)
    return div(sum(losses), Math.max(1, numelOf(losses.shape)))
  }
  const plain = nllLoss(logs, target, weight, ignore, reduction)
  if (smoothing === 0) return plain
  const counts = ne(target, ignore)
  const smooth = where(counts, neg(sum(weight ? mul(logs, weight) : logs, [dim])), 0)
  const spread = reduction === 'mean' ? div(sum(smooth), sum(counts)) : reduced(smooth, reduction)
  return add(mul(plain, 1 - smoothing), mul(spread, smoothing / (input.shape[dim] ?? 1)))
}

/** −(t log p + (1 − t) log(1 − p)), each logarithm at least −100. */
export function binaryCrossEntropy(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  reduction: Reduction,
): Tensor {
  const [yes, no] = [clamp(log(input), -100, null), clamp(log(sub(1, input)), -100, null)]
  const losses = neg(add(mul(target, yes), mul(sub(1, target), no)))
  return reduced(weight ? mul(losses, weight) : losses, reduction)
}

/** The same of sigmoid(input), which does not lose what is small. */
export function binaryCrossEntropyWithLogits(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  positive: Tensor | null,
  reduction: Reduction,
): Tensor {
  const logs = logSigmoid(input)
  const no = mul(sub(1, target), input)
  const own = positive ? mul(logs, add(mul(sub(positive, 1), target), 1)) : logs
  const losses = sub(no, own)
  return reduced(weight ? mul(losses, weight) : losses, reduction)
}

/** target · (log target − input), or with a target that is a logarithm already. */
export function klDiv(
  input: Tensor,
  target: Tensor,
  reduction: Reduction | 'batchmean',
  logTarget: boolean,
): Tensor {
  const raw = logTarget
    ? mul(exp(target), sub(target, input))
    : where(eq(target, 0), 0, sub(mul(target, log(target)), mul(target, input)))
  if (reduction === 'batchmean') return div(sum(raw), input.shape[0] ?? 1)
  return reduced(raw, reduction)
}
