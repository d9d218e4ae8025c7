import type { Arithmetic } from './arithmetic.ts'
import { laneSum } from './lanes.ts'
import { norm, varyingNorm } from './squares.ts'

const exact = (value: number) => value

/** Double precision: four lanes for sums, one running fused sum for norms. */
export const float64: Arithmetic = {
  round: exact,
  norm,
  varyingNorm,
  ...laneSum(4, exact),
  tensor: (entries) => new Float64Array(entries),
}
