import type { Arithmetic } from './arithmetic.ts'
import { laneSum } from './lanes.ts'

const lanes = 8

/** Single precision: eight lanes for sums and for norms. */
export const float32: Arithmetic = {
  round: Math.fround,
  norm,
  inner: laneSum((n) => new Float32Array(n), lanes),
  tensor: (entries) => Float32Array.from(entries),
}

/** The sum of squares in each lane, and, first, of all lanes. */
const sums = new Float32Array(lanes)

/**
 * √Σ uᵢ²: fused in the lanes, these added from left to right, then a leftover block of four, not
 * fused, and at last what remains, fused again. The square of a float32 is exact in a double, so that
 * storing a sum of doubles rounds it once.
 */
function norm(u: ArrayLike<number>): number {
  const whole = u.length - (u.length % lanes)
  const block = whole + 4 * Math.floor((u.length - whole) / 4)
  sums.fill(0)
  for (let i = 0; i < whole; i++) sums[i % lanes]! += u[i]! * u[i]!
  for (let lane = 1; lane < lanes; lane++) sums[0]! += sums[lane]!
  for (let i = whole; i < block; i++) sums[0]! += Math.fround(u[i]! * u[i]!)
  for (let i = block; i < u.length; i++) sums[0]! += u[i]! * u[i]!
  return Math.fround(Math.sqrt(sums[0]!))
}
