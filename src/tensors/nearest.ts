import { cosineSimilarity } from '../math/cosine.ts'
import type { Vectors } from './found.ts'

/** A vector among others, by its place, and S(x, it). */
export interface Neighbour {
  readonly index: number
  /** In [−1, 1], as `cosineSimilarity` has it. */
  readonly similarity: number
}

/** The nearest and the farthest of many vectors; null where none of them could be compared. */
export interface Neighbours {
  readonly nearest: Neighbour | null
  readonly farthest: Neighbour | null
  /** So many could be compared: as long as x, finite, and not zero. */
  readonly compared: number
}

/** Numbers that are loaded at once. */
const sliceSize = 2 ** 19

/**
 * Which of the vectors is nearest to x, and which farthest, by cosine similarity; the first one of equal
 * ones. Those of another length, with NaN or ∞, or zero, are passed over, and so is the one at `except`,
 * where x itself stands. It yields how many are done. Rejects with `Unreadable` if they cannot be loaded,
 * and with a `RangeError` if x is outside of the domain of S.
 */
export async function* nearest(
  vectors: Vectors,
  x: ArrayLike<number>,
  except = -1,
): AsyncGenerator<number, Neighbours> {
  // Throws for an x that nothing can be compared with.
  cosineSimilarity(x, x)
  const u = unit(x)
  let [best, worst]: (Neighbour | null)[] = [null, null]
  let compared = 0
  for (let first = 0; first < vectors.length;) {
    const count = Math.min(vectors.length - first, batch(vectors, first))
    const loaded = await vectors.loadMany(first, count)
    for (const [i, y] of loaded.entries()) {
      const index = first + i
      if (index === except || y.length !== x.length) continue
      const near = estimate(u, y)
      if (near === null) continue
      compared++
      const { value, bound } = near
      if (best && worst && value + bound <= best.similarity && value - bound >= worst.similarity)
        continue
      const similarity = cosineSimilarity(x, y)
      if (!best || similarity > best.similarity) best = { index, similarity }
      if (!worst || similarity < worst.similarity) worst = { index, similarity }
    }
    first += count
    yield first
  }
  return { nearest: best ?? null, farthest: worst ?? null, compared }
}

/** How many vectors from there on are loaded at once; at least one. */
function batch(vectors: Vectors, first: number): number {
  return Math.max(1, Math.floor(sliceSize / (vectors[first]?.entries ?? 1)))
}

/** x / ‖x‖, up to rounding: its squares neither overflow nor underflow. */
function unit(x: ArrayLike<number>): Float64Array {
  let largest = 0
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i] ?? 0))
  const scaled = Float64Array.from(x, (entry) => entry / largest)
  let sum = 0
  for (const entry of scaled) sum += entry * entry
  const length = Math.sqrt(sum)
  return scaled.map((entry) => entry / length)
}

/**
 * S in plain doubles, and how far it is off at most: n + 8 roundings of terms that add up to at most 1 in
 * size. Null for a vector that is zero or not finite; any bound where squares overflow or underflow.
 */
function estimate(u: Float64Array, y: Float64Array): { value: number; bound: number } | null {
  let [dot, squares, largest] = [0, 0, 0]
  for (let i = 0; i < y.length; i++) {
    const entry = y[i] ?? 0
    dot += (u[i] ?? 0) * entry
    squares += entry * entry
  }
  if (squares > 1e-280 && squares < 1e300)
    return { value: dot / Math.sqrt(squares), bound: 4 * (y.length + 8) * Number.EPSILON }
  for (const entry of y) {
    if (!Number.isFinite(entry)) return null
    largest = Math.max(largest, Math.abs(entry))
  }
  return largest === 0 ? null : { value: 0, bound: 2 }
}
