import type { Jacobian } from './matrix.ts'

/** Hears of what a check works out, also where it fails in the end. */
export interface Observer {
  /** The numerical Jacobians of an input, counted among those checked, by output of a floating type. */
  numerical?(input: number, jacobians: readonly Jacobian[]): void
  /** The analytical Jacobians of an output, counted among those checked, by input. */
  analytical?(output: number, jacobians: readonly Jacobian[]): void
}
