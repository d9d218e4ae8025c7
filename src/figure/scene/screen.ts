import { bounded, type Px, type Vec2 } from './viewport.ts'

/** Hundredths of a pixel are plenty, and shorter to write. */
export function round(px: number): number {
  return Math.round(px * 100) / 100
}

export function distance(a: Px, b: Px): number {
  return Math.hypot(b.left - a.left, b.top - a.top)
}

/** The unit vector from a to b; zero if they are one. */
export function towards(a: Px, b: Px): Px {
  const size = distance(a, b)
  if (!(size > 0 && size < Infinity)) return { left: 0, top: 0 }
  return { left: (b.left - a.left) / size, top: (b.top - a.top) / size }
}

/** The unit vector at right angles to origin → tip, on the side of `other`. */
export function sideOf(origin: Px, tip: Px, other: Px): Px {
  const along = towards(origin, tip)
  const turned = { left: -along.top, top: along.left }
  const dot = turned.left * (other.left - origin.left) + turned.top * (other.top - origin.top)
  return dot < 0 ? { left: -turned.left, top: -turned.top } : turned
}

/** The place `by` pixels from `from`, in the direction `way` of any length. */
export function beyond(from: Px, way: Px, by: number): Px {
  const size = Math.hypot(way.left, way.top) || 1
  return { left: from.left + (by * way.left) / size, top: from.top + (by * way.top) / size }
}

/** The end of a vector that starts at `from`; `unit` is pixels in one unit. */
export function end(from: Px, v: Vec2, unit: number): Px {
  return { left: bounded(from.left + v[0] * unit), top: bounded(from.top - v[1] * unit) }
}

/** A corner of a path; far from the paper it is cut, because path data must stay exact. */
export function written({ left, top }: Px): string {
  const near = (px: number) => round(Math.max(-1e5, Math.min(1e5, px)))
  return `${near(left)},${near(top)}`
}

/** Farther from the paper a path would not be exact. In pixels. */
const farthest = 1e5

/** Whether a place is so near to the paper that paths around it are exact. */
export function near({ left, top }: Px): boolean {
  return Math.abs(left) < farthest && Math.abs(top) < farthest
}

/** A circle as path data; nothing where it could not be drawn exactly, or is a dot. In pixels. */
export function circle(centre: Px, radius: number): string {
  if (!near(centre) || !(radius > 2 && radius < farthest)) return ''
  const [r, across] = [round(radius), round(2 * radius)]
  return `M${round(centre.left - radius)},${round(centre.top)}a${r},${r} 0 1 0 ${across},0a${r},${r} 0 1 0 ${-across},0Z`
}
