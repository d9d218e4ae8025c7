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
 * entry has its place, and entries of one place are added one after the other, in blocks. In the end
 * leftover vectors, partial sums, leftover entries and lanes are added, in this order.
 *
 * @param lanes how many entries a vector of the processor holds.
 * @param round the rounding of the tensors' type.
 */
export function laneSum(lanes: number, round: (value: number) => number): LaneSum {
  const scratch: Sums = { blocks: [], places: [] }

  return {
    inner: (u, v) => {
      const order = ordered(u.length)
      add(u, v, order, scratch)
      return total(u, v, order, scratch)
    },
    varyingInner: (u, v) => {
      const order = ordered(u.length)
      const { width, stride, rounds, power, count } = order
      const sums: Sums = { blocks: [], places: [] }
      add(u, v, order, sums)
      const { blocks, places } = sums
      return (i) => {
        // Of all sums that of the entry's place alone is another, and in it that of the block.
        const isInRound = i < rounds * stride
        const place = isInRound ? i % stride : i % width
        const block = isInRound ? Math.floor(i / stride) >> power : count - 1
        const at = place * count + block
        const [ofBlock, ofPlace] = [blocks[at]!, places[place]!]
        blocks[at] = blockSum(u, v, place, block, order)
        places[place] = placeSum(u, v, place, order, blocks)
        const sum = total(u, v, order, sums)
        blocks[at] = ofBlock
        places[place] = ofPlace
        return sum
      }
    },
  }

  function add(u: ArrayLike<number>, v: ArrayLike<number>, order: Order, sums: Sums): void {
    const { blocks, places } = sums
    for (let place = 0; place < order.stride; place++) {
      for (let block = 0; block < order.count; block++)
        blocks[place * order.count + block] = blockSum(u, v, place, block, order)
      places[place] = placeSum(u, v, place, order, blocks)
    }
  }

  function ordered(n: number): Order {
    // Fewer entries than lanes are added one by one, as if there were a single lane.
    const width = n < lanes ? 1 : lanes
    const stride = partialSums * width
    const vectors = Math.floor(n / width)
    const rounds = Math.floor(vectors / partialSums)
    const power = Math.max(4, Math.floor(Math.ceil(Math.log2(Math.max(1, rounds))) / 4))
    return { width, stride, vectors, rounds, power, count: (rounds >> power) + 1 }
  }

  /** The sum of a block, of as many entries as there are. */
  function blockSum(
    u: ArrayLike<number>,
    v: ArrayLike<number>,
    place: number,
    block: number,
    { stride, rounds, power }: Order,
  ): number {
    const first = block << power
    const end = Math.min(rounds, first + 2 ** power) * stride
    let sum = 0
    for (let i = first * stride + place; i < end; i += stride)
      sum = round(sum + round(u[i]! * v[i]!))
    return sum
  }

  /**
   * The sum of one place. Every so many blocks it moves up a level, as a carry does, so that it does not
   * grow out of proportion to what is added.
   */
  function placeSum(
    u: ArrayLike<number>,
    v: ArrayLike<number>,
    place: number,
    { width, stride, vectors, rounds, power, count }: Order,
    blocks: readonly number[],
  ): number {
    const mask = 2 ** power - 1
    const before = place * count - 1
    let second = 0
    let third = 0
    let fourth = 0
    for (let k = 1; k < count; k++) {
      second = round(second + blocks[before + k]!)
      if ((k & mask) !== 0) continue
      third = round(third + second)
      second = 0
      if ((k & (mask << power)) !== 0) continue
      fourth = round(fourth + third)
      third = 0
    }
    // The last block is not full.
    let sum = round(round(round(blocks[before + count]! + second) + third) + fourth)
    // Vectors that fill no round go to the first partial sum.
    if (place < width)
      for (let i = rounds * stride + place; i < vectors * width; i += width)
        sum = round(sum + round(u[i]! * v[i]!))
    return sum
  }

  function total(
    u: ArrayLike<number>,
    v: ArrayLike<number>,
    { width, stride, vectors }: Order,
    { places }: Sums,
  ): number {
    let sum = 0
    if (width > 1)
      for (let i = vectors * width; i < u.length; i++) sum = round(sum + round(u[i]! * v[i]!))
    for (let lane = 0; lane < width; lane++) {
      let ofLane = places[lane]!
      for (let place = lane + width; place < stride; place += width)
        ofLane = round(ofLane + places[place]!)
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
  /** A block is 2 to this power entries of a place, and a level so many of the level below. */
  readonly power: number
  /** Blocks of a place; the last is not full, and may be empty. */
  readonly count: number
}

/** What has been added up: the sums of the blocks, place by place, and those of the places. */
interface Sums {
  readonly blocks: number[]
  readonly places: number[]
}
