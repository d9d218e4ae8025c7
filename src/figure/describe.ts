import type { Portrait } from '../math/portrait.ts'
import { count, degrees, short, tuple } from './format.ts'

/**
 * The whole figure in words, for those who cannot see it.
 *
 * @param n how many components the vectors have, where the portrait holds coordinates in their span.
 */
export function describe(portrait: Portrait, n?: number): string {
  const { x, y, gradient, similarity, angle } = portrait
  const perpendicular = (part: 'x' | 'y', entries: readonly number[], size: number) =>
    size === 0
      ? `The gradient in ${part} is zero.`
      : `The gradient in ${part} is ${vector(entries, n)}, of length ${short(size)}, at right angles to ${part} at its tip.`
  return [
    `x is ${vector(x, n)}, of length ${short(portrait.normX)}.`,
    `y is ${vector(y, n)}, of length ${short(portrait.normY)}.`,
    `The angle between them is ${degrees(angle)} and S is ${short(similarity)}.`,
    perpendicular('x', gradient.x, portrait.gradientNormX),
    perpendicular('y', gradient.y, portrait.gradientNormY),
  ].join(' ')
}

/** A vector in a sentence; of coordinates it is said that they are no components. */
export function vector(v: readonly number[], n?: number): string {
  return n === undefined ? tuple(v) : `${tuple(v)} in the span, with ${count(n)} components`
}

/** Where a vector went, in one short sentence. */
export function told(part: 'x' | 'y', portrait: Portrait, n?: number): string {
  return `${part} at ${vector(portrait[part], n)}, S ${short(portrait.similarity)}, angle ${degrees(portrait.angle)}`
}
