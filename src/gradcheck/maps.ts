import { angle } from '../math/cosine.ts'
import { basis, coordinates, lift, type Basis } from '../math/span.ts'
import { add, length, scale, type Pair, type Vec } from '../math/vec.ts'
import { say } from '../words/say.ts'

/*
 * Two maps of the places where a check can be made. Every place of a map is a pair (x, y) in one plane
 * of ℝⁿ; the basis says which, and is kept while the reader moves about in it.
 */

/** What all places of a map have in common. */
export interface MapBasis {
  /** The pair that the basis was made for. */
  readonly at: Pair
  /** Of the plane span{x, y}. */
  readonly basis: Basis
  /** The unit vector of that plane at right angles to x, on y’s side; of length n. */
  readonly across: Vec
}

/** Where something stands on a map: to the right, and upwards, in the units of its axes. */
export type Place = readonly [u: number, v: number]

/** One direction of a map: which values it shows, and where. */
export interface Axis {
  readonly from: number
  readonly to: number
  /** Where a value stands, from 0 at `from` to 1 at `to`; beyond them for values beyond. */
  readonly share: (value: number) => number
  /** The value there: the inverse of `share` on [0, 1]. */
  readonly value: (share: number) => number
}

/** A way to lay out pairs (x, y) on paper. */
interface Layout {
  readonly title: string
  /** The pair at a place; it has the lengths of the basis’s. */
  readonly place: (basis: MapBasis, place: Place) => Pair
  /** The place of a pair, projected onto the basis where it does not lie in it. */
  readonly where: (basis: MapBasis, at: Pair) => Place
  readonly axes: (basis: MapBasis) => readonly [u: Axis, v: Axis]
}

export type MapId = 'angle' | 'plane'

export const maps: Readonly<Record<MapId, Layout>> = {
  /** Over the angle θ in radians and log₁₀ ‖x‖. x keeps its direction, and ‖y‖ / ‖x‖ stays. */
  angle: {
    title: say`angle and length`,
    place: ({ at, across }, [theta, size]) => {
      const x = scale(10 ** size / length(at.x), at.x)
      const ratio = length(at.y) / length(at.x)
      // Exactly parallel at both ends, where Math.sin(Math.PI) would not be 0.
      const sine = Math.sin(Math.min(theta, Math.PI - theta))
      return { x, y: add(scale(ratio * Math.cos(theta), x), across, ratio * 10 ** size * sine) }
    },
    where: (_frame, { x, y }) => [angle(x, y), Math.log10(length(x))],
    axes: () => [stretched, even(-8, 8)],
  },
  /** Over the plane of x, in its basis; y stays as it is. */
  plane: {
    title: say`plane of x, with y fixed`,
    place: ({ at, basis }, place) => ({ x: lift(basis, place), y: at.y }),
    where: ({ basis }, { x }) => coordinates(basis, x),
    axes: ({ at }) => {
      const reach = Math.max(3 * length(at.y), 1.25 * length(at.x))
      return [even(-reach, reach), even(-reach, reach)]
    },
  },
}

/** The basis that a pair with n ≥ 2 lies in. For parallel x and y the plane is that of `basis`. */
export function mapBasis(at: Pair): MapBasis {
  const plane = basis(at.x, at.y)
  const [a, b] = coordinates(plane, at.x)
  const [c, d] = coordinates(plane, at.y)
  const size = Math.hypot(a, b)
  // Signs of units: the product of two lengths might overflow.
  const side = (a / size) * d - (b / size) * c < 0 ? -1 : 1
  return { at, basis: plane, across: lift(plane, [(-side * b) / size, (side * a) / size]) }
}

/** Whether a pair is, up to rounding, one of the places that a map with this basis shows. */
export function fits(map: MapId, basis: MapBasis, at: Pair): boolean {
  if (at.x.length !== basis.at.x.length) return false
  const there = maps[map].place(basis, maps[map].where(basis, at))
  const near = (u: Vec, v: Vec) => length(add(u, v, -1)) <= 1e-9 * length(v)
  return near(there.x, at.x) && near(there.y, at.y)
}

/** The same distance for the same difference. */
export function even(from: number, to: number): Axis {
  return {
    from,
    to,
    share: (value) => (value - from) / (to - from),
    value: (share) => from + share * (to - from),
  }
}

/** Below so many radians the stretched axis is even again. */
const knee = 1e-5
/** How much of the stretched axis goes by the angle itself; the rest goes by its logarithm. */
const byAngle = 0.55

/**
 * The angle from 0 to π, stretched near both ends: the holes there are a thousandth of a degree wide,
 * and could not be seen otherwise.
 */
const stretched: Axis = {
  from: 0,
  to: Math.PI,
  share: (theta) => (theta <= Math.PI / 2 ? fromEnd(theta) / 2 : 1 - fromEnd(Math.PI - theta) / 2),
  value: (share) => (share <= 0.5 ? inverse(2 * share) : Math.PI - inverse(2 * (1 - share))),
}

const whole = Math.log1p(Math.PI / 2 / knee)

/** From 0 at 0 to 1 at a right angle. */
function fromEnd(theta: number): number {
  return (byAngle * theta) / (Math.PI / 2) + ((1 - byAngle) * Math.log1p(theta / knee)) / whole
}

/** Newton from 0: of a concave function every step stays short of the root, and goes on towards it. */
function inverse(share: number): number {
  let theta = 0
  for (let step = 0; step < 64; step++) {
    const slope = byAngle / (Math.PI / 2) + (1 - byAngle) / (whole * (knee + theta))
    const next = theta + (share - fromEnd(theta)) / slope
    if (!(next > theta)) break
    theta = next
  }
  return theta
}
