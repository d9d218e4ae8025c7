import type { OnScreen } from '../figure/words/describe.ts'
import {
  caughtWords,
  gestured,
  guessGestured,
  guessMissed,
  pointing,
  standing,
} from '../figure/words/gestures.ts'
import { spatial } from '../figure/space/moving/orientations.ts'
import { verdictOf } from '../gradcheck/verdict.ts'
import { arrowOf } from '../math/cosineReport.ts'
import { rotate } from '../math/rotation.ts'
import type { Vec } from '../math/vec.ts'
import { wasRun } from '../python/check/wasRun.ts'
import { say } from '../words/say.ts'
import { sentences } from '../words/sentences.ts'
import { backwardShown, checkingOf, passes, type Check } from './check.ts'
import { problemOf } from './own/problem.ts'
import { countedIn, type Counted } from './counted.ts'
import { guessTold, toBeGuessed } from './figureWords.ts'
import { isTooLong, shownIn, shownOf, type Shown } from './pane.ts'
import { reportOf } from './session.ts'
import type { State } from './state.ts'
import { flattened, guessOf, viewIdOf } from './view.ts'

// What those hear who cannot see the figure: what a gesture did, and where its arrows point.

/** How vectors stand on the screen. */
function onScreenOf(shown: Shown): (v: Vec) => OnScreen {
  return viewIdOf(shown) === 'space' ? (v) => rotate(shown.turn, spatial(v)) : flattened(shown)
}

/** What the pane's vectors did since a state, or a turn of space; null if nothing, or if it is another pair. */
export function gestureWords(before: State, now: State): string | null {
  const [was, is] = [shownOf(before), shownOf(now)]
  if (was.pair !== is.pair || was.x.length !== is.x.length) return null
  const moved = (['x', 'y'] as const).find((part) => is[part] !== was[part])
  if (moved === undefined)
    return viewIdOf(is) === 'space' && is.turn !== was.turn
      ? standing(reportOf(is), onScreenOf(is))
      : null
  return gestured({
    before: reportOf(was),
    now: reportOf(is),
    part: moved,
    flatten: viewIdOf(is) === 'space' ? null : flattened(is),
    guessing: toBeGuessed(now, is),
  })
}

/** Whether the guess ends elsewhere than it did. */
export function isGuessMoved(before: State, now: State): boolean {
  return guessOf(before).to !== guessOf(now).to
}

/** What the reader did to her guess since a state; null if nothing, or if it is guessed no longer. */
export function guessGestureWords(before: State, now: State): string | null {
  const shown = shownOf(now)
  // A reset takes the guess back: that is no gesture.
  if (now.guess === null || !toBeGuessed(now, shown) || !isGuessMoved(before, now)) return null
  return guessGestured(guessOf(before).to, guessOf(now).to, flattened(shown))
}

/** On which side of the gradient the guess is that is so many degrees off, and where the gradient points. */
export function guessMissedWords(state: State, off: number | null): string {
  const shown = shownIn(state, 'lesson')
  const gradient = flattened(shown)(arrowOf(reportOf(shown), 'x'))
  return guessMissed(guessOf(state).to, gradient, off)
}

/** The check of a state, if it is finished and the reader is where its verdict stands. */
export function finishedCheck(state: State) {
  const { status, check } = checkingOf(state)
  const made = shownOf(state).pair === 'check' && !isTooLong(state.settings)
  return status === 'done' && made ? check : null
}

/** What a finished check says, and how many of the wrong backwards it catches; of code, what is wrong with it. */
export function verdictWords(state: State): string | null {
  const check = finishedCheck(state)
  if (!check) return null
  const { own } = check
  const counted = countedIn(checkingOf(state).question.options)
  if (own) {
    const said = wasRun(own)
      ? `gradcheck: ${verdictOf(check.report)}`
      : own.stopped
        ? say`gradcheck: stopped`
        : say`gradcheck: not run`
    // Why it failed on the way is an alert of its own, with the line.
    const more = problemOf(own) === null ? sentences(ownWords(check, counted)) : ''
    return more === '' ? said : `${said}; ${more}`
  }
  const { mutants } = check
  const caught = mutants.filter(({ ok }) => !ok).length
  return `gradcheck: ${verdictOf(check.report)}; ${caughtWords({ caught, all: mutants.length })}`
}

/** What the opening's check says once its backward has been exchanged; null if it has not been, or nothing is known yet. */
export function exchangedWords(before: State, now: State): string | null {
  const [was, is] = [before.place, now.place]
  if (was.id !== 'opening' || is.id !== 'opening' || was.step === is.step) return null
  const backward = backwardShown(now)
  const ok = passes(checkingOf(now), backward)
  if (ok === null) return null
  const said = verdictOf({ ok })
  return backward === 'zeros'
    ? say`backward() returns zeros: ${said}`
    : say`backward() returns the gradient: ${said}`
}

/** What is wrong with pasted code, and that there is a repair, in sentences. */
function ownWords({ report, own }: Check, counted: Counted): string[] {
  const { entries } = report
  const differ = entries.filter(({ ok }) => !ok).length
  const found = own?.diagnosis?.sentence ?? own?.differences[0]?.sentence
  return [
    ...(differ > 0 ? [`${counted.differ(differ, entries.length, null)}.`] : []),
    ...(found === undefined ? [] : [found.replaceAll('`', '')]),
    ...(own?.repair ? [say`A repair is offered below the verdict.`] : []),
  ]
}

/** Where the arrows of the pane point. */
export function directionWords(state: State): string {
  const shown = shownOf(state)
  return sentences([
    pointing(reportOf(shown), onScreenOf(shown), toBeGuessed(state, shown)),
    guessTold(state, shown),
  ])
}
