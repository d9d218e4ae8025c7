import type { PairId, Scene, StepFrame } from '../lesson/story/chapter.ts'
import { chapters, isChapter, isWalked, stepOf, type Place } from '../lesson/story/places.ts'
import { pause, isRunning } from './flow/running.ts'
import { isSameValue } from './sameValue.ts'
import { initial, type Settings } from './settings.ts'
import { arrive, change, handBack, settle, shownPair, type State } from './state.ts'
import { replaced } from './vectors.ts'

/** What a scene sets, of the pair that its place shows. */
function patchOf(scene: Scene, pair: PairId): Partial<Settings> {
  if (pair === 'lesson') {
    const { x = initial.x, y = initial.y, dx, dy } = scene
    return {
      ...replaced({ ...initial, ...(dx ? { dx } : {}), ...(dy ? { dy } : {}) }, { x, y }),
      view: 'own',
    }
  }
  const { point = 'ones', n = initial.n, cx = initial.cx, cy = initial.cy } = scene
  const { dtype = initial.dtype } = scene
  return {
    point,
    n,
    seed: initial.seed,
    cx,
    cy,
    dtype,
    ownCoordinates: null,
    ownBasis: null,
    ccamera: null,
    cflow: 0,
    ceta: null,
    cgiven: [],
  }
}

/** The scene of a place: its step's, or else the last one before it in the chapter. */
function sceneOf(place: Place): Scene | null {
  const step = stepOf(place)
  if (!step || !isChapter(place.id)) return place.id === 'opening' ? { point: 'ones' } : null
  const steps: readonly StepFrame[] = chapters[place.id].steps
  const until = steps.findIndex(({ id }) => id === step.id)
  return steps.slice(0, until + 1).findLast(({ scene }) => scene !== undefined)?.scene ?? null
}

/** The settings of a place that nobody has changed: what a link may leave unsaid. */
export function settingsAt(place: Place): Settings {
  const scene = sceneOf(place)
  return scene ? { ...initial, ...patchOf(scene, shownPair({ place })) } : initial
}

/** Another place is read. Its scene is set if the reader has not moved that pair by hand. */
export function comeTo(state: State, place: Place): State {
  const arrived = arrive(state, place)
  // A walk goes on to the next step of its chapter; whatever else is held goes on anywhere.
  const walksOn = isWalked(place) && shownPair(arrived) === shownPair(state)
  // It stops where it plays: the other place may have a walk of another pair.
  const there = isRunning(state) && !walksOn ? arrive(pause(state), place) : arrived
  if (arrived === state || (there.gesture !== null && !isRunning(there))) return there
  const pair = shownPair(there)
  const scene = place.id === 'opening' ? sceneOf(place) : stepOf(place)?.scene
  if (!scene || there.touched[pair]) return there
  const patch = patchOf(scene, pair)
  return isShowing(there, patch) ? there : settle(pause(there), patch)
}

/**
 * Who has changed the settings between two states: the reader, or the story, which has put a pair somewhere else;
 * of that nothing need be said. Null if it was the figure, which looks at the same from elsewhere.
 */
export function changedBy(before: State, now: State): 'reader' | 'story' | null {
  const isHeld = before.gesture !== null || now.gesture !== null
  // What the reader does is a step for undo.
  if (isHeld || before.past !== now.past || before.future !== now.future) return 'reader'
  return places.some((field) => before.settings[field] !== now.settings[field]) ? 'story' : null
}

/** The scene of the place, because the reader asks for it; a step for undo. */
export function showScene(state: State): State {
  const scene = sceneOf(state.place)
  if (!scene) return state
  const pair = shownPair(state)
  return handBack(change(state, patchOf(scene, pair)), pair)
}

/** Whether the pair is where the scene of the place puts it. */
export function isAtScene(state: State): boolean {
  const scene = sceneOf(state.place)
  return scene === null || isShowing(state, patchOf(scene, shownPair(state)))
}

const places = ['x', 'y', 'point', 'n', 'cx', 'cy', 'dtype'] as const

function isShowing({ settings }: State, patch: Partial<Settings>): boolean {
  return places.every((field) => !(field in patch) || isSameValue(settings[field], patch[field]))
}

/** The reader goes to a place on purpose, rather than by reading on. */
export function goTo(state: State, place: Place): State {
  return { ...comeTo(state, place), visits: state.visits + 1 }
}
