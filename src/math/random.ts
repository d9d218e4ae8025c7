/**
 * Uniform numbers in [−1, 1), the same for the same seed in every browser: only integer steps and
 * one exact division, no logarithm or cosine whose last bit engines disagree about.
 *
 * Mulberry32 (Tommy Ettinger), a 32-bit counter stirred by two multiplications.
 *
 * @param seed a whole number; its low 32 bits count.
 */
export function uniform(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 31 - 1
  }
}

/** The next n numbers of a source, as a vector. */
export function draw(next: () => number, n: number): number[] {
  return Array.from({ length: n }, next)
}
