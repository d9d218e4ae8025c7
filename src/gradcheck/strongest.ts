import { numericalJacobians, outcome, type Options } from './gradcheck.ts'
import { length, scale, type Pair } from '../math/vec.ts'
import { backwards, type BackwardId } from './backwards.ts'
import { mapBasis, maps, type Axis, type MapBasis, type MapId, type Place } from './maps.ts'
import { wrongIds } from './mutants.ts'

export interface StrengthQuestion {
  readonly map: MapId
  readonly basis: MapBasis
  readonly options: Options
}

/** What a check can do at a place. */
export interface Strength {
  readonly place: Place
  readonly at: Pair
  /** How many wrong backwards are clearly caught. */
  readonly caught: number
  /** The one that is caught by the smallest margin; null if none is. */
  readonly weakest: BackwardId | null
  /** How many times its largest difference is what is allowed; ∞ if it fails in the last stage. */
  readonly margin: number
}

/** How far the search is. */
export interface Search {
  readonly done: number
  readonly all: number
}

/**
 * The right backward must need no more than this share of what is allowed: where it needs more, a
 * verdict hangs on the error of the quotients.
 */
export const room = 0.01

/** A wrong backward counts as caught where its difference is at least so many times what is allowed. */
export const clearly = 2

/** How fine the grid is, and from how many of its best places the search goes on: a place is n² work. */
const effort = (n: number) =>
  n <= 128
    ? { across: 24, up: 48, starts: 4 }
    : n <= 256
      ? { across: 12, up: 32, starts: 4 }
      : { across: 8, up: 24, starts: 1 }
/** The last steps are a thousandth of the grid’s. */
const halvings = 10

/**
 * Looks over a map for the place where most wrong backwards are clearly caught, and
 * among such places for that where the weakest is caught by the largest margin, to some hundredths. First on a grid, then
 * from its best places in ever smaller steps. Over angle and length it tries y twice as long as well,
 * because where both are of one length some mistakes make no difference. The same question always has the same answer; null if
 * the right backward has nowhere enough room.
 */
export function* strongest(question: StrengthQuestion): Generator<Search, Strength | null> {
  const { map, basis } = question
  const axes = maps[map].axes(basis)
  const { across, up, starts } = effort(basis.at.x.length)
  const bases = map === 'angle' ? [basis, longer(basis)] : [basis]
  const all = bases.length * (across + 1) * (up + 1) + starts * halvings * ways.length
  let done = 0

  const found: { readonly basis: MapBasis; readonly share: Place; readonly strength: Strength }[] =
    []
  for (const basis of bases)
    for (let column = 0; column <= across; column++)
      for (let row = 0; row <= up; row++) {
        const share = [column / across, row / up] as const
        const strength = yield* tried(basis, share)
        if (strength) found.push({ basis, share, strength })
      }
  found.sort((a, b) => compare(b.strength, a.strength))

  let best = found[0]?.strength ?? null
  for (const start of found.slice(0, starts)) {
    let { share, strength } = start
    for (let halving = 1; halving <= halvings; halving++) {
      const [du, dv] = [2 ** -halving / across, 2 ** -halving / up]
      for (const [u, v] of ways) {
        const there = [within(share[0] + u * du), within(share[1] + v * dv)] as const
        const next = yield* tried(start.basis, there)
        if (next && compare(next, strength) > 0) [share, strength] = [there, next]
      }
    }
    if (best === null || compare(strength, best) > 0) best = strength
  }
  return best

  function* tried(basis: MapBasis, share: Place): Generator<Search, Strength | null> {
    const place = placeAt(axes, share)
    const slices = strengthAt({ ...question, basis }, place)
    for (;;) {
      const { done: ready, value } = slices.next()
      if (ready) {
        done++
        return value
      }
      yield { done, all }
    }
  }
}

const ways = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const

const within = (share: number) => Math.max(0, Math.min(1, share))

const placeAt = ([u, v]: readonly [Axis, Axis], [across, up]: Place): Place => [
  u.value(across),
  v.value(up),
]

/** What a check can do at a place; null where the right backward has not enough room. */
export function* strengthAt(
  { map, basis, options }: StrengthQuestion,
  place: Place,
): Generator<null, Strength | null> {
  const at = maps[map].place(basis, place)
  const slices = numericalJacobians(backwards.correct, at, options)
  let slice = slices.next()
  for (; !slice.done; slice = slices.next()) yield null
  const numerical = slice.value
  const right = outcome(backwards.correct, at, numerical, options)
  if (!right.ok || right.ratio > room) return null

  let strength: Strength = { place, at, caught: 0, weakest: null, margin: Infinity }
  for (const id of wrongIds) {
    const { failure, ratio } = outcome(backwards[id], at, numerical, options)
    yield null
    if (failure === null) continue
    const margin = failure.stage === 'jacobian' ? ratio : Infinity
    if (margin < clearly) continue
    const weaker = strength.weakest === null || margin < strength.margin
    strength = {
      ...strength,
      caught: strength.caught + 1,
      ...(weaker ? { weakest: id, margin } : {}),
    }
  }
  return strength
}

/**
 * Positive if a is the stronger. Margins within some hundredths count as the same; then the lengths
 * nearest to 1 are chosen, which are the easiest to look at.
 */
function compare(a: Strength, b: Strength): number {
  if (a.caught !== b.caught) return a.caught - b.caught
  const [left, right] = [step(a.margin), step(b.margin)]
  return left === right ? far(b.at) - far(a.at) : left - right
}

/** How far ‖x‖ is from 1, in powers of ten. */
const far = ({ x }: Pair) => Math.abs(Math.log10(length(x)))

/** The basis in which y is twice as long. */
const longer = ({ at }: MapBasis) => mapBasis({ x: at.x, y: scale(2, at.y) })

/** The steps on which a margin stands: fifty in a factor of ten. */
const step = (margin: number) =>
  margin === Infinity ? Infinity : Math.round(50 * Math.log10(margin))
