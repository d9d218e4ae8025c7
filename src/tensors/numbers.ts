import type { Store } from './array.ts'
import { say } from '../words/say.ts'

const bits = 16
const chunkSize = 2 ** bits

/** Numbers in memory, of which it is not known how many will come. */
export interface Numbers extends Store {
  readonly push: (value: number) => void
  readonly at: (i: number) => number
  readonly length: () => number
  /** Forgets all from there on. */
  readonly cut: (length: number) => void
}

/** Kept in pieces, so that a hundred million bytes of text are never copied. */
export function numbers(type = say`text`): Numbers {
  const chunks: Float64Array[] = []
  let chunk: Float64Array = new Float64Array(16)
  let free = 0
  chunks.push(chunk)
  const at = (i: number) => chunks[i >> bits]?.[i & (chunkSize - 1)] ?? NaN
  const grow = () => {
    if (chunk.length < chunkSize) {
      // Small texts are many, and take little.
      const wider = new Float64Array(4 * chunk.length)
      wider.set(chunk)
      chunks[0] = wider
      chunk = wider
      return
    }
    chunk = new Float64Array(chunkSize)
    chunks.push(chunk)
    free = 0
  }
  const length = () => (chunks.length - 1) * chunkSize + free
  return {
    type,
    push(value) {
      if (free === chunk.length) grow()
      chunk[free++] = value
    },
    at,
    length,
    cut(to) {
      chunks.length = (to >> bits) + 1
      chunk = chunks[chunks.length - 1] ?? chunk
      free = to & (chunkSize - 1)
    },
    load: async (start, step, count) => {
      const values = new Float64Array(count)
      for (let i = 0; i < count; i++) values[i] = at(start + i * step)
      return values
    },
  }
}
