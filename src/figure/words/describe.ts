import { arrowOf, type CosineReport } from '../../math/cosineReport.ts'
import { count, degrees, short, spokenLength, spokenSimilarity, tuple } from './format.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

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

/** Where the reader’s guess of the gradient points, and how long it is. */
export function guessPoints(to: OnScreen): string {
  return say`Your guess points ${clock(to)}, ${short(Math.hypot(to[0], to[1]))} long.`
}

/**
 * The whole figure in words, for those who cannot see it.
 *
 * @param n how many components the vectors have, where the report holds coordinates in their span.
 * @param guessing whether the gradients are to be guessed, and so are not told.
 */
export function describe(report: CosineReport, n?: number, guessing = false): string {
  const { x, y, gradient, angle } = report
  const perpendicular = (part: 'x' | 'y', entries: readonly number[], size: number) =>
    arrowOf(report, part).every((entry) => entry === 0)
      ? say`The gradient in ${part} is zero.`
      : // Its components would be told as what they are rounded to.
        size === 0 || !entries.every(Number.isFinite)
        ? say`The gradient in ${part} is at right angles to ${part} at its tip; its length, ${spokenLength(size)}, is beyond doubles.`
        : say`The gradient in ${part} is ${vector(entries, n)}, of length ${spokenLength(size)}, at right angles to ${part} at its tip.`
  return sentences([
    say`x is ${vector(x, n)}, of length ${spokenLength(report.normX)}.`,
    say`y is ${vector(y, n)}, of length ${spokenLength(report.normY)}.`,
    say`The angle between them is ${degrees(angle)} and S is ${spokenSimilarity(report)}.`,
    ...(guessing
      ? [say`The gradient in x is to be guessed.`]
      : [
          perpendicular('x', gradient.x, report.gradientNormX),
          perpendicular('y', gradient.y, report.gradientNormY),
        ]),
  ])
}

/** A vector in a sentence; of coordinates it is said that they are no components. */
export function vector(v: readonly number[], n?: number): string {
  return n === undefined ? tuple(v) : say`${tuple(v)} in the span, with ${count(n)} components`
}
