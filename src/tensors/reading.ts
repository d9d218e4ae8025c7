import { type Named, vectorsOf, whyNot } from './array.ts'
import { distinct } from './distinct.ts'
import type { Reading } from './found.ts'
import { listOf } from './list.ts'
import { Unreadable } from './unreadable.ts'
import { counted, quoted, titled } from './wording.ts'

/** So many things that were left out are told one by one. */
const toldOneByOne = 5

/**
 * The vectors of arrays, as a reading. Those that hold none, or too long ones, are left out, and notes say
 * so. Throws `Unreadable` with the reason if nothing is left.
 */
export function readingOfArrays(
  sourceName: string,
  arrays: readonly Named[],
  sentence: string,
  notes: readonly string[] = [],
): Reading {
  const usable: Named[] = []
  const reasons: string[] = []
  const named = arrays.map((each, i) =>
    arrays.length > 1 && each.name === '' ? { ...each, name: `array ${i}` } : each,
  )
  for (const each of distinct(named)) {
    const name = titled(sourceName)
    const subject =
      each.name === ''
        ? name
        : arrays.length === 1
          ? `${name}: ${quoted(each.name)}`
          : quoted(each.name)
    const reason = whyNot(subject, each.array)
    if (reason === null) usable.push(each)
    else reasons.push(reason)
  }
  if (usable.length === 0) {
    const [first = 'holds no arrays'] = reasons
    const more =
      reasons.length > 1 ? `, and so are the ${counted(reasons.length - 1, 'other')}` : ''
    throw new Unreadable(
      arrays.length > 1 || arrays.length === 0 ? `${titled(sourceName)}: ${first}${more}` : first,
    )
  }
  const told = [...notes, ...reasons.slice(0, toldOneByOne).map((reason) => `Left out: ${reason}`)]
  if (reasons.length > toldOneByOne)
    told.push(`${counted(reasons.length - toldOneByOne, 'other array')} left out`)
  const vectors = listOf(
    usable.map((each) => vectorsOf(each)),
    sourceName,
  )
  return { sentence, notes: told.map((each) => ({ sentence: each })), vectors }
}
