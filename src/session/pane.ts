import { makePoint, type Given } from '../gradcheck/points.ts'
import type { PairId } from '../lesson/story/chapter.ts'
import { isRound, isWalked } from '../lesson/story/places.ts'
import type { PlaneCoordinates } from '../math/planeCoordinates.ts'
import type { Pair } from '../math/vec.ts'
import { fieldOf, walkFieldIds, type WalkField } from './flow/choices.ts'
import { basisOfWalk, canBatch, etaFor, walkerOf } from './flow/walker.ts'
import type { Gesture } from './gesture.ts'
import { memoizeLast, memoizeOne } from './memoizeOne.ts'
import type { Settings } from './settings.ts'
import { change, committed, shownPair, type State } from './state.ts'
import { replaced, replacedOwn } from './vectors.ts'

/*
 * There are two pairs of vectors: the lesson's, and the check's. The pane shows that of the place which
 * is being read, and everything in it and beside it is about that pair alone.
 */

/** The settings as the pane sees them: x, y and what belongs to them are those of its pair. */
export interface Shown extends Settings {
  readonly pair: PairId
  /** Whether the whole circle around the origin is to be seen. */
  readonly round: boolean
  /** Whether x and y are where a walk has led from those of the settings. */
  readonly walked: boolean
  /** Where a walk of any vectors began, by which it is first looked at; null elsewhere. */
  readonly start: Pair | null
}

function given({ x, y, cx, cy }: Settings): Given {
  return { lesson: { x, y }, own: { x: cx, y: cy } }
}

/** Remembers the last places, each as the same object for as long as it is the same place. */
const pointMemory = (count: number) =>
  memoizeLast(
    count,
    ({ point, n, seed, x, y, cx, cy }: Settings) =>
      point === 'figure' ? [point, x, y] : point === 'own' ? [point, cx, cy] : [point, n, seed],
    (settings): Pair => makePoint(settings.point, settings.n, settings.seed, given(settings)),
  )

/** Where the check is made. */
export const pointOf = pointMemory(2)

/** The same of settings that are not the present ones, such as those that are tried. */
export const pointAt = pointMemory(1)

/** How many components the check's pair has. */
export function checkDimension(settings: Settings): number {
  const { point, ownCoordinates, planeCoordinates } = settings
  if (point === 'own' && ownCoordinates) return ownCoordinates.n
  if (point === 'figure' && planeCoordinates) return planeCoordinates.n
  return pointOf(settings).x.length
}

/** Whether the check's vectors are too long to be carried whole, and so to be checked. */
export function isTooLong({ point, ownCoordinates, planeCoordinates }: Settings): boolean {
  return (
    (point === 'own' && ownCoordinates !== null) ||
    (point === 'figure' && planeCoordinates !== null)
  )
}

/** The settings as a pane with this pair shows them. */
export function asShown(settings: Settings, pair: PairId, round = false, walked = false): Shown {
  const start =
    pair === 'lesson'
      ? { ...settings, pair, round, walked: false, start: null }
      : ofCheck(settings, round)
  if (!walked) return start
  const { x } = start
  return {
    ...start,
    ...walkerOf(start),
    basis: basisOfWalk(start),
    walked,
    // A batch pulls from all sides.
    round: round || (start.batch > 1 && canBatch(start)),
    start: pair === 'lesson' ? null : startOf(start),
    // A walk in space is seen there.
    view: pair === 'check' && x.length === 3 && !start.planeCoordinates ? 'own' : start.view,
  }
}

/** One object for as long as x and y are the same. */
const startOf = memoizeLast(
  2,
  ({ x, y }: Settings) => [x, y],
  ({ x, y }): Pair => ({ x, y }),
)

/** The fields of a walk beside those of the check's, looked up once: this is asked for at each move. */
const walkFields = walkFieldIds.map((id) => [id, fieldOf('check', id)] as const)

/** The settings with the check's pair, and all that belongs to it, in place of the lesson's. */
function ofCheck(settings: Settings, round: boolean): Shown {
  const { point, ownBasis, ownCoordinates, planeCoordinates, ccamera } = settings
  const { x, y } = pointOf(settings)
  const walk = Object.fromEntries(walkFields.map(([id, own]) => [id, settings[own]])) as Pick<
    Settings,
    WalkField
  >
  return {
    ...settings,
    ...walk,
    eta: settings.ceta ?? etaFor({ x, y }, walk.follow),
    pair: 'check',
    round,
    walked: false,
    start: null,
    x,
    y,
    dx: x.map(() => 0),
    dy: y.map(() => 0),
    basis: ownBasis,
    planeCoordinates:
      point === 'own' ? ownCoordinates : point === 'figure' ? planeCoordinates : null,
    camera: ccamera,
    // A plane that contains both, whatever n is.
    view: x.length === 2 ? 'own' : 'span',
    paper: settings.paper === 'x' ? 'y' : settings.paper,
    show: [],
    enlarge: 'auto',
  }
}

const shownNow = memoizeOne(
  ({ settings, place }: Pick<State, 'settings' | 'place'>) => [
    settings,
    shownPair({ place }),
    isRound(place),
    isWalked(place),
  ],
  ({ settings, place }) => asShown(settings, shownPair({ place }), isRound(place), isWalked(place)),
)

/** What the pane shows now. */
export function shownOf(state: State): Shown {
  return shownNow(state)
}

const lessonNow = memoizeOne(
  ({ settings }: Pick<State, 'settings'>) => [settings],
  ({ settings }) => asShown(settings, 'lesson'),
)

const checkNow = memoizeOne(
  ({ settings }: Pick<State, 'settings'>) => [settings],
  ({ settings }) => asShown(settings, 'check'),
)

/** The same of a pair, whether the pane shows it or the other one. */
export function shownIn(state: State, pair: PairId): Shown {
  if (pair === shownPair(state)) return shownOf(state)
  return pair === 'lesson' ? lessonNow(state) : checkNow(state)
}

/** What the pane showed before the gesture under way; what it shows, if nothing moves. */
export const shownAtRest = memoizeOne(
  (state: State) => [
    committed(state),
    shownPair(state),
    isRound(state.place),
    isWalked(state.place),
  ],
  (state): Shown => {
    const settings = committed(state)
    if (settings === state.settings) return shownOf(state)
    return asShown(settings, shownPair(state), isRound(state.place), isWalked(state.place))
  },
)

/**
 * What the pane's pair, or the one that is named, walks by: its x and y as they stand at the start, and the fields of its walk by the names that
 * those of the lesson have.
 */
export function walkIn(state: State, pair: PairId = shownPair(state)): Settings {
  return pair === 'lesson' ? state.settings : checkNow(state)
}

/** Something about the walk of the pane's pair changes, or of the one that is named; see `change`. */
export function changeWalk(
  state: State,
  patch: Partial<Pick<Settings, WalkField>>,
  gesture: Gesture | null = null,
  pair: PairId = shownPair(state),
): State {
  const entries = Object.entries(patch) as [WalkField, unknown][]
  const renamed = Object.fromEntries(entries.map(([id, value]) => [fieldOf(pair, id), value]))
  return change(state, renamed as Partial<Settings>, gesture)
}

/** The lesson's pair as it was before the gesture under way. */
export const lessonAtRest = memoizeOne(
  (state: State) => [committed(state)],
  (state) => asShown(committed(state), 'lesson'),
)

/** What belongs to the pair of the pane, and can be changed there. */
export type PaneSettings = Pick<
  Settings,
  'x' | 'y' | 'dx' | 'dy' | 'basis' | 'camera' | 'turn' | 'planeCoordinates'
>

/** A change in the pane as a change of the settings of its pair. */
export function patchOf(shown: Shown, patch: Partial<PaneSettings>): Partial<Settings> {
  const { x, y, basis, camera } = patch
  if (shown.pair === 'lesson') {
    // Whoever moves a walker begins a new walk, from where it stands.
    return shown.walked && (x || y)
      ? { ...patch, x: x ?? shown.x, y: y ?? shown.y, flow: 0 }
      : patch
  }
  return {
    ...(x || y
      ? {
          point: 'own' as const,
          cx: x ?? shown.x,
          cy: y ?? shown.y,
          ownCoordinates: patch.planeCoordinates ?? shown.planeCoordinates,
          // As in the lesson, and by the steps that it made before.
          ...(shown.walked ? { cflow: 0, ...(shown.flow > 0 ? { ceta: shown.eta } : {}) } : {}),
        }
      : {}),
    ...(basis === undefined ? {} : { ownBasis: basis }),
    ...(camera === undefined ? {} : { ccamera: camera }),
  }
}

/** Something in the pane changes; see `change`. */
export function changeShown(
  state: State,
  patch: Partial<PaneSettings>,
  gesture: Gesture | null = null,
): State {
  return change(state, patchOf(shownOf(state), patch), gesture)
}

/** The pair of the pane is replaced by another one, of any dimension; a step for undo. */
export function replaceShown(
  state: State,
  pair: Pair,
  planeCoordinates: PlaneCoordinates | null = null,
): State {
  if (shownPair(state) === 'check') return change(state, replacedOwn(pair, planeCoordinates))
  return change(state, { ...replaced(state.settings, pair, planeCoordinates), view: 'own' })
}
