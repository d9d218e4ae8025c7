import type { Verdict } from './verdict.ts'

/** An output of the program. */
export interface OutputValues {
  readonly shape: readonly number[]
  readonly dtype: string
  readonly values: readonly number[]
}

/** Jacobians by input (0 for x, 1 for y) and by output; flat, a row for each entry of the input. */
export type Jacobians = readonly (readonly (readonly number[])[])[]

/** What is known of pasted code at one setting. */
export interface OwnReport extends Verdict {
  /** The code that was run: what was pasted, without what surrounded it. */
  readonly source: string
  /** What was taken away or replaced, one sentence each. */
  readonly notes: readonly string[]
  /** The expression that was checked. */
  readonly entry: string | null
  /** What loading the program ended with, where the check went on all the same. */
  readonly load: Verdict | null
  /** What the program printed while it was loaded. */
  readonly printed: string
  /** What PyTorch would warn about. */
  readonly warnings: readonly string[]
  readonly forward: readonly OutputValues[]
  /** Gradients for grad_output = 1 in every differentiable output; null where there is none. */
  readonly backward: { readonly x: readonly number[] | null; readonly y: readonly number[] | null }
  readonly numerical: Jacobians
  readonly analytical: Jacobians
}
