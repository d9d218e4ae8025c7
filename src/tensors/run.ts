import type { Element } from './element.ts'
import type { Progress } from './found.ts'
import { bytesOf, viewOf } from './slices.ts'
import type { Source } from './source.ts'

/** Numbers at even distances in a file. */
export interface Run {
  /** The byte at which the first one begins. */
  readonly start: number
  readonly entries: number
  /** From one to the next, in numbers: 1 if nothing stands between them. */
  readonly step: number
  readonly element: Element
  readonly little: boolean
}

/** Bytes that are asked for at once. */
const sliceSize = 4 * 2 ** 20

/** Reads a run slice by slice, as doubles. Rejects with `Unreadable` if its bytes do not come. */
export async function loadRun(
  source: Source,
  { start, entries, step, element, little }: Run,
  progress?: Progress,
): Promise<Float64Array> {
  const values = new Float64Array(entries)
  const stride = step * element.size
  const perSlice = Math.floor(sliceSize / stride)
  const end = (count: number) => start + (count - 1) * stride + element.size
  for (let first = 0; first < entries; first += perSlice) {
    const count = Math.min(perSlice, entries - first)
    const view = viewOf(await bytesOf(source, start + first * stride, end(first + count)))
    for (let i = 0; i < count; i++) values[first + i] = element.read(view, i * stride, little)
    progress?.(end(first + count) - start, end(entries) - start)
  }
  return values
}
