import { cosine } from '../cosine.ts'
import { length, unit, type Pair, type Vec } from '../vec.ts'

/**
 * A step stays in span{x, y}: ∇ₓS and ∇ᵧS lie in it. So a walk of any n is a walk of two coordinates, in the frame
 * of its start: along x, and at a right angle to it toward y.
 */
export interface Frame {
  /** The direction of x. */
  readonly along: Vec
  /** The direction of ∇ₓS; zero where x and y are parallel. */
  readonly across: Vec
}

/** Vectors so long and so short a frame holds to the last digits: nothing in it overflows, or is near the subnormal. */
const [shortest, longest] = [2 ** -960, 2 ** 960]

/**
 * The frame of a pair, and the coordinates of both in it; null where a vector is so long, or so short, that its
 * coordinates would lose digits. Parallel vectors are parallel there to the last digit. Throws as `cosine` does
 * outside the domain.
 */
export function framed({ x, y }: Pair): { readonly frame: Frame; readonly at: Pair } | null {
  const [normX, normY] = [length(x), length(y)]
  if (![normX, normY].every((norm) => norm >= shortest && norm <= longest)) return null
  const { similarity, gradient } = cosine(x, y)
  const slope = length(gradient.x)
  const across = slope > 0 ? unit(gradient.x) : gradient.x
  return {
    frame: { along: unit(x), across },
    // sin θ = ‖x‖‖∇ₓS‖, right to the last digits also near 0 and π, where the sine of θ is not.
    at: { x: [normX, 0], y: [normY * similarity, normY * (normX * slope)] },
  }
}

/** The vector of ℝⁿ with these coordinates. */
export function lifted({ along, across }: Frame, [a = 0, b = 0]: Vec): number[] {
  return along.map((entry, i) => a * entry + b * across[i]!)
}
