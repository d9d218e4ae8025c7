import type { Px } from '../../scene/viewport.ts'

/** The room of a name that may lie aslant: a box turned about its middle. In pixels. */
export interface OrientedBox {
  readonly middle: Px
  /** The direction in which it is read, of length 1. */
  readonly way: Px
  /** Half of its width and of its height. */
  readonly across: number
  readonly up: number
}

/** A room that is as level as the paper. */
export function level(middle: Px, across: number, up: number): OrientedBox {
  return { middle, way: { left: 1, top: 0 }, across, up }
}

/** A direction and its opposite are one line; of the two that in which a name on it is read. */
export function readable({ left, top }: Px): Px {
  // An upright one is read upward, as the name of an axis is.
  const back = left < -1e-3 || (left <= 1e-3 && top > 0)
  return back ? { left: -left, top: -top } : { left, top }
}

/** How far a place is from another in a direction. */
export function reach(from: Px, to: Px, way: Px): number {
  return (to.left - from.left) * way.left + (to.top - from.top) * way.top
}

const turned = ({ left, top }: Px): Px => ({ left: -top, top: left })

/** How far a room reaches from its middle in a direction. */
function halfOf({ way, across, up }: OrientedBox, along: Px): number {
  const cos = way.left * along.left + way.top * along.top
  const sin = way.left * along.top - way.top * along.left
  return across * Math.abs(cos) + up * Math.abs(sin)
}

/** Where a room has to stay, in pixels. */
export interface Edges {
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
}

/** Whether all corners of a room lie within edges. */
export function isWithin({ middle, way, across, up }: OrientedBox, edges: Edges): boolean {
  const { west, east, north, south } = edges
  const wide = across * Math.abs(way.left) + up * Math.abs(way.top)
  const high = across * Math.abs(way.top) + up * Math.abs(way.left)
  return (
    middle.left - wide > west &&
    middle.left + wide < east &&
    middle.top - high > north &&
    middle.top + high < south
  )
}

/** Two rooms are apart only if they are so along a side of one of them: the separating axis theorem. */
export function meet(a: OrientedBox, b: OrientedBox): boolean {
  return (
    overlap(a, b, a.way) &&
    overlap(a, b, b.way) &&
    overlap(a, b, turned(a.way)) &&
    overlap(a, b, turned(b.way))
  )
}

/** Whether the shadows of two rooms on a line meet. */
function overlap(a: OrientedBox, b: OrientedBox, along: Px): boolean {
  return Math.abs(reach(a.middle, b.middle, along)) < halfOf(a, along) + halfOf(b, along)
}

/** How far a room is from the line through a place along a direction; less than 0 where it lies on it. */
export function fromLine(room: OrientedBox, through: Px, way: Px): number {
  const across = turned(way)
  return Math.abs(reach(through, room.middle, across)) - halfOf(room, across)
}

/** How far a room is from a circle, within it or outside; less than 0 where it lies on it. */
export function fromCircle(room: OrientedBox, centre: Px, radius: number): number {
  const { middle, way, across, up } = room
  const along = Math.abs(reach(middle, centre, way))
  const aside = Math.abs(reach(middle, centre, turned(way)))
  const nearest = Math.hypot(Math.max(0, along - across), Math.max(0, aside - up))
  return Math.max(nearest - radius, radius - Math.hypot(along + across, aside + up))
}

/** How far a room is from a place; 0 where it lies on it. */
export function fromPlace({ middle, way, across, up }: OrientedBox, place: Px): number {
  return Math.hypot(
    Math.max(0, Math.abs(reach(middle, place, way)) - across),
    Math.max(0, Math.abs(reach(middle, place, turned(way))) - up),
  )
}

/** Whether a stretch comes within `by` pixels of a side of a room (Liang and Barsky 1984). */
export function crosses(
  { middle, way, across, up }: OrientedBox,
  from: Px,
  to: Px,
  by: number,
): boolean {
  const aside = turned(way)
  const p = between(reach(middle, from, way), reach(middle, to, way), across + by)
  const q = between(reach(middle, from, aside), reach(middle, to, aside), up + by)
  return Math.max(0, p.enter, q.enter) <= Math.min(1, p.leave, q.leave)
}

/** Where on its way from `a` to `b` something is nearer to 0 than `half`, in shares of the way. */
function between(a: number, b: number, half: number) {
  if (Math.abs(b - a) < 1e-9)
    return Math.abs(a) > half ? { enter: 1, leave: 0 } : { enter: 0, leave: 1 }
  const t = (-half - a) / (b - a)
  const u = (half - a) / (b - a)
  return { enter: Math.min(t, u), leave: Math.max(t, u) }
}
