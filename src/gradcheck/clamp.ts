import { cosineSimilarity } from '../math/cosine.ts'
import { dot, length, scale, unit, type Pair } from '../math/vec.ts'

/** The default eps of `torch.nn.functional.cosine_similarity`: a shorter norm is replaced by it. */
export const clamp = 1e-8

/** What `torch.nn.functional.cosine_similarity` computes, up to rounding. */
export function clampedSimilarity({ x, y }: Pair): number {
  return dot(x, y) / (Math.max(length(x), clamp) * Math.max(length(y), clamp))
}

/** Lengths at which the two are compared: the same, a little below the clamp, and far below. */
const lengths = [1e-6, 9.2e-9, 1e-9]

export interface Clamped {
  /** ‖x‖, where ‖y‖ is 1. */
  readonly size: number
  /** S(x, y) */
  readonly exact: number
  readonly library: number
}

/** The directions of a pair, with x ever shorter: S stays, PyTorch's own function does not. */
export function clampedAt(at: Pair): readonly Clamped[] {
  const [x, y] = [unit(at.x), unit(at.y)]
  const exact = cosineSimilarity(x, y)
  return lengths.map((size) => ({
    size,
    exact,
    library: clampedSimilarity({ x: scale(size, x), y }),
  }))
}
