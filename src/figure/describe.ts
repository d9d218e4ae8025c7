import type { Portrait } from '../math/portrait.ts'
import { degrees, short, tuple } from './format.ts'

/** The whole figure in words, for those who cannot see it. */
export function describe(portrait: Portrait): string {
  const { x, y, gradient, similarity, angle } = portrait
  const perpendicular = (part: 'x' | 'y', entries: readonly number[], size: number) =>
    size === 0
      ? `The gradient in ${part} is zero.`
      : `The gradient in ${part} is ${tuple(entries)}, of length ${short(size)}, at right angles to ${part} at its tip.`
  return [
    `x is ${tuple(x)}, of length ${short(portrait.normX)}.`,
    `y is ${tuple(y)}, of length ${short(portrait.normY)}.`,
    `The angle between them is ${degrees(angle)} and S is ${short(similarity)}.`,
    perpendicular('x', gradient.x, portrait.gradientNormX),
    perpendicular('y', gradient.y, portrait.gradientNormY),
  ].join(' ')
}

/** Where a vector went, in one short sentence. */
export function told(part: 'x' | 'y', portrait: Portrait): string {
  return `${part} at ${tuple(portrait[part])}, S ${short(portrait.similarity)}, angle ${degrees(portrait.angle)}`
}
