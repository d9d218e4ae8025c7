import { count } from '../figure/words/format.ts'
import { backwards, type BackwardId } from '../gradcheck/backwards.ts'
import { judging, mutantsAt, trueJacobians, wrongIds } from '../gradcheck/mutants.ts'
import type { PointId } from '../gradcheck/points.ts'
import { stepOf } from '../lesson/story/places.ts'
import { judge, last, numericalJacobians, outcome, type Options } from '../gradcheck/gradcheck.ts'
import type { Pair } from '../math/vec.ts'
import { say } from '../words/say.ts'
import { isDragging } from './gesture.ts'
import { maxAtOnce, maxLive } from './limits.ts'
import { memoizeOne } from './memoizeOne.ts'
import { isTooLong, pointAt, pointOf } from './pane.ts'

import type { OwnQuestion } from './own/question.ts'
import { isOwn, type Asked, type Check, type Question } from './question.ts'
import type { Settings } from './settings.ts'
import { committed, type Checking, type State } from './state.ts'

export { isOwn, type Asked, type Check, type Question } from './question.ts'

/** The arguments of PyTorch's gradcheck for these settings. */
export function optionsOf({ eps, atol, rtol, mode, dtype, requires }: Settings): Options {
  return {
    eps,
    atol,
    rtol,
    dtype,
    fastMode: mode === 'fast',
    requiresGrad: [requires !== 'y', requires !== 'x'],
  }
}

/** What the panel asks: the chosen backward at the chosen point. */
export function ask(settings: Settings, backward: BackwardId): Question {
  return { backward, at: pointOf(settings), options: optionsOf(settings) }
}

/** Whether the answer is there in a moment, so that nobody has to wait for a worker. */
export function isSmall(question: Asked): question is Question {
  return !isOwn(question) && question.at.x.length <= maxAtOnce
}

/** Checks in slices of less than a millisecond; yields the quotients known so far. */
export function* checking(question: Question): Generator<Pair<readonly number[]>, Check> {
  const { at, options } = question
  // All backwards share one forward, and so these quotients.
  const numerical = yield* numericalJacobians(backwards.correct, at, options)
  const judged = judging(at, numerical, options)
  let slice = judged.next()
  for (; !slice.done; slice = judged.next()) yield numerical
  return {
    ...soFar(question, numerical),
    mutants: slice.value,
    fair: outcome(backwards.correct, at, numerical, options).ok,
  }
}

/** What can be said from the quotients known so far. */
export function soFar(question: Question, numerical: Pair<readonly number[]>): Check {
  const { backward, at, options } = question
  const report = judge(backwards[backward], at, numerical, options)
  const inputs = options.requiresGrad?.filter(Boolean).length ?? 2
  return {
    report,
    compared: report.entries.length,
    all: inputs * (options.fastMode ? 1 : at.x.length),
    mutants: [],
    fair: true,
  }
}

/**
 * The same at once. The wrong backwards are judged when somebody asks for them: of a drag the eye follows each
 * move, but their verdicts only now and then.
 */
export function check(question: Question): Check {
  const { at, options } = question
  const numerical = last(numericalJacobians(backwards.correct, at, options))
  const judged = once(() => mutantsAt(at, numerical, options))
  const fair = once(() => outcome(backwards.correct, at, numerical, options).ok)
  return {
    ...soFar(question, numerical),
    get mutants() {
      return judged()
    },
    get fair() {
      return fair()
    },
  }
}

function once<T>(find: () => T): () => T {
  let found: { readonly it: T } | undefined
  return () => (found ??= { it: find() }).it
}

/** Whether a backward that returns zeros passes as well. */
export function isBlind({ mutants }: Check): boolean {
  return mutants.some(({ id, ok }) => id === 'zeros' && ok)
}

/** How many of the wrong backwards pass here, and how many there are. */
export function passing({ mutants }: Check): { passing: number; all: number } {
  return { passing: mutants.filter(({ ok }) => ok).length, all: wrongIds.length }
}

/** A point at which zeros would not pass with these tolerances, tried and found; or null. */
export function sharper(settings: Settings): Pick<Settings, 'point' | 'n'> | null {
  // In one dimension S is ±1 and its gradient 0 everywhere.
  const n = Math.max(settings.n, 2)
  const tried: readonly PointId[] = ['random', 'orthogonal', 'near-zero']
  const options = { ...optionsOf(settings), fastMode: false }
  const point = tried.find((id) => {
    const at = pointAt({ ...settings, point: id, n })
    return !outcome(backwards.zeros, at, trueJacobians(at, options), options).ok
  })
  return point ? { point, n } : null
}

interface Asking {
  readonly settings: Settings
  readonly backward: BackwardId
}

const parts = (settings: Settings) => {
  const { eps, atol, rtol, mode, dtype, requires } = settings
  return [pointOf(settings), eps, atol, rtol, mode, dtype, requires]
}

const questionAt = memoizeOne(
  ({ settings, backward }: Asking) => [backward, ...parts(settings)],
  ({ settings, backward }) => ask(settings, backward),
)

const ownQuestionAt = memoizeOne(
  ({ settings, source }: { settings: Settings; source: string }) => [
    source,
    settings.layout,
    ...parts(settings),
  ],
  ({ settings, source }): OwnQuestion => ({
    backward: 'own',
    source,
    layout: settings.layout,
    at: pointOf(settings),
    options: optionsOf(settings),
  }),
)

/** The page's backward whose check the pane shows: in the story that of the step, else the one that was chosen. */
export function backwardShown({ place, settings }: State): BackwardId {
  const chosen = settings.backward === 'own' ? 'correct' : settings.backward
  if (place.id === 'opening') return place.step === 'zeros' ? 'zeros' : 'correct'
  if (place.id !== 'trust') return chosen
  const step = stepOf(place)?.id
  if (step === 'ones') return 'correct'
  if (step === 'zeros' || chosen === 'correct') return 'zeros'
  return chosen
}

/** What is asked just now. Of long vectors n² work is not for each move of a drag. */
export function questionOf(state: State): Asked {
  const isOwnCode = state.settings.backward === 'own' && state.place.id === 'lab'
  // Pasted code takes a worker, which a drag would end at each move.
  const waits = isOwnCode ? isDragging(state) : pointOf(state.settings).x.length > maxLive
  const settings = waits ? committed(state) : state.settings
  if (isOwnCode) return ownQuestionAt({ settings, source: state.own.text ?? '' })
  return questionAt({ settings, backward: backwardShown(state) })
}

/** Whether a backward passes, of all of them; null while that is not known. */
export function passes({ question, check, status }: Checking, id: BackwardId): boolean | null {
  if (!check || status !== 'done') return null
  // The one that was asked about is judged already: the others wait until somebody wants to know of them.
  if (!isOwn(question) && id === question.backward) return check.report.ok
  if (id === 'correct') return check.fair
  return check.mutants.find((mutant) => mutant.id === id)?.ok ?? null
}

/** Whether two questions have the same answer: their numbers are the same, wherever they stand. */
export function isSameQuestion(a: Asked, b: Asked): boolean {
  return (
    a === b ||
    (a.backward === b.backward &&
      sameSource(a, b) &&
      sameOptions(a.options, b.options) &&
      sameEntries(a.at.x, b.at.x) &&
      sameEntries(a.at.y, b.at.y))
  )
}

function sameSource(a: Asked, b: Asked): boolean {
  return !isOwn(a) || (isOwn(b) && a.source === b.source && a.layout === b.layout)
}

function sameEntries(u: ArrayLike<number>, v: ArrayLike<number>): boolean {
  if (u === v) return true
  if (u.length !== v.length) return false
  for (let i = 0; i < u.length; i++) if (!Object.is(u[i], v[i])) return false
  return true
}

function sameOptions(a: Options, b: Options): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof Options)[]
  return names.every((name) => String(a[name]) === String(b[name]))
}

/** Why these vectors cannot be checked, as a sentence; null if they can. */
export function tooLong(settings: Settings, n: number, max: number): string | null {
  return isTooLong(settings)
    ? say`The check compares 2n entries one by one, and takes vectors of at most ${count(max)} components; these have ${count(n)}.`
    : null
}

/** What the story checks in place of vectors that are too long, as a sentence; null if it checks them as they are. */
export function checkedInstead(settings: Settings, n: number, max: number): string | null {
  return isTooLong(settings)
    ? say`x and y have ${count(n)} components, and a check takes at most ${count(max)}: what is checked here are only the two coordinates that each has in their plane.`
    : null
}

/** The check: finished at once if it is small, else as far as its worker is. */
export function checkingOf(state: State): Checking {
  const question = questionOf(state)
  const { checking, own } = state
  // The two coordinates of vectors that are too long are others: a check at them would say nothing of these. The story
  // has no other pair to tell its lesson by, and says which it is.
  if (state.place.id === 'lab' && isTooLong(state.settings)) return held(question)
  if (isOwn(question) && (!own.allowed || own.text === null)) return held(question)
  return checking && isSameQuestion(checking.question, question) ? checking : begun(question)
}

const held = memoizeOne(
  (question: Asked) => [question],
  (question): Checking => ({ question, status: 'held', check: null }),
)

const begun = memoizeOne(
  (question: Asked) => [question],
  (question): Checking =>
    isSmall(question)
      ? { question, status: 'done', check: check(question) }
      : { question, status: 'running', check: null },
)

/** A point at which zeros would not pass, for these settings. */
export const sharperOf = memoizeOne(
  ({ eps, atol, rtol, n, seed, dtype, requires }: Settings) => [
    eps,
    atol,
    rtol,
    n,
    seed,
    dtype,
    requires,
  ],
  sharper,
)
