import type { Px } from '../../scene/viewport.ts'
import type { Disc } from './trackball.ts'

/** A place in space as it is drawn: on the paper, and towards the reader. In pixels. */
export interface Spot extends Px {
  /** How much nearer to the reader than the origin. */
  readonly depth: number
}

/** A stretch of a straight line from a to b: shares of the way, 0 ≤ start < end ≤ 1. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The place a share t of the way from a to b. */
export function on(a: Spot, b: Spot, t: number): Spot {
  return {
    left: a.left + t * (b.left - a.left),
    top: a.top + t * (b.top - a.top),
    depth: a.depth + t * (b.depth - a.depth),
  }
}

/**
 * The stretches from a to b that nothing of the ball lies before: beside it, or nearer to the reader
 * than its near half.
 */
export function exposed(a: Spot, b: Spot, ball: Disc): Stretch[] {
  const from = [a.left - ball.left, a.top - ball.top, a.depth] as const
  const way = [b.left - a.left, b.top - a.top, b.depth - a.depth] as const
  const cuts = [
    0,
    // Where it passes the rim, as seen, and where it goes through the ball.
    ...crossings(from.slice(0, 2), way.slice(0, 2), ball.radius),
    ...crossings(from, way, ball.radius),
    1,
  ]
    .filter((t) => t >= 0 && t <= 1)
    .sort((s, t) => s - t)
  const stretches: Stretch[] = []
  for (const [i, end] of cuts.entries()) {
    const start = cuts[i - 1] ?? 0
    if (end - start < 1e-6 || !clear(on(a, b, (start + end) / 2), ball)) continue
    const before = stretches.at(-1)
    if (before && start - before.end < 1e-6) stretches[stretches.length - 1] = { ...before, end }
    else stretches.push({ start, end })
  }
  return stretches
}

/** Whether nothing of the ball lies between a place and the reader. */
export function clear({ left, top, depth }: Spot, ball: Disc): boolean {
  const off = Math.hypot(left - ball.left, top - ball.top) / ball.radius
  return !(off < 1) || depth > ball.radius * Math.sqrt(1 - off * off)
}

/** The t at which a straight line is `radius` from the origin. */
function crossings(from: readonly number[], way: readonly number[], radius: number): number[] {
  const sum = (u: readonly number[], v: readonly number[]) =>
    u.reduce((total, ui, i) => total + ui * v[i]!, 0)
  const [a, b, c] = [sum(way, way), sum(from, way), sum(from, from) - radius * radius]
  const square = b * b - a * c
  if (!(a > 0 && square > 0)) return []
  const root = Math.sqrt(square)
  return [(-b - root) / a, (-b + root) / a]
}
