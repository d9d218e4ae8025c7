import type { Arithmetic } from './arithmetic.ts'
import { laneSum } from './lanes.ts'

const lanes = 8
const { fround } = Math

/** Single precision: eight lanes for sums and for norms. */
export const float32: Arithmetic = {
  round: fround,
  norm: (u) => {
    for (let lane = 0; lane < lanes; lane++) squares[lane] = laneSquares(u, lane)
    return root(u, squares)
  },
  varyingNorm: (u) => {
    const sums = squares.map((_, lane) => laneSquares(u, lane))
    let last = 0
    return (i) => {
      // The entry that varied before is again what it was.
      sums[last] = laneSquares(u, last)
      last = i % lanes
      sums[last] = laneSquares(u, last)
      return root(u, sums)
    }
  },
  ...laneSum(lanes, fround),
  tensor: (entries) => new Float32Array(entries),
}

const squares = new Float64Array(lanes)

/** How many entries fill the lanes evenly. */
const filling = (u: ArrayLike<number>) => u.length - (u.length % lanes)

/**
 * Σ uᵢ² over the entries of one lane, each step a fused multiply-add: the square of a float32 is exact in
 * a double, so that the sum is rounded once.
 */
function laneSquares(u: ArrayLike<number>, lane: number): number {
  const end = filling(u)
  let sum = 0
  for (let i = lane; i < end; i += lanes) sum = fround(sum + u[i]! * u[i]!)
  return sum
}

/**
 * √Σ uᵢ²: the lanes are added from left to right, then a leftover block of four, not fused, and at last
 * what remains, fused again.
 */
function root(u: ArrayLike<number>, sums: Float64Array): number {
  const start = filling(u)
  const block = start + 4 * Math.floor((u.length - start) / 4)
  let sum = sums[0]!
  for (let lane = 1; lane < lanes; lane++) sum = fround(sum + sums[lane]!)
  for (let i = start; i < block; i++) sum = fround(sum + fround(u[i]! * u[i]!))
  for (let i = block; i < u.length; i++) sum = fround(sum + u[i]! * u[i]!)
  return fround(Math.sqrt(sum))
}
