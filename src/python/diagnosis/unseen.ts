import { norm } from '../../math/vec.ts'
import type { Subject } from '../check/subject.ts'
import { Prober, type Place } from '../probe/probe.ts'
import type { Amounts } from './words.ts'
import { say } from '../../words/say.ts'

/** Why a mistake makes no difference at the reader’s vectors, as a sentence; null if it does, or if nobody knows. */
export function unseenHere(subject: Subject, place: Place, amounts: Amounts): string | null {
  const why = symmetryOf(amounts)
  return why === null || !isRightAt(subject, place) ? null : why
}

/** What is special about two vectors, and what follows; null if nothing is. */
function symmetryOf({ x, y, s }: Amounts): string | null {
  if (Math.abs(s) > 1 - 1e-12)
    return say`At these vectors it makes no difference, since x and y are parallel.`
  if (Math.abs(s) < 1e-12) return say`At these vectors it makes no difference, since S is 0.`
  if (Math.abs(x - 1) < 1e-12 && Math.abs(y - 1) < 1e-12)
    return say`At these vectors it makes no difference, since both lengths are 1.`
  return Math.abs(x - y) < 1e-12 * x
    ? say`At these vectors it makes no difference, since both lengths are the same.`
    : null
}

/** Whether backward gives at a place what it should, to a share of 1/‖vector‖. */
export function isRightAt(subject: Subject, place: Place, tolerance = 1e-9): boolean {
  try {
    const prober = new Prober(subject)
    const ones = prober.outputs(place).floats.map(({ values }) => values.map(() => 1))
    const [claimed, exact] = [prober.claimed(place, ones), prober.exact(place, ones)]
    return exact.every((gradient, input) => {
      const size = 1 / norm((input === 0 ? place.x : place.y).values)
      return gradient.every(
        (value, i) =>
          Math.abs((claimed[input]?.[i] ?? 0) - value) <= tolerance * (size + Math.abs(value)),
      )
    })
  } catch {
    return false
  }
}
