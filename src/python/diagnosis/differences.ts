import { draw, uniform } from '../../math/random.ts'
import { norm } from '../../math/vec.ts'
import type { Subject } from '../check/subject.ts'
import { Prober, type Place, type Weights } from '../probe/probe.ts'
import { amount } from './amounts.ts'

/** How a gradient differs from the exact derivative of forward, at the reader’s vectors and around them. */
export interface Difference {
  /** 0 for x, 1 for y. */
  readonly input: 0 | 1
  readonly sentence: string
  /** The entries that are wrong, counted from 0. */
  readonly entries: readonly number[]
  /** By what all of them are multiplied, if it is the same wherever that was looked at. */
  readonly factor: number | null
}

/** What was seen of one gradient at a place. */
interface Seen {
  readonly claimed: readonly number[] | null
  readonly exact: readonly number[]
  readonly otherExact: readonly number[]
  /** What a factor may depend on. */
  readonly lengths: readonly [x: number, y: number]
  readonly value: number
}

const tolerance = 1e-7

/**
 * The gradients that differ from the exact derivative at the reader’s vectors or near them; none if all are right.
 *
 * @throws what the program raises.
 */
export function differencesOf(subject: Subject, place: Place): Difference[] {
  const prober = new Prober(subject)
  const places = around(place)
  const first = described(places.slice(0, 2).map((there) => look(prober, there)))
  // More places tell what a difference depends on; where there is none, two are enough.
  return first.length === 0 ? [] : described(places.map((there) => look(prober, there)))
}

function described(seen: readonly ReturnType<typeof look>[]): Difference[] {
  const finite = seen.filter(({ exact }) => exact.flat().every(Number.isFinite))
  return ([0, 1] as const).flatMap((input) => {
    const ofInput = finite.map(({ claimed, exact, ...rest }) => ({
      ...rest,
      claimed: claimed[input],
      exact: exact[input],
      otherExact: exact[input === 0 ? 1 : 0],
    }))
    return differenceOf(ofInput, input) ?? []
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
  return { claimed, exact: prober.exact(place, weights), lengths, value }
}

function differenceOf(seen: readonly Seen[], input: 0 | 1): Difference | null {
  const name = input === 0 ? 'x' : 'y'
  const entries = wrongEntries(seen)
  if (entries.length === 0) return null
  const [first] = seen
  if (first === undefined) return null
  const all = entries.length === first.exact.length
  const say = (rest: string, factor: number | null = null): Difference => ({
    input,
    sentence: `Your gradient of ${name} ${rest}.`,
    entries,
    factor,
  })
  if (seen.every(({ claimed }) => claimed === null)) return say('is None, which counts as 0')
  if (seen.every(({ claimed }) => claimed?.every((entry) => entry === 0)))
    return say('is 0 everywhere', 0)
  if (seen.every(({ claimed, otherExact }) => same(claimed, otherExact)))
    return say(`is that of ${input === 0 ? 'y' : 'x'}`)
  // Where the derivative vanishes, nothing can be told of a factor.
  const telling = seen.filter(({ exact, lengths, value }) => {
    const slope = Math.abs(value) / Math.max(...lengths)
    return exact.some((each) => Math.abs(each) > 1e-6 * slope && each !== 0)
  })
  const factors = telling.map(({ claimed, exact }) => ratio(claimed ?? [], exact))
  if (all && telling.length > 1 && factors.every((factor) => factor !== null))
    return ofFactors(telling, factors, say)
  const bias = constantBetween(seen)
  if (bias !== null) return say(`is off by ${amount(bias)}, a constant, in every entry`)
  const where = all ? 'differs in all entries' : `differs in ${listed(entries, first.exact.length)}`
  return say(`${where}, by no common factor; ${worst(seen)}`)
}

function ofFactors(
  seen: readonly Seen[],
  factors: readonly number[],
  say: (rest: string, factor?: number | null) => Difference,
): Difference {
  const [first = NaN] = factors
  if (factors.every((factor) => isNear(factor, first)))
    return first === -1 || isNear(first, -1)
      ? say('has the wrong sign', -1)
      : say(`is ${amount(first)} times what it should be, wherever that is`, first)
  const symbol = powersIn(seen, factors)
  return symbol === null
    ? say(`is ${amount(first)} times what it should be here, and another multiple elsewhere`)
    : say(`is ${symbol} = ${amount(first)} times what it should be`)
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= tolerance * Math.abs(b)

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

/** What all entries are multiplied by; null if there is no such number. */
function ratio(claimed: readonly number[], exact: readonly number[]): number | null {
  const largest = Math.max(...exact.map(Math.abs))
  const at = exact.findIndex((value) => Math.abs(value) === largest)
  const found = (claimed[at] ?? NaN) / (exact[at] ?? NaN)
  const holds = exact.every(
    (value, i) => Math.abs((claimed[i] ?? NaN) - found * value) <= 10 * tolerance * largest,
  )
  return holds && Number.isFinite(found) ? found : null
}

/** A factor as powers of the lengths and of the output, such as ‖x‖²; null if it is none. */
function powersIn(seen: readonly Seen[], factors: readonly number[]): string | null {
  const powers = [-2, -1, 0, 1, 2]
  let best: { readonly cost: number; readonly symbol: string } | null = null
  for (const i of powers)
    for (const j of powers)
      for (const k of powers) {
        const cost = Math.abs(i) + Math.abs(j) + 1.5 * Math.abs(k)
        if (best !== null && cost >= best.cost) continue
        const rest = seen.map(
          ({ lengths: [x, y], value }, p) => (factors[p] ?? NaN) / (x ** i * y ** j * value ** k),
        )
        const [one = NaN] = rest
        if (!rest.every((each) => isNear(each, one))) continue
        const symbol = symbolOf(one, [
          ['‖x‖', i],
          ['‖y‖', j],
          ['f', k],
        ])
        best = { cost, symbol }
      }
  return best?.symbol ?? null
}

function symbolOf(constant: number, parts: readonly (readonly [string, number])[]): string {
  const power = (symbol: string, count: number) =>
    count === 2 ? `${symbol}²` : count === 1 ? symbol : ''
  const above = parts.map(([symbol, count]) => power(symbol, count)).join('')
  const below = parts.map(([symbol, count]) => power(symbol, -count)).join('')
  const number = isNear(constant, 1) ? '' : amount(constant)
  const top = [number, above].filter((part) => part !== '').join(' ') || '1'
  return below === '' ? top : `${top}/${below}`
}

function constantBetween(seen: readonly Seen[]): number | null {
  const all = seen.flatMap(({ claimed, exact }) =>
    exact.map((value, i) => (claimed?.[i] ?? NaN) - value),
  )
  const [first = NaN] = all
  return all.every((each) => Math.abs(each - first) <= 1e-6 * Math.abs(first)) ? first : null
}

function listed(entries: readonly number[], count: number): string {
  const shown = entries.slice(0, 6).map((entry) => entry + 1)
  const more = entries.length > shown.length ? ' …' : ''
  return `${entries.length === 1 ? 'entry' : 'entries'} ${shown.join(', ')}${more} of ${count}`
}

/** The entry that is furthest off, and by what: at the reader’s vectors, or near them if it is right there. */
function worst(seen: readonly Seen[]): string {
  for (const [place, { claimed, exact, lengths, value }] of seen.entries()) {
    const distances = exact.map((each, i) => Math.abs((claimed?.[i] ?? 0) - each))
    const at = distances.indexOf(Math.max(...distances))
    const slope = Math.abs(value) / Math.max(...lengths)
    if ((distances[at] ?? 0) <= tolerance * Math.max(slope, Math.abs(exact[at] ?? 0))) continue
    const where = place === 0 ? '' : ', not here but near by,'
    return `entry ${at + 1} is${where} ${amount(claimed?.[at] ?? 0)} and should be ${amount(exact[at] ?? 0)}`
  }
  return 'by very little'
}
