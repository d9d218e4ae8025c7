import { path } from 'd3'
import type { CosineReport } from '../../math/cosineReport.ts'
import { arrow } from '../scene/arrow.ts'
import { gridStep } from './backdrop.ts'
import type { Viewport, Px, Vec2 } from '../scene/viewport.ts'
import type { Mark, Path, Run } from '../scene/mark.ts'
import type { ViewOptions } from '../view.ts'
import { label, names, type Places } from '../scene/names.ts'
import { distance, end, round, towards, circle, near } from '../scene/screen.ts'
import { snapped, type Snap } from './snap.ts'
import { say } from '../../words/say.ts'

/** Nearer to the origin than this, in pixels, a tip cannot be pulled: at the origin S is undefined. */
const keepOff = 5

/** The radius of a handle, in pixels: it stands on the tip and hides what is under it. */
const handle = 9

/** How the arrows of vectors and of gradients are built. */
export const vector = { shaft: 3, head: 13, short: handle }
export const gradient = { shaft: 5, head: 15 }

/** Where the tips of x and y stand, in pixels. */
export function tips({ x, y }: CosineReport, viewport: Viewport): { x: Px; y: Px } {
  return { x: viewport.place(planar(x)), y: viewport.place(planar(y)) }
}

/**
 * The inverse of `tips`: the vector that a tip pulled to `px` stands for, snapped; or undefined at
 * the origin, where S is.
 */
export function pull(px: Px, snap: Snap, viewport: Viewport): Vec2 | undefined {
  const v = snapped(snap, viewport.invert(px), gridStep(viewport))
  return nearOrigin(v, viewport) ? undefined : v
}

/** Whether a vector ends so near to the origin that the figure cannot tell it from zero. */
export function nearOrigin(v: readonly number[], { unit }: Viewport): boolean {
  return Math.hypot(...v) * unit < keepOff
}

/**
 * The plane with x, y, and the gradients at their tips, drawn `gradientScale` times as long as they are;
 * no gradient, and nothing that tells of it, while a guess is asked for. The vectors have two components.
 */
export function plane(
  report: CosineReport,
  { viewport, gradientScale, guess, plain, hint, lengths }: ViewOptions,
): Mark[] {
  const { x, y } = tips(report, viewport)
  const longer = viewport.unit * gradientScale
  const places: Places = {
    origin: viewport.place([0, 0]),
    tip: { x, y },
    gradientTip: {
      x: end(x, planar(report.gradient.x), longer),
      y: end(y, planar(report.gradient.y), longer),
    },
    ...between(report),
  }
  const hidden = guess !== null && !guess.looked
  const one =
    hidden || guess !== null ? { ...places, gradientTip: { ...places.gradientTip, y } } : places
  const shown = hidden ? { ...places, gradientTip: { x, y } } : one
  // One to the eye, and not only because both are lost in the origin.
  const together = distance(x, y) < Math.min(4, 0.05 * distance(places.origin, y))
  return [
    ...(plain ? [mark('ray', 'ray', ray(places))] : []),
    ...(hidden
      ? []
      : // Along it the tip of x moves without change of ‖x‖.
        [mark('circle', 'circle', circle(places.origin, distance(places.origin, x)))]),
    part('angle', 'angle', wedge(places)),
    ...vectors(places, report.angle),
    mark('square-x', 'square', square(shown, 'x')),
    mark('square-y', 'square', square(shown, 'y')),
    outline('gradient-x', 'gradient gradient-x', arrow(x, shown.gradientTip.x, gradient)),
    outline('gradient-y', 'gradient gradient-y', arrow(y, shown.gradientTip.y, gradient)),
    ...(hint && together ? wayOff(places, viewport) : []),
    ...names(report, shown, viewport, { together, degrees: plain, lengths }),
  ]
}

/** Both arrows. Where one lies on the other, the longer one shows as a rim around the shorter; of two as long, y does. */
function vectors({ origin, tip }: Places, angle: number): Mark[] {
  const [toX, toY] = [distance(origin, tip.x), distance(origin, tip.y)]
  const apart = Math.sin(angle)
  const covered = angle < 1 && apart < 0.08 && Math.min(toX, toY) * apart < 4
  const [first, second] = covered && toX < toY + 4 ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const beneath = covered ? { ...vector, shaft: 10, head: 20 } : vector
  return [
    outline(first, `vector ${first}`, arrow(origin, tip[first], beneath)),
    outline(second, `vector ${second}`, arrow(origin, tip[second], vector)),
  ]
}

/** An arrow along the circle, away from the tip that x and y share, with what it asks for. */
function wayOff({ origin, tip }: Places, size: Viewport): Mark[] {
  const radius = distance(origin, tip.x)
  if (!(radius > 60 && radius < 1e4)) return []
  const heading = Math.atan2(tip.x.top - origin.top, tip.x.left - origin.left)
  const at = (turn: number, away = radius) => ({
    left: origin.left + away * Math.cos(heading - turn),
    top: origin.top + away * Math.sin(heading - turn),
  })
  const [from, to] = [34 / radius, Math.min(0.55, 210 / radius)]
  const arc = path()
  arc.arc(round(origin.left), round(origin.top), radius, heading - from, heading - to, true)
  const end = at(to)
  const barb = (away: number) => {
    const { left, top } = at(to - 11 / radius, radius + away)
    return `${round(left)},${round(top)}`
  }
  const d = `${arc.toString()}M${barb(-6)}L${round(end.left)},${round(end.top)}L${barb(6)}`
  return [
    mark('hint', 'hint-arrow', d),
    label(
      'hint-name',
      'name hint-name',
      at(to - 0.05, radius + 62),
      size,
      coloured(say`drag x off y`),
    ),
  ]
}

/** A sentence in which x and y stand as they are drawn. */
function coloured(sentence: string): Run[] {
  return sentence
    .split(/\b([xy])\b/)
    .filter(Boolean)
    .map((text): Run => {
      return text === 'x' || text === 'y' ? { text, face: 'italic', of: text } : { text }
    })
}

/** The line of y, as far as the paper: on it the gradient is zero. */
function ray({ origin, tip }: Places): string {
  const way = towards(origin, tip.y)
  if (!near(origin)) return ''
  const at = (by: number) =>
    `${round(origin.left + by * way.left)},${round(origin.top + by * way.top)}`
  return `M${at(-5000)}L${at(5000)}`
}

/** A path; those that stand for a part of the lesson are keyed by it. */
function mark(key: string, className: string, d: string): Path {
  return { kind: 'path', key, className, d }
}

function part(name: string, className: string, d: string): Path {
  return { ...mark(name, className, d), part: name }
}

function outline(name: string, className: string, d: string): Path {
  return { ...part(name, className, d), straight: true }
}

/** The smaller angle from x to y, as a screen turns: in radians, clockwise from the right. */
function between({ x, y, angle }: CosineReport): { start: number; turn: number } {
  const [[x1, x2], [y1, y2]] = [planar(x), planar(y)]
  const counterclockwise = Math.atan2(y2, y1) - Math.atan2(x2, x1)
  return { start: -Math.atan2(x2, x1), turn: Math.sin(counterclockwise) < 0 ? angle : -angle }
}

/** The sector of θ, from x to y. */
function wedge({ origin, tip, start, turn }: Places): string {
  const radius = Math.min(56, 0.55 * Math.min(distance(origin, tip.x), distance(origin, tip.y)))
  if (!near(origin)) return ''
  const sector = path()
  sector.moveTo(round(origin.left), round(origin.top))
  sector.arc(round(origin.left), round(origin.top), radius, start, start + turn, turn < 0)
  sector.closePath()
  return sector.toString()
}

/**
 * Where a gradient stands at right angles to its vector: a small square beyond the tip, and the ray
 * that the tip can go along without any change of S. Only if there is room.
 */
function square({ origin, tip, gradientTip }: Places, name: 'x' | 'y'): string {
  const [from, to] = [tip[name], gradientTip[name]]
  if (distance(from, to) < 40 || !near(from)) return ''
  const out = towards(origin, from)
  const lean = towards(from, to)
  const at = (along: number, up: number) =>
    `${round(from.left + along * out.left + up * lean.left)},${round(from.top + along * out.top + up * lean.top)}`
  const size = handle + 7
  return `M${at(0, size)}L${at(size, size)}L${at(size, 0)}M${at(handle, 0)}L${at(size + 14, 0)}`
}

/** The first two components. */
export function planar(v: ArrayLike<number>): Vec2 {
  return [v[0]!, v[1]!]
}
