import { productError } from '../../math/doubleDouble.ts'
import type { Arithmetic } from './arithmetic.ts'
import { fusedSum } from './fma.ts'
import { laneSum } from './lanes.ts'

const exact = (value: number) => value

/** Double precision: four lanes for sums, one running fused sum for norms. */
export const float64: Arithmetic = {
  round: exact,
  norm,
  varyingNorm,
  ...laneSum(4, exact),
  tensor: (entries) => new Float64Array(entries),
}

function norm(u: ArrayLike<number>): number {
  return Math.sqrt(addSquares(0, u, 0, u.length))
}

/** The sum up to the entry that varies stays as it is, and is carried along from call to call. */
function varyingNorm(u: ArrayLike<number>): (i: number) => number {
  let known = 0
  let sum = 0
  return (i) => {
    if (i < known) known = sum = 0
    sum = addSquares(sum, u, known, i)
    known = i
    return Math.sqrt(addSquares(sum, u, i, u.length))
  }
}

/**
 * sum + Σ uᵢ² for from ≤ i < end, each step a fused multiply-add: sum + uᵢ² rounded once.
 *
 * A processor has an instruction for that, JavaScript has not. But rounding the square first gives
 * the same sum unless the exact one lies as near to the middle between two doubles as the square was
 * off; so that is asked first, and the exact way is taken only then.
 */
function addSquares(sum: number, u: ArrayLike<number>, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const square = u[i]! * u[i]!
    const next = sum + square
    const rounded = next - sum
    const error = sum - (next - rounded) + (square - rounded)
    // Half the distance to the next double above.
    const half = (next + next * 2 ** -53 - next) / 2
    sum =
      Math.abs(error) + square * offBy < half || !(next < Infinity)
        ? next
        : fusedSum(sum, square, productError(u[i]!, u[i]!, square))
  }
  return sum
}

/** A product is off by at most 2⁻⁵³ of itself; a little more, because this is rounded, too. */
const offBy = 2 ** -53 * (1 + 2 ** -40)
