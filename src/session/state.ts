import type { Overlay } from '../figure/overlays.ts'
import type { Trials } from '../lesson/randomTrials.ts'
import type { Check, Question } from './check.ts'
import { initial, type Settings } from './settings.ts'

export type TrialRun = { readonly percent: number } | { readonly found: Trials }

/** A check that is too large to be made at once. */
export interface Checking {
  readonly question: Question
  readonly status: 'running' | 'cancelled' | 'broken' | 'done'
  /** What is known so far; null before the first word. */
  readonly check: Check | null
}

/** What the reader is doing. */
export interface State {
  readonly settings: Settings
  /** What undo brings back, the newest last; at most `maxSteps`. */
  readonly past: readonly Settings[]
  /** What redo brings back, the nearest first. */
  readonly future: readonly Settings[]
  /** What could be redone before the gesture under way began: it may yet be taken back. */
  readonly dropped: readonly Settings[]
  /** The gesture that is under way; all its changes are one step. */
  readonly gesture: string | null
  /** What the section that is being read is about: the figure shows it as well. */
  readonly about: readonly Overlay[]
  /** The random trials: how far it is, or what it found. */
  readonly trials: TrialRun | null
  /** The last check that was given to a worker. */
  readonly checking: Checking | null
  /** The part of the lesson that is pointed at, wherever it stands. */
  readonly highlighted: string | null
  /** A sentence for those who listen, which others see for themselves. */
  readonly announcement: string | null
  /** A sentence for the reader, until the next thing happens. */
  readonly notice: string | null
}

export const maxSteps = 200

/** The gesture of typing into a field: one step for undo as well, but nothing is held down. */
export function typed(field: string): string {
  return `typed ${field}`
}

export function isTyped(gesture: string): boolean {
  return gesture.startsWith('typed ')
}

/** The gesture of dragging a thing by pointer, so many times since the page was opened. */
export function dragging(thing: string, count: number): string {
  return `drag ${thing} ${count}`
}

export function isDrag(gesture: string): boolean {
  return gesture.startsWith('drag ')
}

/** Whether this very thing is dragged by pointer. */
export function isDragOf(thing: string, gesture: string | null): boolean {
  return gesture?.startsWith(`drag ${thing} `) ?? false
}

/**
 * What is looked at by those who cannot follow each move: the settings before a gesture, for as long
 * as it goes on.
 */
export function committed({ settings, gesture, past }: State): Settings {
  return gesture === null || isTyped(gesture) ? settings : (past.at(-1) ?? settings)
}

export function begin(settings: Settings = initial, notice: string | null = null): State {
  return {
    settings,
    past: [],
    future: [],
    dropped: [],
    gesture: null,
    about: [],
    trials: null,
    checking: null,
    highlighted: null,
    announcement: null,
    notice,
  }
}

/**
 * Some settings change. Changes with the same gesture are one step for undo, until the gesture
 * ends; a change without one is a step of its own.
 */
export function change(
  state: State,
  patch: Partial<Settings>,
  gesture: string | null = null,
): State {
  const settings = { ...state.settings, ...patch }
  const goesOn = gesture !== null && gesture === state.gesture
  return {
    ...state,
    settings,
    past: goesOn ? state.past : [...state.past, state.settings].slice(-maxSteps),
    future: [],
    dropped: goesOn ? state.dropped : state.future,
    gesture,
    notice: null,
  }
}

/** Some settings are settled before the reader has done anything: no step for undo. */
export function settle(state: State, patch: Partial<Settings>): State {
  return { ...state, settings: { ...state.settings, ...patch } }
}

/** The gesture is over; what comes next is a new step. */
export function release(state: State): State {
  return state.gesture === null ? state : { ...state, gesture: null }
}

/** The gesture is taken back, as if it had never begun. */
export function cancel(state: State): State {
  const before = state.past.at(-1)
  if (state.gesture === null || before === undefined) return state
  return {
    ...state,
    settings: before,
    past: state.past.slice(0, -1),
    future: state.dropped,
    dropped: [],
    gesture: null,
    notice: null,
  }
}

export function undo(state: State): State {
  const before = state.past.at(-1)
  if (before === undefined) return state
  return {
    ...state,
    settings: before,
    past: state.past.slice(0, -1),
    future: [state.settings, ...state.future],
    dropped: [],
    gesture: null,
    notice: null,
  }
}

export function redo(state: State): State {
  const [after, ...future] = state.future
  if (after === undefined) return state
  return {
    ...state,
    settings: after,
    past: [...state.past, state.settings],
    future,
    dropped: [],
    gesture: null,
    notice: null,
  }
}

/** Everything as a new reader meets it; a step that undo brings back. */
export function reset(state: State): State {
  return change(state, initial)
}

/** Says something to the reader; nothing else changes. */
export function notify(state: State, notice: string | null): State {
  return state.notice === notice ? state : { ...state, notice }
}

/** Says something to those who listen; nothing else changes. */
export function announce(state: State, sentence: string): State {
  return { ...state, announcement: sentence }
}

/** The found goes on, is there, or is called off. */
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

/** Another section is being read. */
export function read(state: State, about: readonly Overlay[]): State {
  return state.about === about ? state : { ...state, about }
}
