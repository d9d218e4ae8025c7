import type { Px } from './viewport.ts'
import { beyond, distance, round, towards } from './screen.ts'

/** How an arrow is built, in pixels. */
export interface Build {
  /** Width of the shaft. */
  readonly shaft: number
  /** Length of the head; its base is 0.8 of that. */
  readonly head: number
  /** How far before `to` the arrow ends, so as not to run under a handle. */
  readonly short?: number
  /** The length of its dashes, and of the gaps between them; none if not given. */
  readonly dash?: number
}

/** Nothing shorter is drawn. */
const least = 0.5
/** Nothing farther from the paper is drawn: path data must stay small enough to be exact. */
const far = 1e5

/**
 * The outline of an arrow, shaft and head in one closed path, from `from` to `to`. A short arrow has
 * a smaller head, never a head longer than itself; one that leaves the paper for good is cut there.
 * Empty if it is too short to see, has no length, or passes nowhere near the paper.
 */
export function arrow(from: Px, to: Px, { shaft, head, short = 0, dash }: Build): string {
  const way = towards(from, to)
  const seen = clipped(from, beyond(to, way, -Math.min(short, distance(from, to))))
  if (!seen) return ''
  const { start, end, whole } = seen
  const length = distance(start, end)
  if (!(length >= least)) return ''
  const tip = whole ? Math.min(head, length * 0.6) : 0
  const neck = length - tip
  const half = whole && head > 0 ? Math.min(shaft / 2, tip * 0.4) : shaft / 2
  const wing = tip * 0.4
  const at = (along: number, aside: number) =>
    `${round(start.left + along * way.left - aside * way.top)},${round(start.top + along * way.top + aside * way.left)}`
  if (dash) {
    const outline = (a: number, b: number, wide: number) =>
      `M${at(a, wide)}L${at(b, wide)}L${at(b, -wide)}L${at(a, -wide)}Z`
    const count = Math.min(200, Math.ceil(neck / (2 * dash)))
    const dashes = Array.from({ length: count }, (_, i) =>
      outline(2 * i * dash, Math.min(neck, (2 * i + 1) * dash), half),
    )
    return `${dashes.join('')}M${at(neck, wing)}L${at(length, 0)}L${at(neck, -wing)}Z`
  }
  return `M${at(0, half)}L${at(neck, half)}L${at(neck, wing)}L${at(length, 0)}L${at(neck, -wing)}L${at(neck, -half)}L${at(0, -half)}Z`
}

/**
 * The part of a stretch that lies in the square of ± `far` around the paper (Liang and Barsky 1984); `whole` if its end
 * does. It is reckoned from the end that is nearer to the paper: the digits of the other may say nothing about a pixel.
 */
function clipped(from: Px, to: Px): { start: Px; end: Px; whole: boolean } | null {
  const turned = Math.hypot(to.left, to.top) < Math.hypot(from.left, from.top)
  const [near, other] = turned ? [to, from] : [from, to]
  let [enter, leave] = [0, 1]
  for (const side of ['left', 'top'] as const) {
    const [a, b] = [near[side], other[side]]
    if (a === b) {
      if (!(Math.abs(a) <= far)) return null
      continue
    }
    const [low, high] = [(-far - a) / (b - a), (far - a) / (b - a)]
    enter = Math.max(enter, Math.min(low, high))
    leave = Math.min(leave, Math.max(low, high))
  }
  if (!(enter <= leave)) return null
  const at = (t: number): Px => {
    const on = (side: keyof Px) =>
      Math.max(-far, Math.min(far, near[side] + t * (other[side] - near[side])))
    return t === 0 ? near : t === 1 ? other : { left: on('left'), top: on('top') }
  }
  return turned
    ? { start: at(leave), end: at(enter), whole: enter === 0 }
    : { start: at(enter), end: at(leave), whole: leave === 1 }
}
