import type { Portrait } from '../math/portrait.ts'
import { short } from './format.ts'
import type { Px, Size } from './frame.ts'
import type { Label, Run } from './mark.ts'
import { beyond, distance, round, sideOf, towards } from './px.ts'

/** Where the things stand that have a name, in pixels. */
export interface Places {
  readonly origin: Px
  readonly tip: { readonly x: Px; readonly y: Px }
  readonly gradientTip: { readonly x: Px; readonly y: Px }
  /** The direction of x and the turn from it to y, in radians, clockwise from the right. */
  readonly start: number
  readonly turn: number
}

/** The names of vectors, gradients, angle and lengths, each where it is in nobody's way. */
export function names(portrait: Portrait, places: Places, size: Size): Label[] {
  return [
    ...theta(places, size),
    ...ofVector('x', portrait.normX, places, size),
    ...ofVector('y', portrait.normY, places, size),
  ]
}

/** θ stands in the middle of its sector, outside the arc. */
function theta({ origin, tip, start, turn }: Places, size: Size): Label[] {
  const reach = Math.min(distance(origin, tip.x), distance(origin, tip.y))
  // Between vectors that nearly lie on each other there is no room for a letter.
  if (reach < 24 || Math.abs(turn) < 0.15) return []
  const middle = start + turn / 2
  const way = { left: Math.cos(middle), top: Math.sin(middle) }
  const at = beyond(origin, way, Math.min(56, 0.55 * reach) + 18)
  return [label('angle', 'name theta', at, size, [{ text: 'θ', face: 'italic' }])]
}

/** The names of one vector, its gradient and, where there is room, its length. */
export function ofVector(
  part: 'x' | 'y',
  length: number,
  places: Pick<Places, 'origin' | 'tip' | 'gradientTip'>,
  size: Size,
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
  if (distance(origin, from) > 190)
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
  look: string,
  at: Px,
  { width, height }: Size,
  runs: Run[],
): Label {
  const clamp = (v: number, least: number, most: number) =>
    round(Math.max(least, Math.min(most, Number.isFinite(v) ? v : least)))
  return {
    kind: 'text',
    key,
    look,
    left: clamp(at.left, 24, width - 28),
    top: clamp(at.top + 6, 20, height - 10),
    anchor: 'middle',
    runs,
  }
}
