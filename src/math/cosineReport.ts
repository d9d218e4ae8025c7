import { cosine, differential } from './cosine.ts'
import { slopes } from './slopes.ts'
import { dot, length, type Pair, type Vec } from './vec.ts'

/** Everything that figures and readouts say about one point (x, y). */
export interface CosineReport {
  readonly x: Vec
  readonly y: Vec
  /** S(x, y), in [−1, 1]. */
  readonly similarity: number
  /** The angle between x and y, in radians, in [0, π]. */
  readonly angle: number
  /** ∇S(x, y) = (∂x, ∂y); ∂x ⊥ x and ∂y ⊥ y. */
  readonly gradient: Pair
  readonly normX: number
  readonly normY: number
  /** ‖∇ₓS‖ = sin θ / ‖x‖. */
  readonly gradientNormX: number
  readonly gradientNormY: number
  /** ⟨x, ∇ₓS⟩: zero, but for rounding. */
  readonly innerX: number
}

/** ⟨u, v⟩, or null where v has an infinite entry: then ∞ · 0 would be NaN. */
function inner(u: Vec, v: Vec): number | null {
  return v.every(Number.isFinite) ? dot(u, v) : null
}

/**
 * ∂x or ∂y for its direction alone: where it is too long or too short for doubles, a positive multiple that they hold,
 * and zero only where it is zero.
 */
export function arrowOf({ x, y, gradient: found }: CosineReport, part: 'x' | 'y'): Vec {
  const arrow = found[part]
  // Subnormal ones have lost digits, and with them the direction.
  if (arrow.every(Number.isFinite) && arrow.some((entry) => Math.abs(entry) > 2 ** -970))
    return arrow
  return slopes(x, y)[part]
}

/** @throws RangeError outside the domain of S, as `cosine` does. */
export function cosineReport({ x, y }: Pair): CosineReport {
  const { similarity, angle, gradient } = cosine(x, y)
  return {
    x,
    y,
    similarity,
    angle,
    gradient,
    normX: length(x),
    normY: length(y),
    gradientNormX: length(gradient.x),
    gradientNormY: length(gradient.y),
    innerX:
      inner(x, gradient.x) ??
      differential(
        x,
        y,
        x,
        y.map(() => 0),
      ),
  }
}
