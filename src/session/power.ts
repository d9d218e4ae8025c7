import { short, shortDegrees } from '../figure/words/format.ts'
import { fits, mapBasis, maps, type MapBasis, type MapId, type Place } from '../gradcheck/maps.ts'
import { wrongIds } from '../gradcheck/mutants.ts'
import { maxMapped } from '../gradcheck/power.ts'
import type { Strength } from '../gradcheck/strongest.ts'
import { backwards, type BackwardId } from '../gradcheck/backwards.ts'
import { angle } from '../math/cosine.ts'
import { length, type Pair } from '../math/vec.ts'
import { say } from '../words/say.ts'
import { sentences } from '../words/sentences.ts'
import { checkingOf, optionsOf, type Check } from './check.ts'
import { isMoving, type Gesture } from './gesture.ts'
import { memoizeOne } from './memoizeOne.ts'
import { pointOf } from './pane.ts'
import type { Settings } from './settings.ts'
import { change, notify, type State } from './state.ts'
import { replacedOwn } from './vectors.ts'

/** What a map depends on beside its basis: all but atol, for which none has to be worked out anew. */
export const mapOptionsOf = memoizeOne(
  ({ eps, rtol, mode, dtype, requires }: Settings) => [eps, rtol, mode, dtype, requires],
  (settings) => ({ ...optionsOf(settings), atol: 0 }),
)

/** Whether a map can be drawn: with one component there is no plane, and long vectors take too long. */
export function mappable({ x }: Pair): boolean {
  return x.length >= 2 && x.length <= maxMapped
}

/**
 * The basis of the map, state after state. It stays for as long as the point moves about in it; while
 * something else is dragged it waits. Null where no map can be drawn.
 */
export function mapBasisOf(): (state: State) => MapBasis | null {
  let kept: MapBasis | null = null
  let of: { readonly map: MapId; readonly at: Pair; readonly held: boolean } | null = null
  return (state) => {
    const at = pointOf(state.settings)
    const { map } = state.settings
    const held = isMoving(state)
    // One answer for one question, whatever it is: whoever asks again must get the same object.
    if (of?.map === map && of.at === at && of.held === held) return kept
    of = { map, at, held }
    const stays =
      kept !== null &&
      kept.at.x.length === at.x.length &&
      (held || fits(map, kept, at)) &&
      isSound(map, kept)
    if (!stays) kept = mappable(at) ? soundBasis(map, at) : null
    return kept
  }
}

/** The basis of a map, or null where its numbers leave the doubles. */
function soundBasis(map: MapId, at: Pair): MapBasis | null {
  const found = mapBasis(at)
  return isSound(map, found) ? found : null
}

/** Whether all numbers of a map are doubles, and its axes have lengths. */
function isSound(map: MapId, found: MapBasis): boolean {
  const { at, basis, across } = found
  const axes = maps[map].axes(found).map(({ from, to }) => to - from)
  const sizes = [length(at.x), length(at.y), ...basis.e, ...basis.f, ...across, ...axes]
  return sizes.every((size) => Number.isFinite(size)) && length(at.x) > 0
}

/** Why no map is drawn where n would allow one. */
export const beyondMap = () =>
  say`The map is not drawn here: with vectors so long, or so short, its axes leave what doubles hold.`

/** The check goes to a place of the map: the figure's vectors become those that stand there. */
export function placed(
  state: State,
  basis: MapBasis,
  [u, v]: Place,
  gesture: Gesture | null = null,
): State {
  const { map } = state.settings
  if (map === 'plane' && Math.hypot(u, v) === 0)
    return notify(
      state,
      say`S is undefined where x is zero, so the point of the check stays beside it.`,
    )
  const pair = maps[map].place(basis, [u, v])
  return change(state, replacedOwn(pair), gesture)
}

/** What the strongest place of a map can do, in a sentence; `null` is where none was found. */
export function strengthInWords(found: Strength | null): string {
  if (found === null)
    return say`With these settings the right backward passes nowhere on this map with room to spare, so no place is a good one. Look at eps and the tolerances.`
  const { at, caught, weakest, margin } = found
  const theta = shortDegrees(angle(at.x, at.y))
  const [normX, normY] = [short(length(at.x)), short(length(at.y))]
  if (weakest === null)
    return say`At angle ${theta}, ‖x‖ = ${normX} and ‖y‖ = ${normY}, no wrong backward is clearly caught, and nowhere else on this map.`
  const most = say`At angle ${theta}, ‖x‖ = ${normX} and ‖y‖ = ${normY}, ${caught} of ${wrongIds.length} wrong backwards are clearly caught.`
  // As its card is called, and not by the whole sentence about it.
  const { name } = backwards[weakest]
  const least =
    margin === Infinity
      ? say`The weakest of these is “${name}”; its failure has nothing to do with tolerances.`
      : say`The weakest of these is “${name}”; its difference is ${short(margin)} times what is allowed.`
  return sentences([most, least])
}

/** The check goes to the strongest place. */
export function goTo(state: State, { at }: Strength): State {
  return change(state, replacedOwn(at))
}

/** What a check at the present point would say of all backwards. */
export interface Verdicts {
  readonly caught: number
  /** How many there are. */
  readonly all: number
  /** The wrong ones that pass. */
  readonly blind: readonly BackwardId[]
  /** Whether the right one passes. */
  readonly right: boolean
}

/** The same for as long as the check is the same; null until there is a finished one. */
export function verdictsOf(state: State): Verdicts | null {
  const { status, check } = checkingOf(state)
  return status === 'done' && check && !check.own ? summed(check) : null
}

const summed = memoizeOne(
  (check: Check) => [check],
  ({ mutants, fair }): Verdicts => {
    const blind = mutants.flatMap(({ ok, id }) => (ok ? id : []))
    return { caught: mutants.length - blind.length, all: mutants.length, blind, right: fair }
  },
)
