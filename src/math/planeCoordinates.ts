import { basis, coordinates, lift, offPlane, type Basis, type Coordinates } from './span.ts'
import { slopes } from './slopes.ts'
import type { Pair, Vec } from './vec.ts'

/**
 * Where in ℝⁿ the plane of two long vectors lies: once it is known, all that concerns S can be
 * reckoned with their two coordinates, at the cost of n = 2.
 */
export interface PlaneCoordinates {
  readonly n: number
  readonly basis: Basis
  /** The vectors in full, and the coordinates that they had. */
  readonly brought: Pair<{ readonly entries: ArrayLike<number>; readonly at: Vec }>
  /** How far their gradients are out of the plane, as a share of the gradients' lengths. */
  readonly offPlane: number
}

/**
 * The coordinates of x and y in the plane that they span, and that plane. O(n): a second for a
 * million components. Throws as `cosine` does outside the domain.
 */
export function toPlaneCoordinates(x: ArrayLike<number>, y: ArrayLike<number>) {
  const plane = basis(x, y)
  const at: Pair<Coordinates> = { x: coordinates(plane, x), y: coordinates(plane, y) }
  const { x: dx, y: dy } = slopes(x, y)
  const planeCoordinates: PlaneCoordinates = {
    n: x.length,
    basis: plane,
    brought: { x: { entries: x, at: at.x }, y: { entries: y, at: at.y } },
    offPlane: Math.max(offPlane(plane, dx), offPlane(plane, dy)),
  }
  return { at, planeCoordinates }
}

/** Component i of the vector with these coordinates. */
export function entry(
  { basis: { e, f } }: PlaneCoordinates,
  [a = 0, b = 0]: Vec,
  i: number,
): number {
  return a * (e[i] ?? NaN) + b * (f[i] ?? NaN)
}

/** The component of x or y, which is what it was for as long as its coordinates are. */
export function entryOf(
  planeCoordinates: PlaneCoordinates,
  part: 'x' | 'y',
  at: Vec,
  i: number,
): number {
  const brought = planeCoordinates.brought[part]
  return brought.at === at ? (brought.entries[i] ?? NaN) : entry(planeCoordinates, at, i)
}

/** All components of x or y. */
export function whole(planeCoordinates: PlaneCoordinates, part: 'x' | 'y', at: Vec): Vec {
  const brought = planeCoordinates.brought[part]
  const [a = 0, b = 0] = at
  return brought.at === at ? Array.from(brought.entries) : lift(planeCoordinates.basis, [a, b])
}
