import type { CosineReport } from '../../math/cosineReport.ts'
import { short } from '../words/format.ts'
import type { Px, Size } from './viewport.ts'
import { decluttered, onPaper } from './declutter.ts'
import type { Label, Run } from './mark.ts'
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
    byWeight([
      ...(together
        ? [both(places, size)]
        : [
            ...ofVector('x', report.normX, places, size, roomy),
            ...ofVector('y', report.normY, places, size, roomy),
          ]),
      ...theta(report.angle, places, size, degrees),
    ]),
    size,
    {
      tips: [places.tip.x, places.tip.y],
      spots: gradientSpots(places),
    },
  )
}

/** The middle of each gradient and what is around it, which names are to leave to be seen. */
export function gradientSpots({ tip, gradientTip }: Pick<Places, 'tip' | 'gradientTip'>): Px[] {
  return (['x', 'y'] as const).flatMap((part) => between(tip[part], gradientTip[part]).slice(1))
}

/** Places along an arrow, from its start to its end. */
function between(from: Px, to: Px): Px[] {
  return [0, 0.5, 0.75, 1].map((t) => ({
    left: from.left + t * (to.left - from.left),
    top: from.top + t * (to.top - from.top),
  }))
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
  const other = part === 'x' ? 'y' : 'x'
  const from = tip[part]
  const to = gradientTip[part]
  const outward = towards(origin, from)
  // The gradient leans toward the other vector, so the name goes to the other side, and the
  // gradient's own name beyond its arrow.
  const aside = sideOf(origin, from, tip[other])
  const away = { left: outward.left - aside.left, top: outward.top - aside.top }
  const lean = towards(from, to)
  const farther = { left: lean.left + 0.6 * outward.left, top: lean.top + 0.6 * outward.top }
  const half = { left: (origin.left + from.left) / 2, top: (origin.top + from.top) / 2 }
  const outside = { left: -aside.left, top: -aside.top }

  const found: Label[] = [
    {
      ...label(part, `name ${part}`, beyond(from, away, 32), size, [
        { text: part, face: 'italic' },
      ]),
      names: { own: [from], other: [tip[other]] },
    },
  ]
  if (distance(from, to) > 3)
    found.push({
      ...label(`gradient-${part}`, `name gradient-${part}`, beyond(to, farther, 25), size, [
        { text: '∇' },
        { text: part, face: 'index' },
        { text: 'S', face: 'script' },
      ]),
      names: {
        own: between(from, to),
        other: between(tip[other], gradientTip[other]),
        shaft: { from: origin, to: tip[other] },
      },
    })
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
export function label(key: string, className: string, at: Px, size: Size, runs: Run[]): Label {
  const { west, east, north, south } = onPaper({ className, runs }, size)
  const clamp = (v: number, least: number, most: number) =>
    round(Math.max(least, Math.min(most, Number.isFinite(v) ? v : least)))
  return {
    kind: 'text',
    key,
    className,
    left: clamp(at.left, west, east),
    top: clamp(at.top + 6, north, south),
    anchor: 'middle',
    runs,
  }
}

/** Names of vectors and of the angle, which have their places, before those of gradients, and these before lengths. */
export function byWeight(labels: readonly Label[]): Label[] {
  const weight = ({ className }: Label) =>
    className.includes('gradient') ? 1 : /^name|degrees/.test(className) ? 0 : 2
  return [0, 1, 2].flatMap((now) => labels.filter((label) => weight(label) === now))
}
