import type { Vec } from '../vec.ts'

/** Which of the two vectors follow their gradients; the other one stands. */
export type Follows = 'x' | 'y' | 'both'

/** More vectors than y that pull at x: it is to be more like y than like these. */
export interface Batch {
  /** As long as y; none of them zero. */
  readonly others: readonly Vec[]
  /** τ > 0: the smaller, the more the nearest of them counts. */
  readonly temperature: number
}

/** How a walker goes from one place to the next; with the defaults of `plain`, by the gradient and nothing else. */
export interface Rule {
  readonly follows: Follows
  /** 1: the way in which S grows; −1: the way in which it falls. */
  readonly sign: 1 | -1
  /** Step size η > 0, in units of length² (one step moves x by η‖∇ₓS‖). */
  readonly eta: number
  /** Whether what has moved gets back the length that it had before the step. */
  readonly sphere: boolean
  /** Weight decay λ ≥ 0: each step pulls by λ times the vector toward the origin. */
  readonly decay: number
  /** μ in [0, 1): what of the last step's velocity goes on. */
  readonly momentum: number
  /** Null: y alone pulls. With a batch only x moves. */
  readonly batch: Batch | null
}

/** Whether a rule follows the gradient and nothing else, so that each step is at a right angle to its vector. */
export function isPlain({ sphere, decay, momentum, batch }: Rule): boolean {
  return !sphere && decay === 0 && momentum === 0 && batch === null
}
