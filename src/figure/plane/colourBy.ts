import type { Viewport, Vec2 } from '../scene/viewport.ts'
import { say } from '../../words/say.ts'

/** Whose similarity the paper shows by its colour. A new one goes here. */
export const colourings = {
  y: { title: 'S(·, y)' },
  x: { title: 'S(x, ·)' },
  off: { title: say`off` },
} as const

export type ColourBy = keyof typeof colourings

/**
 * The colour of the paper, as a CSS image: S(·, v) depends on the direction alone, so it is a conic
 * gradient around the origin, symmetric about v. Exact along each ray, without seams, at any zoom.
 * Colours are the properties --warm and --cold (three numbers each) and --depth, the opacity at |S| = 1.
 */
export function conicGradient(v: Vec2, viewport: Viewport): string {
  const origin = viewport.place([0, 0])
  // CSS turns clockwise from the top.
  const from = (Math.atan2(v[0], v[1]) * 180) / Math.PI
  const at = `${pixels(origin.left)} ${pixels(origin.top)}`
  return `conic-gradient(from ${from.toFixed(3)}deg at ${at}, ${stops})`
}

/** A colour every 5°: between two stops a straight line is within 0.1 % of the cosine. */
const stops = Array.from({ length: 73 }, (_, i) => {
  const s = Math.cos((i * 5 * Math.PI) / 180)
  const hue = s > 0 ? 'warm' : 'cold'
  return `rgb(var(--${hue}) / calc(var(--depth) * ${Math.abs(s).toFixed(4)}))`
}).join(', ')

/** Where the origin is far off, its direction is all that matters. */
function pixels(value: number): string {
  return `${Math.max(-1e6, Math.min(1e6, value)).toFixed(2)}px`
}
