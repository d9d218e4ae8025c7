import { spend } from '../../torch/core/budget.ts'
import type { Keywords, Value } from '../objects/object.ts'
import { call } from '../runtime/call.ts'
import { isLess } from '../runtime/compare.ts'
import { truth } from '../runtime/truth.ts'

/** In order, by `key` where one is given; equals stay as they were. */
export function sortedValues(items: readonly Value[], keywords: Keywords): Value[] {
  const key = keywords?.get('key') ?? null
  const reverse = truth(keywords?.get('reverse') ?? false)
  const keyed = items.map((item) => ({ item, key: key === null ? item : call(key, [item]) }))
  const { length } = keyed
  // Each is compared with about log n others.
  spend((length * Math.log2(length + 1)) / 8)
  const sign = reverse ? -1 : 1
  keyed.sort((a, b) => {
    if (isLess(a.key, b.key)) return -sign
    return isLess(b.key, a.key) ? sign : 0
  })
  return keyed.map(({ item }) => item)
}
