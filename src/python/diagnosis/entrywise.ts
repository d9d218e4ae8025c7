import { inputIndices, tight, type Evidence, type InputIndex, type Seen } from './evidence.ts'
import { variantsOf } from './variants.ts'

/** A mistake that shows entry by entry: which it is for one input; null if it is none of these. */
export function entrywiseMistake(evidence: Evidence, input: InputIndex): string | null {
  const { forward, seen } = evidence
  if (isReversed(evidence, input)) return 'reversed'
  if (isBias(evidence, input)) return 'bias'
  if (areFewEntriesOff(evidence, input)) return 'one_entry_off'
  for (const { id, gradient } of variantsOf(forward))
    if (
      seen.every(({ place, claimed }) =>
        evidence.same(place, input, claimed[input], gradient(place, input), tight),
      )
    )
      return id
  return null
}

/** The two gradients in the order of the other. */
export function areSwapped(evidence: Evidence): boolean {
  return inputIndices.every((input) =>
    holds(evidence, input, ({ exact }) => exact[input === 0 ? 1 : 0]),
  )
}

/** Every vector from its end, or all entries of the tensor. */
function isReversed(evidence: Evidence, input: InputIndex): boolean {
  const { groups } = evidence.forward
  const inGroups = (values: readonly number[]) => {
    const reversed = [...values]
    for (const group of groups)
      for (const [i, place] of group.entries())
        reversed[place] = values[group.at(-1 - i) ?? 0] ?? NaN
    return reversed
  }
  return (
    holds(evidence, input, ({ exact }) => inGroups(exact[input])) ||
    holds(evidence, input, ({ exact }) => exact[input].toReversed())
  )
}

function holds(
  evidence: Evidence,
  input: InputIndex,
  expected: (seen: Seen) => readonly number[],
): boolean {
  return evidence.seen.every((seen) => {
    const other = Math.max(...expected(seen).map(Math.abs))
    return (
      other > 0 && evidence.same(seen.place, input, seen.claimed[input], expected(seen), 10 * tight)
    )
  })
}

function isBias({ seen }: Evidence, input: InputIndex): boolean {
  const differences = seen.flatMap(({ claimed, exact }) =>
    exact[input].map((value, i) => (claimed[input]?.[i] ?? NaN) - value),
  )
  const [bias = 0] = differences
  return (
    Math.abs(bias) > 1e-12 &&
    differences.every((each) => Math.abs(each - bias) <= 1e-6 * Math.abs(bias) + 1e-13)
  )
}

/** All but a few entries are right, always the same ones; or they are the right ones in another order. */
function areFewEntriesOff({ seen, forward }: Evidence, input: InputIndex): boolean {
  const wrong = new Set<number>()
  let sorted = true
  for (const { claimed, exact } of seen) {
    const gradient = claimed[input] ?? []
    const size = tight * Math.max(...exact[input].map(Math.abs))
    const isNear = (a = NaN, b = NaN) => Math.abs(a - b) <= size
    for (const [i, value] of exact[input].entries()) if (!isNear(gradient[i], value)) wrong.add(i)
    const [found, expected] = [gradient, exact[input]].map((each) => each.toSorted((a, b) => a - b))
    sorted &&= expected?.every((value, i) => isNear(found?.[i], value)) ?? false
  }
  const few = Math.max(1, (forward.groups[0]?.length ?? 1) - 3) * forward.groups.length
  return sorted || wrong.size <= few
}
