import type { Tensor } from './arithmetic.ts'

/** Partial sums for each lane, and levels of them. */
const partialSums = 4
const levels = 4

/** How tensors of a type are added up. */
export interface Lanes {
  /** How many entries a vector of the processor holds; a multiple of 4. */
  readonly lanes: number
  /** Makes an array of the type: whatever is stored in it is rounded to that. */
  readonly scratch: (n: number) => Tensor
  /**
   * Adds the products uᵢ vᵢ of four neighbours i = from … from + 3, and of those a stride further on, up to
   * `end`, to sums[place … place + 3], each operation rounded.
   */
  readonly addFour: (
    sums: Tensor,
    place: number,
    u: ArrayLike<number>,
    v: ArrayLike<number>,
    from: number,
    end: number,
    stride: number,
  ) => void
}

/**
 * Σ uᵢ vᵢ in the order of `torch.sum(u * v)`.
 *
 * Entries are dealt out to the lanes of a vector, and vectors to four partial sums in turn. After so
 * many rounds the partial sums move up a level, as carries do, so that no sum grows out of proportion
 * to what is added. In the end levels, leftover vectors, partial sums, leftover entries and lanes are
 * added, in this order.
 */
export function laneSum({ lanes, scratch, addFour }: Lanes) {
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
    if (width === 1) return lowest[0]!

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
    for (let place = 0; place < stride; place++) lowest[place] = 0
    if (rounds === 0) return
    const power = Math.max(4, Math.floor(Math.ceil(Math.log2(rounds)) / 4))
    const full = 2 ** power
    const carries = rounds >= full
    if (carries) for (let level = 1; level < levels; level++) sums[level]!.fill(0)
    for (let k = 0; k < rounds;) {
      const next = Math.min(rounds, k + full)
      for (let place = 0; place < stride; place += 4)
        addFour(lowest, place, u, v, k * stride + place, next * stride, stride)
      k = next
      if (k % full === 0) carry(k, full, power, stride)
    }
    if (!carries) return
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
