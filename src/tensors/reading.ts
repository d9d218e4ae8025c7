import { type Named, vectorsOf, whyNot } from './array.ts'
import { distinct } from './distinct.ts'
import type { Reading } from './found.ts'
import { listOf } from './list.ts'
import { Unreadable } from './unreadable.ts'
import { quoted, spelled, titled } from './wording.ts'
import { say } from '../words/say.ts'

/** So many things that were left out are told one by one. */
export const toldOneByOne = 5

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
    arrays.length > 1 && each.name === '' ? { ...each, name: say`array ${i}` } : each,
  )
  for (const each of distinct(named)) {
    const name = titled(sourceName)
    // Twenty thousand arrays need no names in sentences that nobody reads.
    const subject = () =>
      each.name === ''
        ? name
        : arrays.length === 1
          ? say`${name}: ${quoted(each.name)}`
          : quoted(each.name)
    const reason = whyNot(subject, each.array)
    if (reason === null) usable.push(each)
    else reasons.push(reason)
  }
  if (usable.length === 0) {
    const [first = say`holds no arrays`] = reasons
    if (arrays.length === 1) throw new Unreadable(first)
    const name = titled(sourceName)
    const more = reasons.length - 1
    throw new Unreadable(
      more <= 0
        ? say`${name}: ${first}`
        : more === 1
          ? say`${name}: ${first}, and so are the 1 other`
          : say`${name}: ${first}, and so are the ${spelled(more)} others`,
    )
  }
  const told = [
    ...notes,
    ...reasons.slice(0, toldOneByOne).map((reason) => say`Left out: ${reason}`),
  ]
  if (reasons.length > toldOneByOne) told.push(othersLeftOut(reasons.length - toldOneByOne))
  const vectors = listOf(
    usable.map((each) => vectorsOf(each)),
    sourceName,
  )
  return { sentence, notes: told.map((each) => ({ sentence: each })), vectors }
}

export const othersLeftOut = (n: number) =>
  n === 1 ? say`1 other array left out` : say`${spelled(n)} other arrays left out`
