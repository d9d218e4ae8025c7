import { arrowOf, type CosineReport } from '../../math/cosineReport.ts'
import { angle } from '../../math/cosine.ts'
import type { Vec } from '../../math/vec.ts'
import { count, degrees, short, shortDegrees, spokenLength } from './format.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

// What a gesture did and where an arrow points, for those who cannot see it.

/** An arrow as it stands on the screen: how far to the right, up, and toward the reader. */
export type OnScreen = readonly [right: number, up: number, nearer?: number]

/** Where an arrow points, as on the face of a clock; in space also whether it comes nearer or goes away. */
export function clock([right, up, nearer = 0]: OnScreen): string {
  const inTheScreen = Math.hypot(right, up)
  const depth = Math.atan2(Math.abs(nearer), inTheScreen)
  if (inTheScreen === 0 && nearer === 0) return say`nowhere`
  // Within 15° of the line of sight an hour would mislead.
  if (depth > (75 * Math.PI) / 180)
    return nearer > 0 ? say`straight toward you` : say`straight away from you`
  const hour = Math.round((Math.atan2(right, up) * 6) / Math.PI + 12) % 12 || 12
  if (depth <= (15 * Math.PI) / 180) return say`toward ${hour} o’clock`
  return nearer > 0
    ? say`toward ${hour} o’clock and toward you`
    : say`toward ${hour} o’clock and away from you`
}

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
  const s = say`S ${short(now.similarity)}, angle ${degrees(now.angle)}`
  if (guessing) return s
  const gradient = arrowOf(now, part)
  if (vanishes(gradient)) return say`${s}; the gradient in ${part} is zero`
  const size = spokenLength(part === 'x' ? now.gradientNormX : now.gradientNormY)
  const turn = turned(arrowOf(before, part), gradient, flatten)
  return turn
    ? say`${s}; the gradient in ${part} is ${size} long, ${turn}`
    : say`${s}; the gradient in ${part} is ${size} long`
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
    say`x points ${clock(onScreen(report.x))}, y ${clock(onScreen(report.y))}.`,
    ...(guessing ? [say`The gradient in x is to be guessed.`] : [gradientOf('x'), gradientOf('y')]),
  ])
}

/** How many wrong backwards a check would catch: “14 of 18 caught”. */
export function caughtWords({ caught, all }: { readonly caught: number; readonly all: number }) {
  return say`${count(caught)} of ${count(all)} caught`
}
