import type { CosineReport } from '../../math/cosineReport.ts'
import { count, degrees, short, tuple } from './format.ts'

/**
 * The whole figure in words, for those who cannot see it.
 *
 * @param n how many components the vectors have, where the report holds coordinates in their span.
 * @param guessing whether the gradients are to be guessed, and so are not told.
 */
export function describe(report: CosineReport, n?: number, guessing = false): string {
  const { x, y, gradient, similarity, angle } = report
  const perpendicular = (part: 'x' | 'y', entries: readonly number[], size: number) =>
    size === 0
      ? `The gradient in ${part} is zero.`
      : `The gradient in ${part} is ${vector(entries, n)}, of length ${short(size)}, at right angles to ${part} at its tip.`
  return [
    `x is ${vector(x, n)}, of length ${short(report.normX)}.`,
    `y is ${vector(y, n)}, of length ${short(report.normY)}.`,
    `The angle between them is ${degrees(angle)} and S is ${short(similarity)}.`,
    ...(guessing
      ? ['The gradient in x is to be guessed.']
      : [
          perpendicular('x', gradient.x, report.gradientNormX),
          perpendicular('y', gradient.y, report.gradientNormY),
        ]),
  ].join(' ')
}

/** A vector in a sentence; of coordinates it is said that they are no components. */
export function vector(v: readonly number[], n?: number): string {
  return n === undefined ? tuple(v) : `${tuple(v)} in the span, with ${count(n)} components`
}
