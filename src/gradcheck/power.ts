import { numericalJacobians, type Options } from './gradcheck.ts'
import { analyticalJacobian, tensors, type Differentiable, type Point } from './jacobian.ts'
import { settle, type Input, type Settings } from './options.ts'
import type { Tensor } from './torch/arithmetic.ts'
import { arithmetics } from './torch/dtype.ts'
import { directions } from './torch/directions.ts'
import type { Pair } from '../math/vec.ts'
import { backwards, type BackwardId } from './backwards.ts'
import { even, maps, type MapBasis, type MapId, type Place } from './maps.ts'
import { wrongIds } from './mutants.ts'

/*
 * What a check is worth at each place of a map: how many wrong backwards it would catch. Neither the
 * quotients nor the gradients depend on atol; so for each place and each backward the map holds the
 * atol from which on it passes, and counts for any atol follow at once.
 */

/** A map that is asked for; atol does not matter. */
export interface MapQuestion {
  readonly map: MapId
  readonly basis: MapBasis
  readonly options: Options
  /** Of the plane only this much: from the lower left corner to the upper right one. Default: all of it. */
  readonly window?: MapWindow
}

/** Two places of a map, in the units of its axes. */
export interface MapWindow {
  readonly from: Place
  readonly to: Place
}

/** How many components x and y of a map may have. */
export const maxMapped = 256

/** The backwards of which a map holds the tolerances: the right one first, which must not be caught. */
export const judged = ['correct', ...wrongIds] as const

/** A map as far as it is known. Places stand at the crossings of a grid that includes all four edges. */
export interface Power {
  readonly columns: number
  readonly rows: number
  /**
   * For each place, row by row from below, and each of `judged`: the atol from which on it passes; ∞ if
   * none is enough; NaN while it is not known.
   */
  readonly needed: Float64Array
  /** Places worked out, and how many there will be. */
  readonly done: number
  readonly all: number
}

/** How many steps the coarsest grid has. Each finer one has twice as many, and all its places. */
const coarsest = { angle: [12, 8], plane: [10, 10] } as const

/** How often it is refined: what takes a few seconds at most. */
export const refinements = (n: number) => (n <= 32 ? 3 : n <= 128 ? 2 : 1)

/** Works a map out, coarse first. Yields in slices of less than a millisecond or so. */
export function* mapping(question: MapQuestion): Generator<Power, Power> {
  const { map, basis } = question
  const n = basis.at.x.length
  const [across, up] = coarsest[map]
  const finest = 2 ** refinements(n)
  const all = (across * finest + 1) * (up * finest + 1)
  let power = blank(across + 1, up + 1, all)
  for (let fineness = 1; ; fineness *= 2) {
    power = yield* filled(question, power, fineness > 1)
    if (fineness === finest) return power
    power = refined(power)
  }
}

function blank(columns: number, rows: number, all: number): Power {
  const needed = new Float64Array(columns * rows * judged.length).fill(NaN)
  return { columns, rows, needed, done: 0, all }
}

/** The places that a coarser grid did not have. */
function* filled(question: MapQuestion, power: Power, coarser: boolean): Generator<Power, Power> {
  const { columns, rows, needed } = power
  const { map, basis, options, window } = question
  const [u, v] = window
    ? [even(window.from[0], window.to[0]), even(window.from[1], window.to[1])]
    : maps[map].axes(basis)
  let { done } = power
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (coarser && row % 2 === 0 && column % 2 === 0) continue
      const place = [u.value(column / (columns - 1)), v.value(row / (rows - 1))] as const
      const at = maps[map].place(basis, place)
      const found = neededAt(at, options)
      for (;;) {
        const slice = found.next()
        if (slice.done) {
          needed.set(slice.value, (row * columns + column) * judged.length)
          break
        }
        yield { ...power, done }
      }
      done++
      yield { ...power, done }
    }
  return { ...power, done }
}

/** Twice as fine; what is not yet known is as at the place to the left and below. */
function refined({ columns, rows, needed, done, all }: Power): Power {
  const finer = blank(2 * columns - 1, 2 * rows - 1, all)
  const size = judged.length
  for (let row = 0; row < finer.rows; row++)
    for (let column = 0; column < finer.columns; column++) {
      const from = ((row >> 1) * columns + (column >> 1)) * size
      finer.needed.set(needed.subarray(from, from + size), (row * finer.columns + column) * size)
    }
  return { ...finer, done }
}

/** The atol from which on each of `judged` passes at one point; ∞ if none is enough. */
export function* neededAt(point: Pair, options: Options): Generator<null, number[]> {
  const settings = settle(options)
  const slices = numericalJacobians(backwards.correct, point, options)
  let slice = slices.next()
  for (; !slice.done; slice = slices.next()) yield null
  const at = tensors(point, settings.dtype)
  const weights = weightsAt(at, settings)
  const atols: number[] = []
  for (const id of judged) {
    atols.push(neededFor(backwards[id], at, slice.value, weights, settings))
    yield null
  }
  return atols
}

/** Along which direction an input is compared, and what atol is multiplied with; null: entry by entry. */
type Weights = Pair<{ readonly along: Tensor; readonly sum: number } | null>

function weightsAt(at: Point, { inputs, fastMode, dtype }: Settings): Weights {
  if (!fastMode) return { x: null, y: null }
  const sizes = inputs.map((input) => at[input].length)
  const drawn = directions(sizes, dtype).map((along) => ({
    along,
    sum: arithmetics[dtype].inner(
      along,
      along.map(() => 1),
    ),
  }))
  const one = (input: Input) => drawn[inputs.indexOf(input)] ?? null
  return { x: one('x'), y: one('y') }
}

/** max (|a − m| − rtol |m|) over what atol is multiplied with; 0 if no atol is needed. */
function neededFor(
  fn: Differentiable,
  at: Point,
  numerical: Pair<readonly number[]>,
  weights: Weights,
  { inputs, rtol, dtype }: Settings,
): number {
  const { round } = arithmetics[dtype]
  const relative = round(rtol)
  const gradient = analyticalJacobian(fn, at, 1)
  let most = 0
  for (const input of inputs) {
    const weight = weights[input]
    const entries = weight ? [along(weight.along, gradient[input], round)] : gradient[input]
    for (let i = 0; i < entries.length; i++) {
      const m = numerical[input][i]!
      const distance = entries[i] === m ? 0 : round(Math.abs(entries[i]! - m))
      if (!Number.isFinite(distance)) return Infinity
      most = Math.max(most, (distance - Math.abs(round(relative * m))) / (weight?.sum ?? 1))
    }
  }
  const zero = analyticalJacobian(fn, at, 0)
  return inputs.some((input) => zero[input].some((entry) => entry !== 0)) ? Infinity : most
}

/** ⟨u, v⟩ as a check in fast mode sums it. */
function along(u: Tensor, v: readonly number[], round: (value: number) => number): number {
  return v.reduce((sum, entry, i) => round(sum + round(entry * u[i]!)), 0)
}

/** What a check is worth at a place. */
export type Worth =
  /** Not known yet. */
  | 'unknown'
  /** The right backward fails as well, so a failure says nothing. */
  | 'alarm'
  /** A backward that returns zeros passes. */
  | 'blind'
  | 'worth'

const zeros = judged.indexOf('zeros')

/** What a check with this atol is worth at the i-th place of a map. */
export function worthOf({ needed }: Power, i: number, atol: number): Worth {
  const right = needed[i * judged.length]!
  if (Number.isNaN(right)) return 'unknown'
  if (right > atol) return 'alarm'
  return needed[i * judged.length + zeros]! > atol ? 'worth' : 'blind'
}

/** How many of the wrong backwards a check with this atol catches at the i-th place of a map. */
export function caughtAt({ needed }: Power, i: number, atol: number): number {
  let caught = 0
  for (let k = 1; k < judged.length; k++) if (needed[i * judged.length + k]! > atol) caught++
  return caught
}

/** The wrong backwards that a check with this atol catches at no place where the right one passes. */
export function unseen(power: Power, atol: number): BackwardId[] {
  const caught = new Set<number>()
  for (let i = 0; i < power.columns * power.rows; i++) {
    const worth = worthOf(power, i, atol)
    if (worth === 'alarm' || worth === 'unknown') continue
    for (let k = 1; k < judged.length; k++)
      if (power.needed[i * judged.length + k]! > atol) caught.add(k)
  }
  return judged.filter((_, k) => k > 0 && !caught.has(k))
}
