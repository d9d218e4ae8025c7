import { productError, sumError } from '../twofold.ts'
import type { Arithmetic } from './arithmetic.ts'
import { laneSum } from './lanes.ts'

const exact = (value: number) => value

/** Double precision: four lanes for sums, one running fused sum for norms. */
export const float64: Arithmetic = {
  round: exact,
  norm,
  varyingNorm,
  ...laneSum(4, exact),
  tensor: (entries) => Float64Array.from(entries),
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
    // Dekker: exact, because the larger is taken away first.
    const error = sum >= square ? square - (next - sum) : sum - (next - square)
    // Half the distance to the next double above; 0 for a power of 2, where it is another one below.
    const half = (next + next * unit - next) / 2
    sum = Math.abs(error) + square * offBy < half ? next : fused(u[i]!, square, next, error, half)
  }
  return sum
}

/** Half a unit in the last place of 1; named, because a power in a loop is worked out at each turn. */
const unit = 2 ** -53
/** A product is off by at most so much of itself; a little more, because this is rounded, too. */
const offBy = unit * (1 + 2 ** -40)

/** v² + sum, rounded once, of which next + error is the part without the error of the square. */
function fused(v: number, square: number, next: number, error: number, half: number): number {
  if (!(next < Infinity)) return next
  const second = productError(v, v, square)
  // v² + sum = next + error + second exactly. Adding the last two first rounds twice, which can do harm
  // only in the middle between two doubles.
  const small = error + second
  if (half > 0 && Math.abs(small) !== half) return next + small
  // Where they were rounded, the last bit is made odd, so that they cannot pass for that middle.
  const lost = sumError(error, second, small)
  return next + (lost === 0 ? small : odd(small, lost > 0 === small > 0))
}

const double = new Float64Array(1)
/** The lower and the upper half of its bits, on every machine of today. */
const bits = new Uint32Array(double.buffer)

/** A double with an odd last bit next to an exact value that is farther from 0 than `value`, or nearer. */
function odd(value: number, farther: boolean): number {
  double[0] = value
  if ((bits[0]! & 1) === 1) return value
  if (!farther && bits[0] === 0) bits[1]!--
  bits[0]! += farther ? 1 : -1
  return double[0]
}
