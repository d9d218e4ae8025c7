import { interpolateRgbBasis, rgb, scalePow } from 'd3'
import { caughtAt, judged, worthOf, type Power, type Worth } from '../../gradcheck/power.ts'

/** How many backwards can be caught. */
export const maxCaught = judged.length - 1

/** The colours of a map, as they are on the page just now. */
export interface Palette {
  /** From nothing caught to all: lightness rises or falls all the way, so that hue is not needed. */
  readonly ramp: readonly string[]
  /** Lines over places where even zeros pass. */
  readonly hatch: string
  /** Places where even the right one fails, and the lines over them. */
  readonly alarm: string
  readonly cross: string
  readonly unknown: string
}

/** The tokens of the style sheet that hold them. */
export const paletteNames: Palette = {
  ramp: ['--caught-none', '--caught-few', '--caught-some', '--caught-most', '--caught-all'],
  hatch: '--map-hatch',
  alarm: '--map-alarm',
  cross: '--map-cross',
  unknown: '--map-unknown',
}

/** Most places catch many: there one more or less is to be seen best. */
const along = scalePow([0, maxCaught], [0, 1]).exponent(1.6)

/** The colour of so many backwards caught. */
export function colour(caught: number, { ramp }: Palette): string {
  return interpolateRgbBasis([...ramp])(along(caught))
}

/** The colours of the map, from none caught to all; every third has room for its number. */
export function legend(palette: Palette) {
  return Array.from({ length: maxCaught + 1 }, (_, caught) => ({
    caught,
    colour: colour(caught, palette),
    label: caught % 3 === 0 ? String(caught) : null,
  }))
}

/** The lines of the hatching, in pixels: their distance and their thickness. */
const spacing = 7
const stroke = 1.4

/** Whether a line of the hatching goes through a pixel: one way, or for alarms both ways. */
export function hatched(worth: Worth, left: number, top: number): boolean {
  if (worth !== 'blind' && worth !== 'alarm') return false
  if ((left + top) % spacing < stroke) return true
  return worth === 'alarm' && (((left - top) % spacing) + spacing) % spacing < stroke
}

/** A place of the grid as it is painted: its colour, and that of the lines over it. */
export interface Cell {
  readonly worth: Worth
  readonly ground: readonly number[]
  readonly line: readonly number[]
}

/** Every place of the grid, row by row from below, as it is painted. */
export function cellsOf(power: Power, atol: number, palette: Palette): Cell[] {
  const parts = (text: string) => {
    const { r, g, b } = rgb(text)
    return [r, g, b]
  }
  const ramp = Array.from({ length: maxCaught + 1 }, (_, caught) => parts(colour(caught, palette)))
  const { hatch, alarm, cross, unknown } = palette
  const [hatchInk, alarmInk, crossInk, unknownInk] = [hatch, alarm, cross, unknown].map(parts)
  return Array.from({ length: power.columns * power.rows }, (_, i): Cell => {
    const worth = worthOf(power, i, atol)
    if (worth === 'unknown') return { worth, ground: unknownInk!, line: unknownInk! }
    if (worth === 'alarm') return { worth, ground: alarmInk!, line: crossInk! }
    return { worth, ground: ramp[caughtAt(power, i, atol)]!, line: hatchInk! }
  })
}
