import type { Portrait } from '../math/portrait.ts'

/** What the figure has to say in words about the place where the reader is, or null. */
export function remark({ angle, gradient }: Portrait): string | null {
  const vanishes = [...gradient.x, ...gradient.y].every((entry) => entry === 0)
  if (!vanishes) return null
  return angle < 1
    ? 'x ∥ y: S is at its maximum, 1. Any small turn lowers it only to second order, so both gradients are 0.'
    : 'x ∥ −y: S is at its minimum, −1. Any small turn raises it only to second order, so both gradients are 0.'
}
