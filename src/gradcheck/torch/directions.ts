import type { Tensor } from './arithmetic.ts'
import { arithmetics, type Dtype } from './dtype.ts'

/** The generator's own default seed, 67280421310721, modulo 2³². */
const seed = 4053586177

/**
 * The unit vectors along which fast mode looks: always the same, because their generator is made anew
 * with a fixed seed at each check. One float32 uniform in [0, 1) an entry, converted to the type and
 * divided by the norm.
 *
 * @param sizes how many entries each has, in the order in which PyTorch draws them.
 */
export function directions(sizes: readonly number[], dtype: Dtype): readonly Tensor[] {
  const key = `${dtype} ${sizes.join()}`
  if (last?.key !== key) last = { key, drawn: draw(sizes, dtype) }
  return last.drawn
}

/** Those asked for last: a check asks again and again. */
let last: { readonly key: string; readonly drawn: readonly Tensor[] } | null = null

function draw(sizes: readonly number[], dtype: Dtype): Tensor[] {
  const next = words(seed)
  const { tensor, norm, round } = arithmetics[dtype]
  return sizes.map((n) => {
    const drawn = tensor(Array.from({ length: n }, () => (next() & 0xffffff) / 2 ** 24))
    const size = norm(drawn)
    return tensor(Array.from(drawn, (entry) => round(entry / size)))
  })
}

const words32 = 624
const middle = 397

/** The 32-bit words of MT19937. Matsumoto and Nishimura, ACM TOMACS 8 (1998). */
export function words(seed: number): () => number {
  const state = new Uint32Array(words32)
  state[0] = seed
  for (let i = 1; i < words32; i++) {
    const last = state[i - 1]!
    state[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i
  }
  let index = words32
  return () => {
    if (index === words32) {
      twist(state)
      index = 0
    }
    let word = state[index++]!
    word ^= word >>> 11
    word ^= (word << 7) & 0x9d2c5680
    word ^= (word << 15) & 0xefc60000
    return (word ^ (word >>> 18)) >>> 0
  }
}

function twist(state: Uint32Array): void {
  for (let i = 0; i < words32; i++) {
    const joined = (state[i]! & 0x80000000) | (state[(i + 1) % words32]! & 0x7fffffff)
    const shifted = (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0)
    state[i] = state[(i + middle) % words32]! ^ shifted
  }
}
