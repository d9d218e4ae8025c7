import { distinct } from './distinct.ts'
import type { Found, Note, Reading, Understood, Vectors } from './found.ts'

/** Vectors that come from one place, such as the rows of a matrix. */
export interface Group {
  readonly count: number
  readonly at: (i: number) => Found
  readonly loadMany: Vectors['loadMany']
}

/** Beyond so many, items are made when they are asked for. */
const mostAtOnce = 1000

/** The vectors of all groups, one after the other. A nameless one has the name of the source. */
export function listOf(groups: readonly Group[], sourceName: string): Vectors {
  const starts: number[] = []
  let length = 0
  for (const { count } of groups) {
    starts.push(length)
    length += count
  }
  /** The group in which the i-th vector is, by halving. */
  const groupAt = (i: number) => {
    let [low, high] = [0, groups.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? Infinity) <= i) low = middle
      else high = middle
    }
    return { group: groups[low], start: starts[low] ?? 0 }
  }
  const at = (i: number): Found => {
    const { group, start } = groupAt(i)
    if (!group) throw new RangeError(`there is no vector ${i}`)
    const found = group.at(i - start)
    return found.name === '' ? { ...found, name: sourceName } : found
  }
  const loadMany = async (first: number, count: number) => {
    const loaded: Float64Array[] = []
    while (loaded.length < count) {
      const { group, start } = groupAt(first + loaded.length)
      if (!group) break
      const from = first + loaded.length - start
      const many = Math.min(count - loaded.length, group.count - from)
      if (many <= 0) break
      loaded.push(...(await group.loadMany(from, many)))
    }
    return loaded
  }
  const items =
    length <= mostAtOnce ? distinct(Array.from({ length }, (_, i) => at(i))) : onDemand(length, at)
  const nameAt = (i: number) => (length <= mostAtOnce ? items[i] : at(i))?.name ?? ''
  return Object.assign(items, { nameAt, loadMany })
}

/** An array of which each item is made when it is asked for, and kept. */
function onDemand<T>(length: number, make: (i: number) => T): readonly T[] {
  const kept: T[] = []
  kept.length = length
  const fill = (key: string | symbol) => {
    if (typeof key === 'string' && /^\d+$/.test(key) && Number(key) < length && !(key in kept))
      kept[Number(key)] = make(Number(key))
  }
  return new Proxy(kept, {
    get: (target, key, receiver): unknown => (fill(key), Reflect.get(target, key, receiver)),
    has: (target, key) => (fill(key), Reflect.has(target, key)),
    getOwnPropertyDescriptor: (target, key) => (
      fill(key),
      Reflect.getOwnPropertyDescriptor(target, key)
    ),
  })
}

/** The likeliest reading as what was found, with all of them at hand. */
export function understood(readings: readonly Reading[], more: readonly Note[] = []): Understood {
  const [first] = readings
  if (!first) throw new RangeError('there must be a reading')
  const { sentence, vectors } = first
  const notes = [...first.notes, ...more]
  return Object.assign(vectors, { sentence, notes, readings })
}
