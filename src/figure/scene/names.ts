import type { CosineReport } from '../../math/cosineReport.ts'
import { short } from '../words/format.ts'
import type { Px, Size } from './viewport.ts'
import { lettersIn } from './labels.ts'
import type { Label, Mark, Run } from './mark.ts'
import { beyond, distance, round, sideOf, towards } from './screen.ts'

/** Where the things stand that have a name, in pixels. */
export interface Places {
  readonly origin: Px
  readonly tip: { readonly x: Px; readonly y: Px }
  readonly gradientTip: { readonly x: Px; readonly y: Px }
  /** The direction of x and the turn from it to y, in radians, clockwise from the right. */
  readonly start: number
  readonly turn: number
}

/** What names may depend on beside the places. */
interface Naming {
  /** Whether x and y end in one place, and have one name between them. */
  readonly together?: boolean
  /** Whether the angle is given in degrees, and not called θ. */
  readonly degrees?: boolean
  /** Whether vectors carry their lengths. */
  readonly lengths?: boolean
}

/** The names of vectors, gradients, angle and lengths, each where it is in nobody's way. */
export function names(
  report: CosineReport,
  places: Places,
  size: Size,
  { together = false, degrees = false, lengths = false }: Naming = {},
): Label[] {
  const roomy = lengths ? undefined : Infinity
  return decluttered(
    [
      ...(together
        ? [both(places, size)]
        : byWeight([
            ...ofVector('x', report.normX, places, size, roomy),
            ...ofVector('y', report.normY, places, size, roomy),
          ])),
      ...theta(report.angle, places, size, degrees),
    ],
    size,
    [places.tip.x, places.tip.y],
    gradientSpots(places),
  )
}

/** The middle of each gradient and what is around it, which names are to leave to be seen. */
export function gradientSpots({ tip, gradientTip }: Pick<Places, 'tip' | 'gradientTip'>): Px[] {
  return (['x', 'y'] as const).flatMap((part) => {
    const [from, to] = [tip[part], gradientTip[part]]
    return [0.5, 0.75, 1].map((t) => ({
      left: from.left + t * (to.left - from.left),
      top: from.top + t * (to.top - from.top),
    }))
  })
}

/** “x = y”, beyond the tip that both have. */
function both({ origin, tip }: Places, size: Size): Label {
  const way = towards(origin, tip.x)
  const at = { left: tip.x.left + 60 * Math.sign(way.left || 1), top: tip.x.top }
  return label('x = y', 'name both', at, size, [
    { text: 'x', face: 'italic', of: 'x' },
    { text: ' = ' },
    { text: 'y', face: 'italic', of: 'y' },
  ])
}

/** θ stands in the middle of its sector, outside the arc. */
function theta(
  angle: number,
  { origin, tip, start, turn }: Places,
  size: Size,
  degrees: boolean,
): Label[] {
  const reach = Math.min(distance(origin, tip.x), distance(origin, tip.y))
  // Between vectors that nearly lie on each other there is no room for a letter.
  if (reach < 24 || Math.abs(turn) < 0.15) return []
  const middle = start + turn / 2
  const way = { left: Math.cos(middle), top: Math.sin(middle) }
  const at = beyond(origin, way, Math.min(56, 0.55 * reach) + (degrees ? 26 : 18))
  return degrees
    ? [
        label('angle', 'norm degrees', at, size, [
          { text: `${Math.round((angle * 180) / Math.PI)}°` },
        ]),
      ]
    : [label('angle', 'name theta', at, size, [{ text: 'θ', face: 'italic' }])]
}

/** The names of one vector, its gradient and, where it is longer than `roomy` pixels, its length. */
export function ofVector(
  part: 'x' | 'y',
  length: number,
  places: Pick<Places, 'origin' | 'tip' | 'gradientTip'>,
  size: Size,
  roomy = 190,
): Label[] {
  const { origin, tip, gradientTip } = places
  const from = tip[part]
  const to = gradientTip[part]
  const outward = towards(origin, from)
  // The gradient leans toward the other vector, so the name goes to the other side, and the
  // gradient's own name beyond its arrow.
  const aside = sideOf(origin, from, tip[part === 'x' ? 'y' : 'x'])
  const away = { left: outward.left - aside.left, top: outward.top - aside.top }
  const lean = towards(from, to)
  const farther = { left: lean.left + 0.6 * outward.left, top: lean.top + 0.6 * outward.top }
  const half = { left: (origin.left + from.left) / 2, top: (origin.top + from.top) / 2 }
  const outside = { left: -aside.left, top: -aside.top }

  const found = [
    label(part, `name ${part}`, beyond(from, away, 27), size, [{ text: part, face: 'italic' }]),
  ]
  if (distance(from, to) > 3)
    found.push(
      label(`gradient-${part}`, `name gradient-${part}`, beyond(to, farther, 25), size, [
        { text: '∇' },
        { text: part, face: 'index' },
        { text: 'S', face: 'script' },
      ]),
    )
  if (distance(origin, from) > roomy)
    found.push(
      label(`norm-${part}`, `norm ${part}`, besides(half, outside), size, [
        { text: `‖${part}‖ ${short(length)}` },
      ]),
    )
  return found
}

/** Clear of a slanted line for a word some 50 pixels wide: the flatter the line, the nearer. */
function besides(at: Px, way: Px): Px {
  return { left: at.left + way.left * 42, top: at.top + way.top * 20 }
}

/** A label that stays on the paper, whatever it belongs to. */
export function label(
  key: string,
  className: string,
  at: Px,
  { width, height }: Size,
  runs: Run[],
): Label {
  const clamp = (v: number, least: number, most: number) =>
    round(Math.max(least, Math.min(most, Number.isFinite(v) ? v : least)))
  return {
    kind: 'text',
    key,
    className,
    left: clamp(at.left, 24, width - 28),
    top: clamp(at.top + 6, 20, height - 10),
    anchor: 'middle',
    runs,
  }
}

/** Names before lengths. */
export function byWeight(labels: readonly Label[]): Label[] {
  const names = labels.filter(({ className }) => className.startsWith('name'))
  return [...names, ...labels.filter((label) => !names.includes(label))]
}

/** Marks whose labels lie neither on each other nor on `tips`, nor, if they can, on `spots`; they come after all paths. */
export function apart(
  marks: readonly Mark[],
  size: Size,
  tips: readonly Px[],
  spots: readonly Px[] = [],
): Mark[] {
  const labels = marks.filter((mark) => mark.kind === 'text')
  // The many of a batch give way to x, y and their gradients.
  const given = labels.filter(({ className }) => className.includes('given-name'))
  const all = [...labels.filter((label) => !given.includes(label)), ...given]
  return [...marks.filter((mark) => mark.kind === 'path'), ...decluttered(all, size, tips, spots)]
}

/** How wide words in the letters of the text are, in pixels; a guess, since nothing is measured. */
export function plainWidth(runs: readonly Run[]): number {
  return lettersIn(runs) * 9
}

/** How much room a label takes, in pixels; a guess, since nothing is measured. */
function box({ left, top, runs, className }: Label) {
  if (className.includes('guess-')) {
    const half = plainWidth(runs) / 2
    return { west: left - half, east: left + half, north: top - 14, south: top + 4 }
  }
  const width =
    className.startsWith('norm') || className === 'guide-name'
      ? lettersIn(runs) * 7.2
      : runs.reduce((sum, { text }) => sum + text.length, 0) * 15
  const height = className.startsWith('norm') ? 15 : 22
  return { west: left - width / 2, east: left + width / 2, north: top - height, south: top + 4 }
}

function meet(a: Label, b: Label): boolean {
  const [p, q] = [box(a), box(b)]
  return p.west < q.east && q.west < p.east && p.north < q.south && q.north < p.south
}

/** The radius of the dot on a tip, and of the pale ring around it, in pixels. */
const dot = 9
const ring = 19
/** Half of what the head of a gradient takes across, in pixels. */
const head = 4

/** Whether a label lies within so many pixels of a tip. */
function covers(label: Label, { left, top }: Px, radius: number): boolean {
  const { west, east, north, south } = box(label)
  const across = Math.max(west - left, left - east, 0)
  const up = Math.max(north - top, top - south, 0)
  return across * across + up * up < radius * radius
}

/** Where a name may go that finds its place taken, in pixels. */
const ways = [
  [0, 26],
  [0, -26],
  [44, 0],
  [-44, 0],
  [44, 26],
  [-44, -26],
  [0, 46],
  [0, -46],
] as const

/** The same for the words at a guess, which has an end near by that they belong to. */
const nearWays = [14, 26].flatMap((by) => [
  [0, by] as const,
  [0, -by] as const,
  [by, 0] as const,
  [-by, 0] as const,
])

/**
 * Labels that do not lie on each other, the most important first: names of vectors and gradients step
 * aside, and what can be done without, such as a length or the name of an axis, gives way. Those that step
 * aside keep off the dots on the tips as well, and names of gradients, if they can, off the rings around these and, as what a
 * guess has beside it, off `spots`; where nothing is free of both, off other names.
 */
export function decluttered(
  labels: readonly Label[],
  size: Size,
  tips: readonly Px[] = [],
  spots: readonly Px[] = [],
): Label[] {
  const placed: Label[] = []
  const unnamed = (label: Label) => placed.every((other) => !meet(label, other))
  for (const label of labels) {
    const needed =
      (label.className.startsWith('name') && !label.className.includes('theta')) ||
      label.className.includes('given-name')
    const off = (radius: number, seen: readonly Px[]) => (at: Label) =>
      unnamed(at) &&
      !tips.some((tip) => covers(at, tip, radius)) &&
      !seen.some((spot) => covers(at, spot, head))
    // The name of a vector belongs to its ring, and stands close to it.
    const wishes = label.className.includes('gradient')
      ? [off(ring, spots), off(ring, []), off(dot, [])]
      : label.className.includes('guess-')
        ? [off(dot, spots), off(dot, [])]
        : [off(dot, [])]
    const aside = (free: (at: Label) => boolean) =>
      [...(label.className.includes('guess-') ? nearWays : []), ...ways]
        .map(([left, top]) => ({ ...label, left: label.left + left, top: label.top + top }))
        .find(
          (at) =>
            free(at) &&
            at.left > 20 &&
            at.left < size.width - 20 &&
            at.top > 20 &&
            at.top < size.height - 8,
        )
    if (!needed) {
      if (unnamed(label)) placed.push(label)
      continue
    }
    const clear = wishes
      .map((free) => (free(label) ? label : aside(free)))
      .find((at) => at !== undefined)
    placed.push(clear ?? (unnamed(label) ? label : (aside(unnamed) ?? label)))
  }
  return placed
}
