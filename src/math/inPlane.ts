import { coordinates, lift, offPlane, type Basis, type Coordinates } from './span.ts'
import type { Vec } from './vec.ts'

/*
 * Of two long vectors that are looked at in their plane one rests while the other is dragged, and that one is made from
 * coordinates. What was found of either is remembered with it, as vectors are never changed in place.
 */

interface Known {
  readonly basis: Basis
  readonly at: Coordinates
  /** Whether it lies in the plane, where that is known. */
  inside?: boolean
}

const known = new WeakMap<Vec, Known>()

/** The vector of length n that has these coordinates; they are remembered with it. */
export function lifted(basis: Basis, at: Coordinates): Vec {
  const v = lift(basis, at)
  known.set(v, { basis, at, inside: true })
  return v
}

/** The coordinates of v, or of its projection onto the plane. */
export function coordinatesOf(basis: Basis, v: Vec): Coordinates {
  return knownOf(basis, v).at
}

/** So far a vector may be out of a plane, as a share of its length, to count as lying in it. */
const tolerance = 1e-12

/** Whether v lies in the plane of a basis. */
export function liesIn(basis: Basis, v: Vec): boolean {
  return (knownOf(basis, v).inside ??= offPlane(basis, v) < tolerance)
}

function knownOf(basis: Basis, v: Vec): Known {
  const before = known.get(v)
  if (before?.basis === basis) return before
  const now = { basis, at: coordinates(basis, v) }
  known.set(v, now)
  return now
}
