/** Partial sums for each lane. */
const partialSums = 4

/** Σ uᵢ vᵢ, and the same for arrays of which one entry varies. */
export interface LaneSum {
  readonly inner: (u: ArrayLike<number>, v: ArrayLike<number>) => number
  /** Of arrays of which entry i alone differs, in place, from what it was at the beginning. */
  readonly varyingInner: (u: ArrayLike<number>, v: ArrayLike<number>) => (i: number) => number
}

/**
 * The order of `torch.sum(u * v)`.
 *
 * Entries are dealt out to the lanes of a vector, and vectors to four partial sums in turn; so each
 * entry has its place, and entries of one place are added one after the other. In the end leftover
 * vectors, partial sums, leftover entries and lanes are added, in this order.
 *
 * @param lanes how many entries a vector of the processor holds.
 * @param round the rounding of the tensors' type.
 */
export function laneSum(lanes: number, round: (value: number) => number): LaneSum {
  const scratch = new Float64Array(partialSums * lanes)

  return {
    inner: (u, v) => {
      const order = ordered(u.length)
      for (let place = 0; place < order.stride; place++)
        scratch[place] = placeSum(u, v, place, order)
      return total(u, v, scratch, order)
    },
    varyingInner: (u, v) => {
      const order = ordered(u.length)
      const { width, stride, rounds } = order
      const sums = Float64Array.from({ length: stride }, (_, place) => placeSum(u, v, place, order))
      let last = 0
      return (i) => {
        const place = i < rounds * stride ? i % stride : i % width
        // The entry that varied before is again what it was.
        if (place !== last) sums[last] = placeSum(u, v, last, order)
        sums[place] = placeSum(u, v, place, order)
        last = place
        return total(u, v, sums, order)
      }
    },
  }

  function ordered(n: number): Order {
    // Fewer entries than lanes are added one by one, as if there were a single lane.
    const width = n < lanes ? 1 : lanes
    const stride = partialSums * width
    const vectors = Math.floor(n / width)
    const rounds = Math.floor(vectors / partialSums)
    const power = Math.max(4, Math.floor(Math.ceil(Math.log2(Math.max(1, rounds))) / 4))
    return { width, stride, vectors, rounds, power }
  }

  /**
   * The sum of one place. Every so many rounds it moves up a level, as a carry does, so that it does not
   * grow out of proportion to what is added.
   */
  function placeSum(
    u: ArrayLike<number>,
    v: ArrayLike<number>,
    place: number,
    { width, stride, vectors, rounds, power }: Order,
  ): number {
    const mask = 2 ** power - 1
    let sum = 0
    let second = 0
    let third = 0
    let fourth = 0
    for (let k = 1, i = place; k <= rounds; k++, i += stride) {
      sum = round(sum + round(u[i]! * v[i]!))
      if ((k & mask) !== 0) continue
      second = round(second + sum)
      sum = 0
      if ((k & (mask << power)) !== 0) continue
      third = round(third + second)
      second = 0
      if ((k & (mask << (2 * power))) !== 0) continue
      fourth = round(fourth + third)
      third = 0
    }
    sum = round(round(round(sum + second) + third) + fourth)
    // Vectors that fill no round go to the first partial sum.
    if (place < width)
      for (let i = rounds * stride + place; i < vectors * width; i += width)
        sum = round(sum + round(u[i]! * v[i]!))
    return sum
  }

  function total(
    u: ArrayLike<number>,
    v: ArrayLike<number>,
    sums: Float64Array,
    { width, stride, vectors }: Order,
  ): number {
    let sum = 0
    if (width > 1)
      for (let i = vectors * width; i < u.length; i++) sum = round(sum + round(u[i]! * v[i]!))
    for (let lane = 0; lane < width; lane++) {
      let ofLane = sums[lane]!
      for (let place = lane + width; place < stride; place += width)
        ofLane = round(ofLane + sums[place]!)
      sum = round(sum + ofLane)
    }
    return sum
  }
}

/** How so many entries are dealt out. */
interface Order {
  /** Lanes in use. */
  readonly width: number
  /** Places: entries of one round. */
  readonly stride: number
  /** Whole vectors, and whole rounds of them. */
  readonly vectors: number
  readonly rounds: number
  /** A level is full after 2 to this power. */
  readonly power: number
}
