/** An output of the program. */
export interface OutputValues {
  readonly shape: readonly number[]
  readonly dtype: string
  readonly values: readonly number[]
}

/** Jacobians by input (0 for x, 1 for y) and by output; flat, a row for each entry of the input. */
export type Jacobians = readonly (readonly (readonly number[])[])[]
