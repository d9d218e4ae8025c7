/** A vector of ℝⁿ as this house keeps it: plain numbers, never changed in place. */
export type Vec = readonly number[]

/** Two vectors of equal length: a point (x, y), a tangent (x̃, ỹ) or a gradient (∂x, ∂y). */
export interface Pair<V = Vec> {
  readonly x: V
  readonly y: V
}

/** ⟨u, v⟩ = Σ uᵢ vᵢ, summed from left to right, rounded at each step. */
export function dot(u: ArrayLike<number>, v: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!
  return sum
}

/** ‖u‖ = √⟨u, u⟩ as a textbook writes it: it overflows and underflows where the squares do. */
export function norm(u: ArrayLike<number>): number {
  return Math.sqrt(dot(u, u))
}

/** u + t v. */
export function add(u: Vec, v: Vec, t = 1): number[] {
  return u.map((ui, i) => ui + t * v[i]!)
}

/** t u. */
export function scale(t: number, u: Vec): number[] {
  return u.map((ui) => t * ui)
}

/** ‖u‖ without overflow or underflow on the way; ∞ only where the norm itself is. */
export function length(u: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < u.length; i++) largest = Math.max(largest, Math.abs(u[i]!))
  if (!(largest > 0 && largest < Infinity)) return largest
  let sum = 0
  for (let i = 0; i < u.length; i++) sum += (u[i]! / largest) ** 2
  return largest * Math.sqrt(sum)
}

/** The direction of u ≠ 0: of length 1 up to rounding, however short or long u is. */
export function unit(u: Vec): Vec {
  const largest = u.reduce((most, ui) => Math.max(most, Math.abs(ui)), 0)
  const v = u.map((ui) => ui / largest)
  const size = length(v)
  return v.map((vi) => vi / size)
}
