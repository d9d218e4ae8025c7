import { draw, uniform } from '../../math/random.ts'
import { norm } from '../../math/vec.ts'
import type { Subject } from '../check/subject.ts'
import { Prober, type Place, type Weights } from '../probe/probe.ts'
import { Refusal, Stopped } from '../../torch/core/error.ts'
import type { Shape } from '../../torch/core/shape.ts'
import { backwardSites } from '../edits/sites.ts'
import { amount } from './amounts.ts'
import { distance } from './distance.ts'
import { entryName } from './entryNames.ts'
import { constantFactor, isNear, powersIn, ratio, type Scales } from './factors.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

/** How a gradient differs from the exact derivative of forward, at the reader’s vectors and around them. */
export interface Difference {
  /** 0 for x, 1 for y. */
  readonly input: 0 | 1
  readonly sentence: string
  /** The entries that are wrong, counted from 0. */
  readonly entries: readonly number[]
  /** By what all of them are multiplied, if it is the same wherever that was looked at. */
  readonly factor: number | null
  /** The one that is furthest off; null if none is by more than very little. */
  readonly worst: Worst | null
}

/** An entry of a gradient that is wrong. */
export interface Worst {
  /** As Python finds it. */
  readonly name: string
  readonly claimed: number
  readonly exact: number
  /** Whether that is so at the reader’s vectors, and not only near them. */
  readonly here: boolean
}

/** What was seen of one gradient at a place. */
interface Seen extends Scales {
  readonly claimed: readonly number[] | null
  readonly exact: readonly number[]
  readonly otherExact: readonly number[]
  readonly shape: Shape
}

const tolerance = 1e-7

/**
 * The gradients that differ from the exact derivative at the reader’s vectors or near them; none if all are right.
 *
 * @throws what the program raises at the reader’s vectors.
 */
export function differencesOf(subject: Subject, place: Place): Difference[] {
  const prober = new Prober(subject)
  const places = around(place)
  const whose = backwardSites(subject.runnable.program).length > 0 ? 'own' : 'derived'
  const seen: Looked[] = []
  for (const [k, each] of places.entries()) {
    const found = k === 0 ? look(prober, each) : lookIfItRuns(prober, each)
    if (found !== null) seen.push(found)
    // More places tell what a difference depends on; where there is none, two are enough.
    if (seen.length === 2 && described(seen, whose).length === 0) return []
  }
  return seen.length < 2 ? [] : described(seen, whose)
}

function described(seen: readonly Looked[], whose: Whose): Difference[] {
  const finite = seen.filter(({ exact }) => exact.flat().every(Number.isFinite))
  return ([0, 1] as const).flatMap((input) => {
    const ofInput = finite.map(({ claimed, exact, shapes, ...rest }) => ({
      ...rest,
      shape: shapes[input],
      claimed: claimed[input],
      exact: exact[input],
      otherExact: exact[input === 0 ? 1 : 0],
    }))
    return differenceOf(ofInput, input, whose) ?? []
  })
}

/** The place itself first, then others: longer and shorter, and turned a little. */
function around(place: Place): Place[] {
  const next = uniform(5)
  const moved = (values: ArrayLike<number>, size: number) => {
    const noise = (0.1 * norm(values)) / Math.sqrt(values.length)
    const random = draw(next, values.length)
    return Array.from(values, (value, i) => size * value + noise * (random[i] ?? 0))
  }
  const others = [
    [0.7, 1.3],
    [1.2, 0.8],
    [0.9, 0.6],
    [1.4, 1.1],
  ] as const
  return [
    place,
    ...others.map(([ofX, ofY]) => ({
      x: { ...place.x, values: moved(place.x.values, ofX) },
      y: { ...place.y, values: moved(place.y.values, ofY) },
    })),
  ]
}

function look(prober: Prober, place: Place) {
  let weights: Weights = []
  let value = NaN
  const claimed = prober.claimed(place, (floats) => {
    value = floats[0]?.values[0] ?? NaN
    weights = floats.map(({ values }, k) => values.map((_, i) => 1 + 0.25 * ((i + k) % 3)))
    return weights
  })
  const lengths = [norm(place.x.values), norm(place.y.values)] as const
  const shapes = [place.x.shape, place.y.shape] as const
  return { claimed, exact: prober.exact(place, weights), lengths, shapes, value }
}

type Looked = ReturnType<typeof look>

/** Null where the program ends in an error, which says nothing of other places. A run without end is not tried again. */
function lookIfItRuns(prober: Prober, place: Place): Looked | null {
  try {
    return look(prober, place)
  } catch (thrown) {
    if (thrown instanceof Refusal || thrown instanceof Stopped) throw thrown
    return null
  }
}

/** Whether a gradient is of the program’s own backward, or PyTorch’s. */
type Whose = 'own' | 'derived'

function differenceOf(seen: readonly Seen[], input: 0 | 1, whose: Whose): Difference | null {
  const entries = wrongEntries(seen)
  if (entries.length === 0) return null
  const [first] = seen
  if (first === undefined) return null
  const worst = worstOf(seen, input)
  const it = subjectOf(whose, input)
  const tell: Tell = (sentence, factor = null) => ({ input, sentence, entries, factor, worst })
  if (seen.every(({ claimed }) => claimed === null))
    return tell(say`${it} is None, which counts as 0.`)
  if (seen.every(({ claimed }) => claimed?.every((entry) => entry === 0)))
    return tell(say`${it} is 0 everywhere.`, 0)
  if (seen.every(({ claimed, otherExact }) => same(claimed, otherExact)))
    return tell(input === 0 ? say`${it} is that of y.` : say`${it} is that of x.`)
  // Where the derivative vanishes, nothing can be told of a factor.
  const telling = seen.filter(({ exact, lengths, value }) => {
    const slope = Math.abs(value) / Math.max(...lengths)
    return exact.some((each) => Math.abs(each) > 1e-6 * slope && each !== 0)
  })
  const factors = telling.map(({ claimed, exact }) => ratio(claimed ?? [], exact))
  // An entry that is 0 and should be goes with any factor.
  if (telling.length > 1 && factors.every((factor) => factor !== null))
    return ofFactors(it, telling, factors, tell)
  const bias = constantBetween(seen)
  if (bias !== null) return tell(say`${it} is off by ${amount(bias)}, a constant, in every entry.`)
  const which = whichOf(entries, first, input)
  return tell(say`${it} differs in ${which}, by no common factor; ${told(worst)}.`)
}

function subjectOf(whose: Whose, input: 0 | 1): string {
  const name = input === 0 ? 'x' : 'y'
  return whose === 'own'
    ? say`Your gradient of ${name}`
    : say`The gradient of ${name} that PyTorch derives`
}

/** Makes a difference of a sentence. */
type Tell = (sentence: string, factor?: number | null) => Difference

function ofFactors(
  it: string,
  seen: readonly Seen[],
  factors: readonly number[],
  tell: Tell,
): Difference {
  const [first = NaN] = factors
  if (factors.every((factor) => isNear(factor, first)))
    return isNear(first, -1)
      ? tell(say`${it} has the wrong sign.`, -1)
      : tell(constantFactor(it, first, seen[0]?.shape ?? []), first)
  const symbol = powersIn(seen, factors)
  return symbol === null
    ? tell(
        say`${it} is ${amount(first)} times what it should be here, and another multiple elsewhere.`,
      )
    : tell(say`${it} is ${symbol} = ${amount(first)} times what it should be.`)
}

const same = (a: readonly number[] | null, b: readonly number[]) =>
  a !== null && a.length === b.length && b.every((value, i) => isNear(a[i] ?? NaN, value))

function wrongEntries(seen: readonly Seen[]): number[] {
  const wrong = new Set<number>()
  for (const { claimed, exact, lengths, value } of seen) {
    const slope = Math.abs(value) / Math.max(...lengths)
    const allowed = tolerance * exact.reduce((most, each) => Math.max(most, Math.abs(each)), slope)
    for (const [i, each] of exact.entries())
      if (!(Math.abs((claimed?.[i] ?? 0) - each) <= allowed)) wrong.add(i)
  }
  return [...wrong].sort((a, b) => a - b)
}

function constantBetween(seen: readonly Seen[]): number | null {
  const all = seen.flatMap(({ claimed, exact }) =>
    exact.map((value, i) => (claimed?.[i] ?? NaN) - value),
  )
  const [first = NaN] = all
  return all.every((each) => Math.abs(each - first) <= 1e-6 * Math.abs(first)) ? first : null
}

function whichOf(entries: readonly number[], { exact, shape }: Seen, input: 0 | 1): string {
  const { length } = exact
  if (entries.length === length)
    return length === 1 ? say`its only entry` : say`all ${length} entries`
  const shown = entries.slice(0, 6).map((entry) => entryName(input, entry, shape))
  if (entries.length > shown.length) shown.push('…')
  return say`${entries.length} of ${length} entries (${listed(shown)})`
}

/** The entry that is furthest off: at the reader’s vectors, or near them if it is right there. */
function worstOf(seen: readonly Seen[], input: 0 | 1): Worst | null {
  for (const [place, { claimed, exact, shape, lengths, value }] of seen.entries()) {
    const distances = exact.map((each, i) => distance(claimed?.[i] ?? 0, each))
    const at = distances.indexOf(Math.max(...distances))
    const slope = Math.abs(value) / Math.max(...lengths)
    const right = exact[at] ?? 0
    if ((distances[at] ?? 0) <= tolerance * Math.max(slope, Math.abs(right))) continue
    const name = entryName(input, at, shape)
    return { name, claimed: claimed?.[at] ?? 0, exact: right, here: place === 0 }
  }
  return null
}

function told(worst: Worst | null): string {
  if (worst === null) return say`by very little`
  const { name, claimed, exact, here } = worst
  return here
    ? say`${name} is ${amount(claimed)} and should be ${amount(exact)}`
    : say`${name} is, not here but near by, ${amount(claimed)} and should be ${amount(exact)}`
}
