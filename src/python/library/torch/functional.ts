import type { Tensor } from '../../../torch/core/tensor.ts'
import * as losses from '../../../torch/functional/losses.ts'
import {
  cosineSimilarity,
  normalize,
  pairwiseDistance,
} from '../../../torch/functional/similarity.ts'
import type { Value } from '../../objects/object.ts'
import { raised, refused } from '../../runtime/errors.ts'
import { boolArg, tensorArg } from '../convert.ts'
import { define, number, optional, whole } from './functionalNames.ts'
import { say } from '../../../words/say.ts'

type Given = Value | undefined

function reductionArg(value: Given): losses.Reduction {
  if (value === undefined || value === null) return 'mean'
  if (value === 'none' || value === 'mean' || value === 'sum') return value
  throw raised('ValueError', `${String(value)} is not a valid value for reduction`)
}

/** Losses of an input and a target, with a number of their own. */
const simpleLosses: readonly (readonly [
  name: string,
  parameter: string,
  fallback: number,
  loss: (a: Tensor, b: Tensor, reduction: losses.Reduction, own: number) => Tensor,
])[] = [
  ['mse_loss', '', 0, losses.mseLoss],
  ['l1_loss', '', 0, losses.l1Loss],
  ['smooth_l1_loss', 'beta', 1, losses.smoothL1Loss],
  ['huber_loss', 'delta', 1, losses.huberLoss],
]

/** Similarities and losses. */
export function installFunctional(): void {
  define('cosine_similarity', 'x1, x2, dim=1, eps=1e-8', ([a, b, dim, eps]) =>
    cosineSimilarity(
      tensorArg(a, 'cosine_similarity', 'x1'),
      tensorArg(b, 'cosine_similarity', 'x2'),
      whole(dim, 'cosine_similarity', 'dim', 1),
      number(eps, 'cosine_similarity', 'eps', 1e-8),
    ),
  )
  define('normalize', 'input, p=2.0, dim=1, eps=1e-12, out=None', ([input, p, dim, eps]) =>
    normalize(
      tensorArg(input, 'normalize'),
      number(p, 'normalize', 'p', 2),
      whole(dim, 'normalize', 'dim', 1),
      number(eps, 'normalize', 'eps', 1e-12),
    ),
  )
  define('pairwise_distance', 'x1, x2, p=2.0, eps=1e-6, keepdim=False', ([a, b, p, eps, keepdim]) =>
    pairwiseDistance(
      tensorArg(a, 'pairwise_distance', 'x1'),
      tensorArg(b, 'pairwise_distance', 'x2'),
      number(p, 'pairwise_distance', 'p', 2),
      number(eps, 'pairwise_distance', 'eps', 1e-6),
      boolArg(keepdim),
    ),
  )
  for (const [name, parameter, fallback, loss] of simpleLosses) {
    const old = name === 'huber_loss' ? '' : 'size_average=None, reduce=None, '
    define(
      name,
      `input, target, ${old}reduction='mean'${parameter ? `, ${parameter}=1` : ''}`,
      (args) => {
        const at = old ? 4 : 2
        return loss(
          tensorArg(args[0], name),
          tensorArg(args[1], name, 'target'),
          reductionArg(args[at]),
          number(args[at + 1], name, parameter, fallback),
        )
      },
    )
  }
  define(
    'cosine_embedding_loss',
    "input1, input2, target, margin=0, size_average=None, reduce=None, reduction='mean'",
    ([a, b, target, margin, , , reduction]) =>
      losses.cosineEmbeddingLoss(
        tensorArg(a, 'cosine_embedding_loss', 'input1'),
        tensorArg(b, 'cosine_embedding_loss', 'input2'),
        tensorArg(target, 'cosine_embedding_loss', 'target'),
        number(margin, 'cosine_embedding_loss', 'margin', 0),
        reductionArg(reduction),
      ),
  )
  define(
    'margin_ranking_loss',
    "input1, input2, target, margin=0, size_average=None, reduce=None, reduction='mean'",
    ([a, b, target, margin, , , reduction]) =>
      losses.marginRankingLoss(
        tensorArg(a, 'margin_ranking_loss', 'input1'),
        tensorArg(b, 'margin_ranking_loss', 'input2'),
        tensorArg(target, 'margin_ranking_loss', 'target'),
        number(margin, 'margin_ranking_loss', 'margin', 0),
        reductionArg(reduction),
      ),
  )
  define(
    'hinge_embedding_loss',
    "input, target, margin=1.0, size_average=None, reduce=None, reduction='mean'",
    ([input, target, margin, , , reduction]) =>
      losses.hingeEmbeddingLoss(
        tensorArg(input, 'hinge_embedding_loss'),
        tensorArg(target, 'hinge_embedding_loss', 'target'),
        number(margin, 'hinge_embedding_loss', 'margin', 1),
        reductionArg(reduction),
      ),
  )
  define(
    'triplet_margin_loss',
    "anchor, positive, negative, margin=1.0, p=2, eps=1e-6, swap=False, size_average=None, reduce=None, reduction='mean'",
    ([anchor, positive, negative, margin, p, eps, swap, , , reduction]) => {
      if (boolArg(swap)) throw refused('triplet_margin_loss(swap=True)', say`write the swap out`)
      return losses.tripletMarginLoss(
        tensorArg(anchor, 'triplet_margin_loss', 'anchor'),
        tensorArg(positive, 'triplet_margin_loss', 'positive'),
        tensorArg(negative, 'triplet_margin_loss', 'negative'),
        number(margin, 'triplet_margin_loss', 'margin', 1),
        number(p, 'triplet_margin_loss', 'p', 2),
        number(eps, 'triplet_margin_loss', 'eps', 1e-6),
        reductionArg(reduction),
      )
    },
  )
  define(
    'cross_entropy',
    "input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', label_smoothing=0.0",
    ([input, target, weight, , ignore, , reduction, smoothing]) =>
      losses.crossEntropy(
        tensorArg(input, 'cross_entropy'),
        tensorArg(target, 'cross_entropy', 'target'),
        optional(weight, 'cross_entropy', 'weight'),
        whole(ignore, 'cross_entropy', 'ignore_index', -100),
        reductionArg(reduction),
        number(smoothing, 'cross_entropy', 'label_smoothing', 0),
      ),
  )
  define(
    'nll_loss',
    "input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean'",
    ([input, target, weight, , ignore, , reduction]) =>
      losses.nllLoss(
        tensorArg(input, 'nll_loss'),
        tensorArg(target, 'nll_loss', 'target'),
        optional(weight, 'nll_loss', 'weight'),
        whole(ignore, 'nll_loss', 'ignore_index', -100),
        reductionArg(reduction),
      ),
  )
  define(
    'binary_cross_entropy',
    "input, target, weight=None, size_average=None, reduce=None, reduction='mean'",
    ([input, target, weight, , , reduction]) =>
      losses.binaryCrossEntropy(
        tensorArg(input, 'binary_cross_entropy'),
        tensorArg(target, 'binary_cross_entropy', 'target'),
        optional(weight, 'binary_cross_entropy', 'weight'),
        reductionArg(reduction),
      ),
  )
  define(
    'binary_cross_entropy_with_logits',
    "input, target, weight=None, size_average=None, reduce=None, reduction='mean', pos_weight=None",
    ([input, target, weight, , , reduction, positive]) =>
      losses.binaryCrossEntropyWithLogits(
        tensorArg(input, 'binary_cross_entropy_with_logits'),
        tensorArg(target, 'binary_cross_entropy_with_logits', 'target'),
        optional(weight, 'binary_cross_entropy_with_logits', 'weight'),
        optional(positive, 'binary_cross_entropy_with_logits', 'pos_weight'),
        reductionArg(reduction),
      ),
  )
  define(
    'kl_div',
    "input, target, size_average=None, reduce=None, reduction='mean', log_target=False",
    ([input, target, , , reduction, logTarget]) =>
      losses.klDiv(
        tensorArg(input, 'kl_div'),
        tensorArg(target, 'kl_div', 'target'),
        reduction === 'batchmean' ? reduction : reductionArg(reduction),
        boolArg(logTarget),
      ),
  )
}
