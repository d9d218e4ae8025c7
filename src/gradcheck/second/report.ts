import type { SecondInput, SecondOutput } from './doubleBackward.ts'
import type { Matrix } from './hessian.ts'

/** By output and input: as many rows as the input has entries, as many columns as the output. */
export type SecondJacobians = Readonly<Record<SecondOutput, Readonly<Record<SecondInput, Matrix>>>>

export interface SecondReport {
  readonly ok: boolean
  /** What failed first; the output is null where all of them were looked at together. */
  readonly failure: {
    readonly stage: 'not_reentrant' | 'jacobian' | 'not_multiplied_by_grad_output'
    readonly output: SecondOutput | null
    readonly input: SecondInput
  } | null
  /** The failure in words, showing what PyTorch's message shows, or null. */
  readonly message: string | null
  readonly numerical: SecondJacobians
  readonly analytical: SecondJacobians
}
