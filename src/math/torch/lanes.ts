import type { Tensor } from './arithmetic.ts'

/** Partial sums for each lane, and levels of them. */
const partialSums = 4
const levels = 4

/**
 * Σ uᵢ vᵢ in the order of `torch.sum(u * v)`, for a processor whose vectors have so many lanes.
 *
 * Entries are dealt out to the lanes of a vector, and vectors to four partial sums in turn. After so
 * many rounds the partial sums move up a level, as carries do, so that no sum grows out of proportion
 * to what is added. In the end levels, leftover vectors, partial sums, leftover entries and lanes are
 * added, in this order.
 *
 * @param scratch makes an array of the tensors' type: whatever is stored in it is rounded to that.
 */
export function laneSum(scratch: (n: number) => Tensor, lanes: number) {
  const product = scratch(1)
  const sums = Array.from({ length: levels }, () => scratch(partialSums * lanes))
  const lowest = sums[0]!

  return (u: ArrayLike<number>, v: ArrayLike<number>): number => {
    const n = u.length
    // Fewer entries than lanes are added one by one, as if there were a single lane.
    const width = n < lanes ? 1 : lanes
    const stride = partialSums * width
    const vectors = Math.floor(n / width)
    const rounds = Math.floor(vectors / partialSums)
    addRounds(u, v, rounds, stride)
    for (let i = rounds * stride; i < vectors * width; i++) {
      product[0] = u[i]! * v[i]!
      lowest[i % width]! += product[0]
    }
    for (let part = 1; part < partialSums; part++)
      for (let lane = 0; lane < width; lane++) lowest[lane]! += lowest[part * width + lane]!

    const total = sums[1]!
    total[0] = 0
    for (let i = vectors * width; i < n; i++) {
      product[0] = u[i]! * v[i]!
      total[0]! += product[0]
    }
    for (let lane = 0; lane < width; lane++) total[0]! += lowest[lane]!
    return total[0]
  }

  /** Leaves the partial sums of whole rounds in the lowest level. */
  function addRounds(u: ArrayLike<number>, v: ArrayLike<number>, rounds: number, stride: number) {
    const power = Math.max(4, Math.floor(Math.ceil(Math.log2(Math.max(1, rounds))) / 4))
    const full = 2 ** power
    for (const level of sums) level.fill(0)
    for (let k = 0, i = 0; k < rounds;) {
      for (let place = 0; place < stride; place++, i++) {
        product[0] = u[i]! * v[i]!
        lowest[place]! += product[0]
      }
      if (++k % full === 0) carry(k, full, power, stride)
    }
    if (rounds >= full)
      for (let level = 1; level < levels; level++) {
        const from = sums[level]!
        for (let place = 0; place < stride; place++) lowest[place]! += from[place]!
      }
  }

  /** Moves the levels that are full after k rounds up. */
  function carry(k: number, full: number, power: number, stride: number) {
    for (let level = 1; level < levels; level++) {
      const below = sums[level - 1]!
      const above = sums[level]!
      for (let place = 0; place < stride; place++) {
        above[place]! += below[place]!
        below[place] = 0
      }
      if ((k & ((full - 1) << (level * power))) !== 0) return
    }
  }
}
