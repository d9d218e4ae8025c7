import { productError } from '../../math/doubleDouble.ts'
import { fusedSum } from './fma.ts'

/** √Σ uᵢ², each step of the sum a fused multiply-add. */
export function norm(u: ArrayLike<number>): number {
  return Math.sqrt(addSquares(0, u, 0))
}

/** sum + Σ uᵢ² for from ≤ i. */
function addSquares(sum: number, u: ArrayLike<number>, from: number): number {
  let result = sum
  for (let i = from; i < u.length; i++) result = plusSquare(result, u[i]!)
  return result
}

/** Fewer squares are sooner added than followed. */
const few = 24

/**
 * The same for an array of which entry i alone differs, in place, from what it was at the beginning: to
 * the last bit, in some log n steps.
 *
 * Between two powers of two all doubles are equally far apart. So two sums that lie there are rounded
 * alike when the same square is added, and their distance stays as it is, until one of them leaves. Alone
 * where a square ends half-way between two doubles, the even one is taken; that is the same move for both
 * only if their distance is even. So the sum follows the one that is known from stop to stop.
 */
export function varyingNorm(u: ArrayLike<number>): (i: number) => number {
  const sums = runningSums(u)
  const { ofBinade, ofHalf } = stops(u, sums)
  const last = u.length - few

  return (i) => {
    let sum = plusSquare(sums[i]!, u[i]!)
    let k = i + 1
    while (k < last) {
      const known = sums[k]!
      const binade = binadeOf(sum)
      let stop = k
      let there = sum
      if (isOrdinary(binade) && binade === binadeOf(known)) {
        const distance = sum - known
        stop = isOdd(sum) === isOdd(known) ? ofBinade[k]! : ofHalf[k]!
        there = sums[stop]! + distance
        // It may leave before the known one does: then half the way, and half of that.
        while (binadeOf(there) !== binade) {
          stop = (k + stop) >> 1
          there = sums[stop]! + distance
        }
      }
      sum = stop > k ? there : plusSquare(sum, u[k]!)
      k = Math.max(stop, k + 1)
    }
    return Math.sqrt(addSquares(sum, u, k))
  }
}

/** sums[k] = Σ uᵢ² for i < k. */
function runningSums(u: ArrayLike<number>): number[] {
  const sums = [0]
  for (let k = 0; k < u.length; k++) sums.push(plusSquare(sums[k]!, u[k]!))
  return sums
}

/**
 * For each k how far sums[k] can be followed: to the last sum between the same powers of two, and to the
 * first square that may end half-way, if that comes before.
 */
function stops(u: ArrayLike<number>, sums: readonly number[]) {
  const n = u.length
  const ofBinade = sums.map(() => n)
  const ofHalf = sums.map(() => n)
  for (let k = n - 1; k >= 0; k--) {
    const stays = binadeOf(sums[k]!) === binadeOf(sums[k + 1]!)
    ofBinade[k] = stays ? ofBinade[k + 1]! : k
    ofHalf[k] = stays && isClear(sums[k]!, u[k]! * u[k]!) ? ofHalf[k + 1]! : k
  }
  return { ofBinade, ofHalf }
}

/**
 * sum + v², rounded once.
 *
 * A processor has an instruction for that, JavaScript has not. But rounding the square first gives
 * the same sum where the exact one lies clear of the middle between two doubles; the exact way is taken
 * only elsewhere.
 */
function plusSquare(sum: number, v: number): number {
  const square = v * v
  const next = sum + square
  return isClear(sum, square) || !(next < Infinity)
    ? next
    : fusedSum(sum, square, productError(v, v, square))
}

/** Whether sum + square is farther from the middle between two doubles than the square may be off. */
function isClear(sum: number, square: number): boolean {
  const next = sum + square
  const rounded = next - sum
  const error = sum - (next - rounded) + (square - rounded)
  // Half the distance to the next double above.
  const half = (next + next * 2 ** -53 - next) / 2
  return Math.abs(error) + square * offBy < half
}

/** A product is off by at most 2⁻⁵³ of itself; a little more, because this is rounded, too. */
const offBy = 2 ** -53 * (1 + 2 ** -40)

const double = new Float64Array(1)
/** The lower and the upper half of its bits, on every machine of today. */
const bits = new Uint32Array(double.buffer)

/** Between which powers of two a sum ≥ 0 lies: 2^(b − 1023) ≤ sum < 2^(b − 1022). */
function binadeOf(sum: number): number {
  double[0] = sum
  return bits[1]! >>> 20
}

/** Whether the last bit of a sum is 1. */
function isOdd(sum: number): boolean {
  double[0] = sum
  return (bits[0]! & 1) === 1
}

/** Where squares that are added lose nothing by underflow that counts, and the sums are finite. */
const isOrdinary = (binade: number) => binade > 123 && binade < 2046
