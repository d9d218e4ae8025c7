import type { Store } from '../array.ts'
import type { Element } from '../element.ts'
import { fromLongDouble, looksLike } from '../float.ts'
import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { stored } from '../stored.ts'
import { Unreadable } from '../unreadable.ts'
import { titled } from '../wording.ts'
import { say } from '../../words/say.ts'

/** So many numbers tell which kind of long double a file has. */
const looked = 4096

/**
 * The numbers of a file of long doubles, as the nearest doubles. The format does not say which of the two
 * kinds they are: that under which all look like numbers is taken, if it is one alone. Rejects with `Unreadable`.
 */
export async function longDoubles(
  source: Source,
  start: number,
  count: number,
  element: Element,
  little: boolean,
): Promise<Store> {
  const { size } = element
  const many = Math.min(count, looked)
  const view = viewOf(await bytesOf(source, start, start + many * size))
  const kinds = (['extended', 'quadruple'] as const).filter((kind) => {
    if (kind === 'quadruple' && size < 16) return false
    const looks = Array.from({ length: many }, (_, i) =>
      looksLike(view, i * size, little, kind, size),
    )
    return !looks.includes(-1) && (looks.includes(1) || many === 0)
  })
  // A number of the one kind hardly ever looks like one of the other: x87, the common one, comes first.
  const [kind] = kinds
  const isZero =
    kinds.length === 0 &&
    Array.from({ length: many }, (_, i) =>
      looksLike(view, i * size, little, 'extended', size),
    ).every((each) => each === 0)
  if (!kind && !isZero)
    throw new Unreadable(
      say`${titled(source.name)} has long doubles of which nobody can tell how they are written; save array.astype(numpy.float64) instead`,
    )
  const name = `float${8 * size}`
  return stored(
    source,
    {
      name,
      size,
      read: (view, at, little) => fromLongDouble(view, at, little, kind ?? 'extended', size),
    },
    little,
  )
}
