import type { Store } from './array.ts'
import type { Element } from './element.ts'
import { bytesOf, viewOf } from './slices.ts'
import type { Source } from './source.ts'

/** Bytes that are asked for at once. */
const sliceSize = 4 * 2 ** 20
/** Numbers farther apart than so many bytes are asked for one by one. */
const far = 2 ** 16

/** The numbers of one type in a file, as doubles, read slice by slice. Places and steps are in bytes. */
export function stored(source: Source, element: Element, little: boolean): Store {
  return {
    type: element.name,
    async load(start, step, count, progress) {
      const values = new Float64Array(count)
      if (step === 0) {
        const [value] = await this.load(start, element.size, 1)
        return values.fill(value ?? NaN)
      }
      const perSlice = step > far ? 1 : Math.max(1, Math.floor(sliceSize / step))
      const end = (count: number) => start + (count - 1) * step + element.size
      for (let first = 0; first < count; first += perSlice) {
        const many = Math.min(perSlice, count - first)
        const view = viewOf(await bytesOf(source, start + first * step, end(first + many)))
        for (let i = 0; i < many; i++) values[first + i] = element.read(view, i * step, little)
        await progress?.(end(first + many) - start, end(count) - start)
      }
      return values
    },
  }
}
