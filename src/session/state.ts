import type { Trials } from '../lesson/randomTrials.ts'
import type { PairId } from '../lesson/story/chapter.ts'
import { isChapter, opening, pairOf, stepOf, type Place } from '../lesson/story/places.ts'
import { isSame, type Gesture } from './gesture.ts'
import { noCode, type OwnCode } from './own/code.ts'
import type { Asked, Check } from './question.ts'
import { isSameValue } from './sameValue.ts'
import { initial, type FieldId, type Settings } from './settings.ts'

/** The random trials of all lines: how far they are, or what they found. */
export type TrialRun = { readonly percent: number } | { readonly found: Trials }

/** A check that is too large to be made at once. */
export interface Checking {
  readonly question: Asked
  /** `held`: nothing runs, since the reader has not let it yet, or the vectors are too long. */
  readonly status: 'running' | 'cancelled' | 'broken' | 'done' | 'held'
  /** What is known so far; null before the first word. */
  readonly check: Check | null
}

/** The reader's guess of ∇ₓS: an arrow from the tip of x, in the coordinates of the plane. */
export interface Guess {
  readonly to: readonly [number, number]
  /** Whether the reader has looked at the answer. */
  readonly looked: boolean
}

/** What was read and is not wanted, by its number among all that was read. */
export interface TakenAway {
  readonly id: number
  readonly name: string
}

/** What undo and redo bring back. */
type Kept = Pick<State, 'settings' | 'touched' | 'without'> & {
  /** The code, where the step put other code in its place; what is typed the editor itself undoes. */
  readonly own?: OwnCode
}

/** What the reader is doing. */
export interface State {
  readonly settings: Settings
  /** What undo brings back, the newest last; at most `maxUndo`. */
  readonly past: readonly Kept[]
  /** What redo brings back, the nearest first. */
  readonly future: readonly Kept[]
  /** What could be redone before the gesture under way began: it may yet be taken back. */
  readonly dropped: readonly Kept[]
  /** The gesture that is under way; all its changes are one step. */
  readonly gesture: Gesture | null
  /** Whether a walk plays; while the reader holds something it waits. */
  readonly playing: boolean
  /** What is being read. */
  readonly place: Place
  /** So often the reader has gone to a place on purpose: from each the back button leads back. */
  readonly visits: number
  /** Which pairs the reader has moved: these a step of the story leaves as they are. */
  readonly touched: Readonly<Record<PairId, boolean>>
  /** Whether the reader has folded the figure away, where it can be. */
  readonly folded: boolean
  /** What the reader took from the list of what was read. */
  readonly without: readonly TakenAway[]
  /** Null: the one that a reader finds. */
  readonly guess: Guess | null
  /** The line of the derivation that is drawn. */
  readonly drawn: string | null
  readonly trials: TrialRun | null
  /** The last check that was given to a worker. */
  readonly checking: Checking | null
  /** The code in the editor. */
  readonly own: OwnCode
  /** The part of the lesson that is pointed at, wherever it stands. */
  readonly highlighted: string | null
  /** A sentence for those who listen, which others see for themselves; empty where the last one holds no longer. */
  readonly announcement: string | null
  /** A sentence for the reader, until the next thing happens. */
  readonly notice: string | null
}

export const maxUndo = 200

/**
 * What is looked at by those who cannot follow each move: the settings before a gesture, for as long
 * as it goes on. What is typed counts at once.
 */
export function committed({ settings, gesture, past }: State): Settings {
  return gesture === null || gesture.kind === 'typing'
    ? settings
    : (past.at(-1)?.settings ?? settings)
}

const nothingAway: readonly TakenAway[] = []
const untouched = { lesson: false, check: false }

export function begin(
  settings: Settings = initial,
  notice: string | null = null,
  place: Place = opening,
  touched: State['touched'] = untouched,
  own: OwnCode = noCode,
): State {
  return {
    settings,
    past: [],
    future: [],
    dropped: [],
    gesture: null,
    playing: false,
    place,
    visits: 0,
    touched,
    folded: false,
    without: nothingAway,
    guess: null,
    drawn: null,
    trials: null,
    checking: null,
    own,
    highlighted: null,
    announcement: null,
    notice,
  }
}

/** The fields that say where a pair is. */
export const fieldsOf: Readonly<Record<PairId, readonly FieldId[]>> = {
  lesson: ['x', 'y'],
  check: ['point', 'cx', 'cy', 'n', 'seed'],
}

/** Which pairs a change moves. */
export function movedBy(patch: Partial<Settings>): State['touched'] {
  const has = (pair: PairId) => fieldsOf[pair].some((field) => field in patch)
  return { lesson: has('lesson'), check: has('check') }
}

/** A walk counts its steps from its pair: with another one it begins anew. */
function anew(moved: State['touched'], { flow, cflow, point }: Settings): Partial<Settings> {
  return {
    ...(moved.lesson && flow > 0 ? { flow: 0 } : {}),
    ...((moved.check || (moved.lesson && point === 'figure')) && cflow > 0 ? { cflow: 0 } : {}),
  }
}

/**
 * Some settings change. Changes with the same gesture are one step for undo, until the gesture
 * ends; a change without one is a step of its own, unless all stands as it is wanted already.
 */
export function change(
  state: State,
  patch: Partial<Settings>,
  gesture: Gesture | null = null,
): State {
  const next = recorded(state, patch, gesture)
  // What is held may yet move.
  if (gesture !== null || !isSameValue(state.settings, next.settings)) return next
  const { settings, past, future, dropped, touched } = state
  return { ...next, settings, past, future, dropped, touched }
}

/** The change, as a step for undo or as a part of the one under way. */
function recorded(before: State, patch: Partial<Settings>, gesture: Gesture | null = null): State {
  const goesOn = gesture !== null && isSame(gesture, before.gesture)
  const state = goesOn ? before : release(before)
  const moved = movedBy(patch)
  const { touched } = state
  const newlyTouched =
    (moved.lesson && !touched.lesson) || (moved.check && !touched.check)
      ? { lesson: touched.lesson || moved.lesson, check: touched.check || moved.check }
      : touched
  return {
    ...state,
    settings: { ...state.settings, ...anew(moved, state.settings), ...patch },
    past: goesOn ? state.past : [...state.past, kept(state)].slice(-maxUndo),
    future: [],
    dropped: goesOn ? state.dropped : state.future,
    gesture,
    touched: newlyTouched,
    notice: null,
  }
}

/** Some settings are settled by the page itself: no step for undo, and nothing counts as touched. */
export function settle(state: State, patch: Partial<Settings>): State {
  return { ...state, settings: { ...state.settings, ...patch } }
}

/** A pair is the story's again: what a step wants to show may be set without asking. */
export function handBack(state: State, pair: PairId): State {
  return { ...state, touched: { ...state.touched, [pair]: false } }
}

/**
 * The gesture is over; what comes next is a new step. One that has led back to where it began was none. A walk that
 * plays is nobody's who leaves a tip or a field: it is over when it stops.
 */
export function release(state: State): State {
  const { gesture, playing, settings, past, dropped } = state
  if (gesture === null || (playing && gesture.kind === 'run')) return state
  const before = past.at(-1)
  return before !== undefined && isSameValue(before.settings, settings)
    ? {
        ...state,
        gesture: null,
        touched: before.touched,
        past: past.slice(0, -1),
        future: dropped,
        dropped: [],
      }
    : { ...state, gesture: null }
}

const kept = ({ settings, touched, without }: State): Kept => ({ settings, touched, without })

/** What leads back to a state from a step: the code as well, if the step brings other code. */
const facing = (state: State, step: Kept): Kept =>
  step.own ? { ...kept(state), own: unpacked(state.own) } : kept(state)

/** Code that is packed anew when it comes back, and so remembered; not what a link brought and nobody has let run. */
const unpacked = (own: OwnCode): OwnCode => (own.allowed ? { ...own, packed: null } : own)

/** The state after a step back or forth; what was under way, or said, is over. */
function stepped(state: State, step: Kept): State {
  return {
    ...state,
    ...step,
    dropped: [],
    gesture: null,
    playing: false,
    notice: null,
    // What is still spoken was of the state before.
    announcement: '',
  }
}

/** The gesture is taken back, as if it had never begun. */
export function cancel(state: State): State {
  const before = state.past.at(-1)
  if (state.gesture === null || before === undefined) return state
  return { ...stepped(state, before), past: state.past.slice(0, -1), future: state.dropped }
}

export function undo(state: State): State {
  const before = state.past.at(-1)
  if (before === undefined) return state
  return {
    ...stepped(state, before),
    past: state.past.slice(0, -1),
    future: [facing(state, before), ...state.future],
  }
}

export function redo(state: State): State {
  const [after, ...future] = state.future
  if (after === undefined) return state
  return { ...stepped(state, after), past: [...state.past, facing(state, after)], future }
}

/** Something that was read, or all of it, is taken from the list: a step of its own, which changes no setting. */
export function takeAway(state: State, ...sources: readonly TakenAway[]): State {
  const { settings, without } = state
  return { ...recorded(state, {}), settings, without: [...without, ...sources] }
}

/** Other code is checked, and stands in the editor: a step that undo takes back with what stood there before. */
export function replaceCode(state: State, before: OwnCode, own: OwnCode): State {
  const changed = recorded(state, { backward: 'own' })
  const step = { ...kept(state), own: unpacked(before) }
  return { ...changed, own, past: [...changed.past.slice(0, -1), step] }
}

/** What was read is gone, and with it the steps that took some of it away. */
export function forgetTaken(state: State): State {
  const { past, future, dropped } = state
  const steps = [...past, state, ...future, ...dropped]
  if (steps.every(({ without }) => without.length === 0)) return state
  /** The steps that did something else, seen from where they begin: taking away alone changes what is away. */
  const others = (steps: readonly Kept[], from: Kept) => {
    let nearer = from
    return steps.flatMap((step) => {
      const isTaking = step.without !== nearer.without
      nearer = step
      return isTaking ? [] : [{ ...step, without: nothingAway }]
    })
  }
  return {
    ...state,
    without: nothingAway,
    past: others(past.toReversed(), state).toReversed(),
    future: others(future, state),
    // They followed what the present follows.
    dropped: others(dropped, past.at(-1) ?? state),
  }
}

/** Everything as a new reader meets it, at the same place; a step that undo brings back. */
export function reset(state: State): State {
  return { ...change(state, initial), touched: untouched, guess: null, playing: false }
}

/** The figure of a phone is folded away, or there again: no step for undo, and not in the link. */
export function setFolded(state: State, folded: boolean): State {
  return { ...state, folded }
}

/** Says something to the reader; nothing else changes. */
export function notify(state: State, notice: string | null): State {
  return state.notice === notice ? state : { ...state, notice }
}

/** Says something to those who listen; nothing else changes. */
export function announce(state: State, sentence: string | null): State {
  return { ...state, announcement: sentence }
}

/** The trials go on, are there, or are called off. */
export function tried(state: State, trials: TrialRun | null): State {
  return { ...state, trials }
}

/** A large check begins, goes on, ends, or is to be made again (null). */
export function checked(state: State, checking: Checking | null): State {
  return { ...state, checking }
}

/** A part is pointed at, or none any more. */
export function highlight(state: State, highlighted: string | null): State {
  return state.highlighted === highlighted ? state : { ...state, highlighted }
}

/** The guess is moved, judged, or taken back. */
export function guessed(state: State, guess: Guess | null, gesture: Gesture | null = null): State {
  return { ...state, guess, gesture }
}

/** A line of the derivation is drawn, or none. */
export function draw(state: State, line: string | null): State {
  return { ...state, drawn: line }
}

/** Another place is being read. A gesture goes on: it is the page that scrolls under it. */
export function arrive(state: State, place: Place): State {
  if (isThere(state.place, place)) return state
  // What was drawn belongs to what was read.
  return { ...state, place, drawn: null }
}

/** A chapter without a step is its first step. */
function isThere(now: Place, place: Place): boolean {
  if (now.id !== place.id || now.step === place.step) return now.id === place.id
  return isChapter(now.id) && stepOf(now) === stepOf(place)
}

/** The pair that the pane shows. */
export function shownPair({ place }: Pick<State, 'place'>): PairId {
  return pairOf(place.id)
}
