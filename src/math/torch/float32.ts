import type { Arithmetic, Tensor } from './arithmetic.ts'
import { laneSum } from './lanes.ts'

const lanes = 8

/** Single precision: eight lanes for sums and for norms. */
export const float32: Arithmetic = {
  round: Math.fround,
  norm,
  varyingNorm: (u) => () => norm(u),
  inner: laneSum({ lanes, scratch: (n) => new Float32Array(n), addFour }),
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

const { fround } = Math

function addFour(
  sums: Tensor,
  place: number,
  u: ArrayLike<number>,
  v: ArrayLike<number>,
  from: number,
  end: number,
  stride: number,
): void {
  let a = sums[place]!
  let b = sums[place + 1]!
  let c = sums[place + 2]!
  let d = sums[place + 3]!
  for (let i = from; i < end; i += stride) {
    a = fround(a + fround(u[i]! * v[i]!))
    b = fround(b + fround(u[i + 1]! * v[i + 1]!))
    c = fround(c + fround(u[i + 2]! * v[i + 2]!))
    d = fround(d + fround(u[i + 3]! * v[i + 3]!))
  }
  sums[place] = a
  sums[place + 1] = b
  sums[place + 2] = c
  sums[place + 3] = d
}
