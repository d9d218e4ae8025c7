import { interpolateRgbBasis, rgb, scalePow } from 'd3'
import { caughtAt, judged, worthOf, type Power, type Worth } from '../../gradcheck/power.ts'

/** How many backwards can be caught. */
export const maxCaught = judged.length - 1

export type Scheme = 'light' | 'dark'

/** From nothing caught to all: lightness rises or falls all the way, so that hue is not needed. */
const ramps = {
  light: ['#f6f5f1', '#dfe4e9', '#b6c3d1', '#7f94a9', '#3f566f'],
  dark: ['#202833', '#2f3d4f', '#4a637f', '#7794b3', '#a9c3dd'],
} as const

/** What is not a colour of the ramp. */
const inks = {
  light: { hatch: '#857c6c', alarm: '#e4dfd5', cross: '#8b8375', unknown: '#f1eee7' },
  dark: { hatch: '#7f8798', alarm: '#343841', cross: '#7b8190', unknown: '#1d222c' },
} as const

/** Most places catch many: there one more or less is to be seen best. */
const along = scalePow([0, maxCaught], [0, 1]).exponent(1.6)

const colours = {
  light: interpolateRgbBasis([...ramps.light]),
  dark: interpolateRgbBasis([...ramps.dark]),
}

/** The colour of so many backwards caught. */
export function colour(caught: number, scheme: Scheme): string {
  return colours[scheme](along(caught))
}

/** What the colours and the hatching mean. */
export function legend(scheme: Scheme) {
  return {
    steps: Array.from({ length: maxCaught + 1 }, (_, caught) => ({
      caught,
      colour: colour(caught, scheme),
      /** Every third has room for its number. */
      label: caught % 3 === 0 ? String(caught) : null,
    })),
    ...inks[scheme],
  }
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
export function cellsOf(power: Power, atol: number, scheme: Scheme): Cell[] {
  const parts = (text: string) => {
    const { r, g, b } = rgb(text)
    return [r, g, b]
  }
  const ramp = Array.from({ length: maxCaught + 1 }, (_, caught) => parts(colour(caught, scheme)))
  const { hatch, alarm, cross, unknown } = inks[scheme]
  const [hatchInk, alarmInk, crossInk, unknownInk] = [hatch, alarm, cross, unknown].map(parts)
  return Array.from({ length: power.columns * power.rows }, (_, i): Cell => {
    const worth = worthOf(power, i, atol)
    if (worth === 'unknown') return { worth, ground: unknownInk!, line: unknownInk! }
    if (worth === 'alarm') return { worth, ground: alarmInk!, line: crossInk! }
    return { worth, ground: ramp[caughtAt(power, i, atol)]!, line: hatchInk! }
  })
}
