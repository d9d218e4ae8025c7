import { compensated } from './compensated.ts'
import { requirePair, requireTangent } from './domain.ts'
import type { Evaluation } from './evaluation.ts'
import { exactly, exactDifferential } from './exactBigint.ts'
import type { Pair } from './vec.ts'

/*
 * S(x, y) = ⟨x, y⟩ / ‖x‖‖y‖ = cos ∠(x, y) and its derivative, for vectors x, y of any one length.
 *
 * For doubles as they stand, at any angle, any norms and any spread of entries, S, the angle and
 * dS are off by less than 4 · 2^-52 of their true value, ∂x and ∂y by less than 4 · 2^-52 of their
 * true norm. A true value beyond the doubles comes out as ±Infinity, one below them as 0.
 *
 * Every function throws a `RangeError` outside the domain: for different lengths, no components,
 * NaN or ±Infinity, or a zero vector.
 */

/** S, the angle and the gradient at one point. */
export interface Cosine {
  readonly similarity: number
  /** radians, in [0, π] */
  readonly angle: number
  readonly gradient: Pair<number[]>
}

/** S(x, y), ∠(x, y) and ∇S(x, y) at once, sharing the work. */
export function cosine(x: ArrayLike<number>, y: ArrayLike<number>): Cosine {
  const at = evaluation(x, y)
  return { similarity: at.similarity(), angle: at.angle(), gradient: at.gradient() }
}

/** S(x, y), in [−1, 1]: 0 exactly for orthogonal vectors, ±1 for parallel ones. */
export function cosineSimilarity(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return evaluation(x, y).similarity()
}

/** ∠(x, y) = arccos S(x, y) in radians, in [0, π]; accurate near 0 and π, where arccos is not. */
export function angle(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return evaluation(x, y).angle()
}

/** ∇S(x, y) = (∂x, ∂y), each as long as x and y (post, section Gradient); 0 for parallel vectors. */
export function gradient(x: ArrayLike<number>, y: ArrayLike<number>): Pair<number[]> {
  return evaluation(x, y).gradient()
}

/** dS(x, y)·(x̃, ỹ) = ⟨x̃, ∂x⟩ + ⟨ỹ, ∂y⟩ for a tangent (x̃, ỹ) = (dx, dy), which may be zero. */
export function differential(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  dx: ArrayLike<number>,
  dy: ArrayLike<number>,
): number {
  requirePair(x, y)
  requireTangent(x, y, dx, dy)
  return exactDifferential(x, y, dx, dy)
}

/** What can be asked about S at (x, y), one by one. */
export function evaluation(x: ArrayLike<number>, y: ArrayLike<number>): Evaluation {
  requirePair(x, y)
  return compensated(x, y) ?? exactly(x, y)
}
