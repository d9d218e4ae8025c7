import { arrowOf, type CosineReport } from '../../math/cosineReport.ts'
import { count, degrees, short, spokenLength, tuple } from './format.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

/**
 * The whole figure in words, for those who cannot see it.
 *
 * @param n how many components the vectors have, where the report holds coordinates in their span.
 * @param guessing whether the gradients are to be guessed, and so are not told.
 */
export function describe(report: CosineReport, n?: number, guessing = false): string {
  const { x, y, gradient, similarity, angle } = report
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
    say`The angle between them is ${degrees(angle)} and S is ${short(similarity)}.`,
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
