import { angleAt, rate, timeTo } from '../../math/flow/exact.ts'
import { maxSteps, sideOf, walk, type Walk } from '../../math/flow/walk.ts'
import { angle, cosineSimilarity } from '../../math/cosine.ts'
import { basis, coordinates, lift } from '../../math/span.ts'
import { length, scale, unit, type Pair, type Vec } from '../../math/vec.ts'
import { numerals } from '../../words/language.ts'
import { say } from '../../words/say.ts'
import { memoizeOne } from '../memoizeOne.ts'
import { changeShown, shownOf } from '../pane.ts'
import type { Settings } from '../settings.ts'
import { notify, type State } from '../state.ts'
import { pause } from './running.ts'
import { othersOf, ruleOf, walkOf } from './walker.ts'

/** θ after so many steps of a walk, in radians. */
export function angleAfter({ at }: Walk, n: number): number {
  const { x, y } = at(n).walker
  return angle(x, y)
}

const degree = Math.PI / 180

/** “Bring θ below 1° in exactly ten steps”: where ten steps lead, and whether that is it. */
export function tenSteps(settings: Settings) {
  const walked = walkOf(settings)
  const after = angleAfter(walked, 10)
  const solved = settings.flow === 10 && after < degree && angleAfter(walked, 9) >= degree
  return { after, eta: settings.eta, solved }
}

/** “Make ‖x‖ double without changing S by more than 0.01”: how far a walk has come with that. */
export function doubling(settings: Settings) {
  const { at } = walkOf(settings)
  const [start, now] = [at(0).walker, at(settings.flow).walker]
  // Of lengths that are beyond doubles there are parts that are not.
  const part = [start.x, now.x].every((v) => length(v) < Infinity) ? 1 : 2 ** -20
  const longer = length(scale(part, now.x)) / length(scale(part, start.x))
  const change = cosineSimilarity(now.x, now.y) - cosineSimilarity(start.x, start.y)
  // A double that rounding has made a little less is one.
  return { longer, change, solved: longer >= 2 - 1e-9 && Math.abs(change) <= 0.01 }
}

/** The small turns that free opposite vectors, in radians, and how they are called. */
export const turns = [
  { name: '1°', by: degree },
  { name: `0${numerals.decimal}01°`, by: 0.01 * degree },
  { name: `0${numerals.decimal}0001°`, by: 0.0001 * degree },
] as const

/**
 * x as long as it is, and opposite to y, or in its direction, but for so small a turn; null where there is no second direction, or where
 * the numbers leave the doubles.
 */
function nearlyParallel({ x, y }: Pair, by: number, way: 1 | -1): Vec | null {
  if (x.length < 2) return null
  const plane = basis(x, y)
  // The direction of y: the lengths of the two may be too far apart for a double to say how far.
  const [a, b] = coordinates(plane, unit(y))
  const [cos, sin] = [way * length(x) * Math.cos(by), length(x) * Math.sin(by)]
  // Toward the right of −y: there the figure has most room.
  const turned = lift(plane, [cos * a - sin * b, cos * b + sin * a])
  const size = length(turned)
  return size > 0 && size < Infinity ? turned : null
}

/** The lesson's x is turned off the direction opposite to y; a step for undo. */
export function free(state: State, by: number): State {
  return turnedOff(state, by, -1)
}

/** The same at the other rest, where x is in the direction of y: from there it comes back. */
export function disturb(state: State, by: number): State {
  return turnedOff(state, by, 1)
}

function turnedOff(state: State, by: number, way: 1 | -1): State {
  const still = pause(state)
  const { x, y } = shownOf(still)
  const to = nearlyParallel({ x, y }, by, way)
  if (!to)
    return notify(
      still,
      x.length < 2
        ? say`One component is a line: there is no way around the origin.`
        : say`x is so long that it cannot be turned in doubles. Make it shorter.`,
    )
  return changeShown(still, { x: to })
}

/** How long it takes to come from so near to 180° to 90°. */
export interface Leaving {
  /** In continuous time. */
  readonly time: number
  /** In steps of the walker, or null where a thousand are not enough. */
  readonly steps: number | null
}

/** How long each of the turns takes, by the rule that is set and with the lengths at the start: each is walked by itself. */
export const leavings = turns.map(({ name, by }) => ({
  name,
  by,
  leaving: memoizeOne(
    ({ x, y, eta, follow, way, sphere, decay, momentum }: Settings) => [
      x,
      y,
      eta,
      follow,
      way,
      sphere,
      decay,
      momentum,
    ],
    (settings): Leaving => {
      const { x, y, follow } = settings
      const time = timeTo(Math.PI - by, Math.PI / 2, rate(length(x), length(y), follow))
      const from = nearlyParallel({ x, y }, by, -1)
      if (!from) return { time, steps: null }
      const walked = walk({ x: from, y }, { ...ruleOf(settings), batch: null })
      let steps = 0
      while (steps <= maxSteps && angleAfter(walked, steps) > Math.PI / 2) steps++
      return { time, steps: steps > maxSteps ? null : steps }
    },
  ),
}))

/** θ of the walk, step by step, and what continuous time says. */
export interface Course {
  readonly eta: number
  /** After 0, 1, 2, … steps; in radians. */
  readonly angles: readonly number[]
  /** Whether the walker is then on the other side of y than at its start: it has gone too far. */
  readonly crossed: readonly boolean[]
  /** θ at time t of the exact flow; null where the rule is another one. */
  readonly exact: ((t: number) => number) | null
  /** So long the exact flow takes to its end, nearly. */
  readonly time: number
}

/** Whether the exact flow tells of the walk: not of one with momentum, weight decay or a batch. */
export function isTold(settings: Settings): boolean {
  const { decay, momentum } = settings
  return decay === 0 && momentum === 0 && othersOf(settings).length === 0
}

interface Known {
  readonly angles: number[]
  readonly crossed: boolean[]
}

const courses = new WeakMap<Walk, Known>()

/** The course of the walk so far. */
export function courseOf(settings: Settings): Course {
  const { x, y, eta, follow, way, flow } = settings
  const walked = walkOf(settings)
  const known: Known = courses.get(walked) ?? { angles: [], crossed: [] }
  courses.set(walked, known)
  const from = walked.at(0).walker
  // A batch in space leaves the plane in which y has two sides.
  const sided = othersOf(settings).length === 0 || x.length === 2
  while (known.angles.length <= flow) {
    const n = known.angles.length
    known.angles.push(angleAfter(walked, n))
    known.crossed.push(sided && sideOf(from, walked.at(n).walker) < 0)
  }
  const start = known.angles[0] ?? angle(x, y)
  const up = way === 'up'
  const r = rate(length(x), length(y), follow) * (up ? 1 : -1)
  const end = up ? 2 * degree : Math.PI - 2 * degree
  const time = timeTo(start, end, r)
  return {
    eta,
    angles: known.angles.slice(0, flow + 1),
    crossed: known.crossed.slice(0, flow + 1),
    exact: isTold(settings) ? (t) => angleAt(start, r, t) : null,
    time: time > 0 && time < Infinity ? time : 12 / Math.abs(r),
  }
}

/** What the steps of the walk have added to the squared length of what moves. */
export interface Ledger {
  readonly of: 'x' | 'y'
  /** ‖x₀‖². */
  readonly start: number
  /** η²‖∇ₓS‖² of each step. */
  readonly added: readonly number[]
  /** ‖x₀‖² and all that was added. */
  readonly sum: number
  /** ‖x‖² as it is. */
  readonly truth: number
}

/** Whose length the ledger is about. */
export function ledgerPart({ follow, batch }: Settings): 'x' | 'y' {
  return follow === 'y' && batch === 1 ? 'y' : 'x'
}

export function ledgerOf(settings: Settings): Ledger {
  const { at } = walkOf(settings)
  const of = ledgerPart(settings)
  const square = (v: Vec) => v.reduce((sum, entry) => sum + entry * entry, 0)
  const { walker, grown } = at(settings.flow)
  const start = square(at(0).walker[of])
  return {
    of,
    start,
    added: Array.from({ length: settings.flow }, (_, k) => at(k + 1).walker.grown[of]),
    sum: start + grown[of],
    truth: square(walker[of]),
  }
}
