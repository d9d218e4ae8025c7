import type { Pair } from './vec.ts'

/** What can be asked about S at one point (x, y). Nothing is computed before it is asked for. */
export interface Evaluation {
  /** S(x, y), in [−1, 1]. */
  similarity(): number
  /** arccos S(x, y), radians in [0, π]. */
  angle(): number
  /** ∇S(x, y) = (∂x, ∂y). */
  gradient(): Pair<number[]>
}
