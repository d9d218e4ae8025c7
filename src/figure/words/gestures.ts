import { arrowOf, type CosineReport } from '../../math/cosineReport.ts'
import { angle } from '../../math/cosine.ts'
import type { Pair, Vec } from '../../math/vec.ts'
import { clock, guessPoints, type OnScreen } from './describe.ts'
import { count, degrees, short, shortDegrees, spokenLength, spokenSimilarity } from './format.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

// What a gesture did and where the arrows point, for those who cannot see it.

const vanishes = (v: Vec) => v.every((entry) => entry === 0)

/** How an arrow has turned; null where it has not, or one of the two has no direction. */
function turned(before: Vec, now: Vec, flatten: ((v: Vec) => OnScreen) | null): string | null {
  if (vanishes(before) || vanishes(now) || before.length !== now.length) return null
  const by = angle(before, now)
  if (by < Math.PI / 360) return null
  if (!flatten) return say`turned by ${shortDegrees(by)}`
  const [a, b] = [flatten(before), flatten(now)]
  return a[0] * b[1] - a[1] * b[0] > 0
    ? say`turned ${shortDegrees(by)} counterclockwise`
    : say`turned ${shortDegrees(by)} clockwise`
}

interface Gestured {
  readonly before: CosineReport
  readonly now: CosineReport
  /** The gradient that is told of. */
  readonly part: 'x' | 'y'
  /** How a vector stands on flat paper; null in space, where a turn has no sense of its own. */
  readonly flatten: ((v: Vec) => OnScreen) | null
  /** Whether the gradient is to be guessed, and so is not told. */
  readonly guessing: boolean
}

/** What a gesture did, in one sentence: S, and the gradient's length and turn. */
export function gestured({ before, now, part, flatten, guessing }: Gestured): string {
  const s = say`S ${spokenSimilarity(now)}, angle ${degrees(now.angle)}`
  if (guessing) return s
  const gradient = arrowOf(now, part)
  if (vanishes(gradient)) return say`${s}; the gradient in ${part} is zero`
  const size = spokenLength(part === 'x' ? now.gradientNormX : now.gradientNormY)
  const turn = turned(arrowOf(before, part), gradient, flatten)
  return turn
    ? say`${s}; the gradient in ${part} is ${size} long, ${turn}`
    : say`${s}; the gradient in ${part} is ${size} long`
}

/** Where x and y point, in one sentence. */
export function standing({ x, y }: Pair, onScreen: (v: Vec) => OnScreen): string {
  return say`x points ${clock(onScreen(x))}, y ${clock(onScreen(y))}.`
}

/** Where all arrows point, in one sentence each. */
export function pointing(
  report: CosineReport,
  onScreen: (v: Vec) => OnScreen,
  guessing: boolean,
): string {
  const gradientOf = (part: 'x' | 'y') => {
    const gradient = arrowOf(report, part)
    const size = part === 'x' ? report.gradientNormX : report.gradientNormY
    return vanishes(gradient)
      ? say`The gradient in ${part} is zero.`
      : say`The gradient in ${part}, at its tip, points ${clock(onScreen(gradient))}, ${spokenLength(size)} long.`
  }
  return sentences([
    standing(report, onScreen),
    ...(guessing ? [say`The gradient in x is to be guessed.`] : [gradientOf('x'), gradientOf('y')]),
  ])
}

/** What a gesture did to the reader’s guess: where it points now, its length, and its turn, which may be less than an hour. */
export function guessGestured(before: Vec, now: Vec, flatten: (v: Vec) => OnScreen): string {
  const turn = turned(before, now, flatten)
  const at = flatten(now)
  return turn
    ? say`Your guess points ${clock(at)}, ${short(Math.hypot(at[0], at[1]))} long, ${turn}.`
    : guessPoints(at)
}

/**
 * On which side of the gradient the guess is, and where the gradient points.
 *
 * @param off the degrees between the two as they are told; null where they are told to be none. Half a turn has no side.
 */
export function guessMissed(guess: OnScreen, gradient: OnScreen, off: number | null): string {
  if (off === null || off === 180) return say`The gradient points ${clock(gradient)}.`
  return guess[0] * gradient[1] - guess[1] * gradient[0] > 0
    ? say`Your guess lies clockwise of the gradient, which points ${clock(gradient)}.`
    : say`Your guess lies counterclockwise of the gradient, which points ${clock(gradient)}.`
}

/** How many wrong backwards a check would catch: “14 of 18 caught”. */
export function caughtWords({ caught, all }: { readonly caught: number; readonly all: number }) {
  return say`${count(caught)} of ${count(all)} caught`
}
