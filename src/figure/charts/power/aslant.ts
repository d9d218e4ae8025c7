import { distance } from '../../scene/screen.ts'
import type { Px } from '../../scene/viewport.ts'

/** The room of a name that may lie aslant: a box turned about its middle. In pixels. */
export interface Aslant {
  readonly middle: Px
  /** The direction in which it is read, of length 1. */
  readonly way: Px
  /** Half of its width and of its height. */
  readonly across: number
  readonly up: number
}

/** A room that is as level as the paper. */
export function level(middle: Px, across: number, up: number): Aslant {
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
function halfOf({ way, across, up }: Aslant, along: Px): number {
  const [cos, sin] = [reach(origin, way, along), reach(origin, turned(way), along)]
  return across * Math.abs(cos) + up * Math.abs(sin)
}

const origin: Px = { left: 0, top: 0 }

export function corners({ middle, way, across, up }: Aslant): Px[] {
  return [1, -1].flatMap((a) =>
    [1, -1].map((b) => ({
      left: middle.left + a * across * way.left - b * up * way.top,
      top: middle.top + a * across * way.top + b * up * way.left,
    })),
  )
}

/** Two rooms are apart if they are so along a side of one of them. */
export function meet(a: Aslant, b: Aslant): boolean {
  return [a.way, turned(a.way), b.way, turned(b.way)].every(
    (along) => Math.abs(reach(a.middle, b.middle, along)) < halfOf(a, along) + halfOf(b, along),
  )
}

/** How far a room is from the line through a place along a direction; less than 0 where it lies on it. */
export function fromLine(room: Aslant, through: Px, way: Px): number {
  const across = turned(way)
  return Math.abs(reach(through, room.middle, across)) - halfOf(room, across)
}

/** How far a room is from a circle, within it or outside; less than 0 where it lies on it. */
export function fromCircle(room: Aslant, centre: Px, radius: number): number {
  const farthest = Math.max(...corners(room).map((corner) => distance(centre, corner)))
  return Math.max(fromPlace(room, centre) - radius, radius - farthest)
}

/** How far a room is from a place; 0 where it lies on it. */
export function fromPlace({ middle, way, across, up }: Aslant, place: Px): number {
  return Math.hypot(
    Math.max(0, Math.abs(reach(middle, place, way)) - across),
    Math.max(0, Math.abs(reach(middle, place, turned(way))) - up),
  )
}

/** Whether a stretch comes within `by` pixels of a room (Liang and Barsky 1984). */
export function crosses(room: Aslant, [from, to]: readonly [Px, Px], by: number): boolean {
  let [enter, leave] = [0, 1]
  for (const [along, half] of [
    [room.way, room.across + by],
    [turned(room.way), room.up + by],
  ] as const) {
    const [a, b] = [reach(room.middle, from, along), reach(room.middle, to, along)]
    if (Math.abs(b - a) < 1e-9) {
      if (Math.abs(a) > half) return false
      continue
    }
    const [t, u] = [(-half - a) / (b - a), (half - a) / (b - a)]
    enter = Math.max(enter, Math.min(t, u))
    leave = Math.min(leave, Math.max(t, u))
  }
  return enter <= leave
}
