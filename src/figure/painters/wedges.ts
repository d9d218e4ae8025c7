import type { Px, Size } from '../scene/viewport.ts'
import { round } from '../scene/screen.ts'

/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, opacity: number]

/** A conic gradient as the browser reckons with it: its centre, its first direction, and its colours all around. */
export interface Conic {
  readonly centre: Px
  /** In degrees, clockwise from the top. */
  readonly from: number
  /** The last one is the first again. */
  readonly stops: readonly Rgba[]
}

const number = '(-?[\\d.]+(?:e-?\\d+)?)'

/** Reads a conic gradient, as a browser writes it; null for anything else. */
export function conicIn(image: string): Conic | null {
  const head = new RegExp(`conic-gradient\\(from ${number}deg at ${number}px ${number}px`).exec(
    image,
  )
  const stops = [...image.matchAll(/rgba?\(([^)]*)\)/g)].map(([, parts = '']) => rgbaIn(parts))
  if (!head || stops.length < 2) return null
  const [, from, left, top] = head.map(Number)
  return { from: from ?? 0, centre: { left: left ?? 0, top: top ?? 0 }, stops }
}

/** Reads what stands between the brackets of rgb() or rgba(). */
export function rgbaIn(parts: string): Rgba {
  const [red = 0, green = 0, blue = 0, opacity = 1] = parts.split(/[\s,/]+/).map(Number)
  return [red, green, blue, opacity]
}

/** Wedges for each stretch between two stops: so finely no eye sees their edges. */
const fineness = 4

/**
 * The same as wedges, which every program draws: SVG has no conic gradients. They are opaque, mixed with what lies
 * below, so that they may overlap and no seam is left between them.
 */
export function wedges(
  { centre, from, stops }: Conic,
  below: Rgba,
  { width, height }: Size,
): readonly { readonly d: string; readonly fill: string }[] {
  const far = Math.hypot(
    Math.max(Math.abs(centre.left), Math.abs(width - centre.left)),
    Math.max(Math.abs(centre.top), Math.abs(height - centre.top)),
  )
  const count = (stops.length - 1) * fineness
  const step = 360 / count
  // A wedge reaches a little into the next one, and beyond the corners.
  const reach = (far + 2) / Math.cos((step * Math.PI) / 180)
  const at = (degrees: number) => {
    const turn = ((from + degrees) * Math.PI) / 180
    return `${round(centre.left + reach * Math.sin(turn))},${round(centre.top - reach * Math.cos(turn))}`
  }
  return Array.from({ length: count }, (_, i) => {
    const place = (i + 0.5) / fineness
    const before = stops[Math.floor(place)] ?? below
    const after = stops[Math.floor(place) + 1] ?? before
    const share = place - Math.floor(place)
    const colour = before.map((part, k) => part + ((after[k] ?? part) - part) * share)
    return {
      d: `M${round(centre.left)},${round(centre.top)}L${at(i * step)}L${at((i + 1.5) * step)}Z`,
      fill: mixed(colour as unknown as Rgba, below),
    }
  })
}

function mixed([red, green, blue, opacity]: Rgba, [r, g, b]: Rgba): string {
  const mix = (over: number, under: number) => Math.round(over * opacity + under * (1 - opacity))
  return `#${[mix(red, r), mix(green, g), mix(blue, b)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
