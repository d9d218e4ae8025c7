import { short } from '../figure/format.ts'
import { fits, frameOf, maps, type Frame, type MapId, type Place } from '../lesson/maps.ts'
import { wrongIds } from '../lesson/mutants.ts'
import { mostMapped } from '../lesson/power.ts'
import type { Strength } from '../lesson/strongest.ts'
import type { BackwardId } from '../lesson/backwards.ts'
import { makePoint } from '../lesson/points.ts'
import { angle } from '../math/cosine.ts'
import { length, type Pair } from '../math/vec.ts'
import { optionsOf, type Check } from './check.ts'
import { remembering } from './memo.ts'
import { checkingOf } from './session.ts'
import type { Shared } from './shared.ts'
import { change, isTyped, say, type State } from './state.ts'
import { replaced } from './vectors.ts'

/** Where the check is made just now, also while that place is dragged. */
export const pointOf = remembering(
  ({ point, n, seed, x, y }: Shared) => (point === 'figure' ? [point, x, y] : [point, n, seed]),
  (shared): Pair => makePoint(shared.point, shared.n, shared.seed, shared),
)

/** What a map depends on beside its frame: all but atol, for which none has to be worked out anew. */
export const mapOptionsOf = remembering(
  ({ eps, rtol, mode, dtype, requires }: Shared) => [eps, rtol, mode, dtype, requires],
  (shared) => ({ ...optionsOf(shared), atol: 0 }),
)

/** Whether a map can be drawn: with one component there is no plane, and long vectors take too long. */
export function mappable({ x }: Pair): boolean {
  return x.length >= 2 && x.length <= mostMapped
}

/**
 * The frame of the map, state after state. It stays for as long as the point moves about in it; while
 * something else is dragged it waits. Null where no map can be drawn.
 */
export function framing(): (state: State) => Frame | null {
  let kept: Frame | null = null
  let of: { readonly map: MapId; readonly at: Pair; readonly frame: Frame } | null = null
  return ({ shared, gesture }) => {
    const at = pointOf(shared)
    const { map } = shared
    if (!mappable(at)) return null
    if (of && of.map === map && of.at === at && of.frame === kept && gesture !== null) return kept
    const held = gesture !== null && !isTyped(gesture)
    const stays = kept?.at.x.length === at.x.length && (held || fits(map, kept, at))
    kept = stays && kept ? kept : frameOf(at)
    of = { map, at, frame: kept }
    return kept
  }
}

/** The check goes to a place of the map: the figure's vectors become those that stand there. */
export function placed(
  state: State,
  frame: Frame,
  [u, v]: Place,
  gesture: string | null = null,
): State {
  const { map } = state.shared
  if (map === 'plane' && Math.hypot(u, v) === 0)
    return say(state, 'S is undefined where x is zero, so the point of the check stays beside it.')
  const pair = maps[map].place(frame, [u, v])
  return change(state, { ...replaced(state.shared, pair), point: 'figure' }, gesture)
}

/** The strongest place is brought to the figure, and what it can do is said. */
export function strengthened(state: State, found: Strength | null): State {
  if (found === null)
    return say(
      state,
      'With these settings the right backward passes nowhere on this map with room to spare, so no place is a good one. Look at eps and the tolerances.',
    )
  const { at, caught, weakest, margin } = found
  const how =
    margin === Infinity
      ? 'its failure has nothing to do with tolerances'
      : `its difference is ${short(margin)} times what is allowed`
  const degrees = (angle(at.x, at.y) * 180) / Math.PI
  const where = `At angle ${short(degrees)}°, ‖x‖ = ${short(length(at.x))} and ‖y‖ = ${short(length(at.y))}`
  const sentence =
    weakest === null
      ? `${where}, no wrong backward is clearly caught, and nowhere else on this map.`
      : `${where}, ${caught} of ${wrongIds.length} wrong backwards are clearly caught. The weakest of these is ${weakest}; ${how}. The figure has these vectors now.`
  return say(change(state, { ...replaced(state.shared, at), point: 'figure' }), sentence)
}

/** What a check at the present point would say of all backwards. */
export interface Verdicts {
  readonly caught: number
  /** The wrong ones that pass. */
  readonly blind: readonly BackwardId[]
  /** Whether the right one passes. */
  readonly right: boolean
}

/** The same for as long as the check is the same; null until there is a finished one. */
export function verdictsOf(state: State): Verdicts | null {
  const { status, check } = checkingOf(state)
  return status === 'done' && check ? summed(check) : null
}

const summed = remembering(
  (check: Check) => [check],
  ({ mutants, fair }): Verdicts => {
    const blind = mutants.flatMap(({ ok, id }) => (ok ? id : []))
    return { caught: mutants.length - blind.length, blind, right: fair }
  },
)
