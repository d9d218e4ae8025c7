import { interpolateRgbBasis, rgb, scalePow } from 'd3'
import { caughtAt, judged, worthOf, type Power, type Worth } from '../../../gradcheck/power.ts'

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

/** What a check is worth at each place of a grid, row by row from below. */
export interface CaughtMap {
  readonly columns: number
  readonly rows: number
  /** How many wrong backwards can be caught. */
  readonly max: number
  readonly worthAt: (i: number) => Worth
  readonly caughtAt: (i: number) => number
}

/** A map of the page's wrong backwards, for this atol. */
export function caughtMap(power: Power, atol: number): CaughtMap {
  const { columns, rows } = power
  return {
    columns,
    rows,
    max: maxCaught,
    worthAt: (i) => worthOf(power, i, atol),
    caughtAt: (i) => caughtAt(power, i, atol),
  }
}

/** The colour of so many backwards caught. Most places catch many: there one more or less is to be seen best. */
export function colour(caught: number, { ramp }: Palette, max = maxCaught): string {
  return interpolateRgbBasis([...ramp])(scalePow([0, max], [0, 1]).exponent(1.6)(caught))
}

/** The colours of the map, from none caught to all; every third, or of many fewer, has room for its number. */
export function legend(palette: Palette, max = maxCaught) {
  const labelled = Math.max(3, Math.ceil(max / 6))
  return Array.from({ length: max + 1 }, (_, caught) => ({
    caught,
    colour: colour(caught, palette, max),
    label: caught % labelled === 0 ? String(caught) : null,
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
export function cellsOf(
  { columns, rows, max, worthAt, caughtAt: caught }: CaughtMap,
  palette: Palette,
): Cell[] {
  const parts = (text: string) => {
    const { r, g, b } = rgb(text)
    return [r, g, b]
  }
  const ramp = Array.from({ length: max + 1 }, (_, k) => parts(colour(k, palette, max)))
  const { hatch, alarm, cross, unknown } = palette
  const [hatchInk, alarmInk, crossInk, unknownInk] = [hatch, alarm, cross, unknown].map(parts)
  return Array.from({ length: columns * rows }, (_, i): Cell => {
    const worth = worthAt(i)
    if (worth === 'unknown') return { worth, ground: unknownInk!, line: unknownInk! }
    if (worth === 'alarm') return { worth, ground: alarmInk!, line: crossInk! }
    return { worth, ground: ramp[caught(i)]!, line: hatchInk! }
  })
}
