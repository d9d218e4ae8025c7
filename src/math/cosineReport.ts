import { differential, evaluation } from './cosine.ts'
import { requirePair } from './domain.ts'
import type { Evaluation } from './evaluation.ts'
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

/**
 * What is said about (x, y), each found when it is first asked for: a drag of long vectors asks for little of it.
 *
 * @throws RangeError outside the domain of S, as `cosine` does.
 */
export function cosineReport({ x, y }: Pair): CosineReport {
  requirePair(x, y)
  return new Report(x, y)
}

class Report implements CosineReport {
  readonly x: Vec
  readonly y: Vec
  #at?: Evaluation
  #similarity?: number
  #angle?: number
  #gradient?: Pair
  #normX?: number
  #normY?: number

  constructor(x: Vec, y: Vec) {
    this.x = x
    this.y = y
  }

  get similarity(): number {
    return (this.#similarity ??= this.#evaluation().similarity())
  }

  get angle(): number {
    return (this.#angle ??= this.#evaluation().angle())
  }

  get gradient(): Pair {
    return (this.#gradient ??= this.#evaluation().gradient())
  }

  get normX(): number {
    return (this.#normX ??= length(this.x))
  }

  get normY(): number {
    return (this.#normY ??= length(this.y))
  }

  get gradientNormX(): number {
    return length(this.gradient.x)
  }

  get gradientNormY(): number {
    return length(this.gradient.y)
  }

  get innerX(): number {
    const { x, y, gradient } = this
    const zero = () => y.map(() => 0)
    return inner(x, gradient.x) ?? differential(x, y, x, zero())
  }

  #evaluation(): Evaluation {
    return (this.#at ??= evaluation(this.x, this.y))
  }
}
