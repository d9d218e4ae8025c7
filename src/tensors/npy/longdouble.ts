import type { Store } from '../array.ts'
import type { Element } from '../element.ts'
import { fromLongDouble, isExtended } from '../float.ts'
import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { stored } from '../stored.ts'

/** So many numbers tell which kind of long double a file has. */
const looked = 4096

/**
 * The numbers of a file of long doubles, as the nearest doubles. The format does not say which of the two
 * kinds they are: x87 writes the leading 1 of each, and that is looked for. Rejects with `Unreadable`.
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
  let extended = true
  for (let i = 0; i < many; i++) extended &&= isExtended(view, i * size, little, size)
  const kind = extended || size < 16 ? 'extended' : 'quadruple'
  const name = `float${8 * size}`
  return stored(
    source,
    { name, size, read: (view, at, little) => fromLongDouble(view, at, little, kind, size) },
    little,
  )
}
