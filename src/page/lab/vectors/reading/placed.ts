import type { Vectors } from '../../../../tensors/found.ts'
import { say } from '../../../../words/say.ts'

/** Vectors as one of several groups. */
export function groupOf(vectors: Vectors) {
  return {
    count: vectors.length,
    at: (i: number) => {
      const found = vectors[i]
      if (!found) throw new RangeError(`there is no vector ${i}`)
      return found
    },
    loadMany: vectors.loadMany,
  }
}

/** A name that says no more than where a vector stands: row 0, or block 1.2, row 0. */
const place = (() => {
  const kinds = [say`row ${'#'}`, say`column ${'#'}`, say`block ${'#'}`, say`array ${'#'}`]
  const any = kinds.map((kind) => kind.replace('#', '[\\d.]+')).join('|')
  return new RegExp(`^(?:${any})(?:, (?:${any}))?$`)
})()

/** Vectors with the name of their source where their own is only a place in there: “row 0 of a.csv”. */
export function placed(vectors: Vectors, source: string) {
  const { at, ...group } = groupOf(vectors)
  return {
    ...group,
    at: (i: number) => {
      const found = at(i)
      const isPlace = place.test(found.name)
      return isPlace ? { ...found, name: say`${found.name} of ${source}` } : found
    },
  }
}
