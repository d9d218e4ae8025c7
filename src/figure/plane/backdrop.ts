import { precisionFixed, tickStep } from 'd3'
import type { Viewport } from '../scene/viewport.ts'
import type { Mark } from '../scene/mark.ts'
import { round } from '../scene/screen.ts'
import { decimals } from '../words/format.ts'

/** At least this many pixels between two grid lines. */
const gridGap = 80

/** The distance of the grid lines, in units of the vectors: 1, 2 or 5 times a power of ten. */
export function gridStep({ width, unit }: Viewport): number {
  const step = tickStep(0, width / unit, width / gridGap)
  return step > 0 ? step : 1
}

/** The grid, the axes and their numbers: what does not move when a vector does. */
export function backdrop(viewport: Viewport): Mark[] {
  const { width, height, invert } = viewport
  const origin = viewport.place([0, 0])
  const [west, south] = invert({ left: 0, top: height })
  const [east, north] = invert({ left: width, top: 0 })
  const step = gridStep(viewport)
  const across = ticks(west, east, step)
  const up = ticks(south, north, step)
  const left = (x: number) => round(viewport.place([x, 0]).left)
  const top = (y: number) => round(viewport.place([0, y]).top)
  const print = decimals(precisionFixed(step))
  // Where an axis is off the paper, its numbers stand at the edge.
  const numbersTop = clamp(origin.top + 16, 16, height - 8)
  const numbersLeft = clamp(origin.left - 7, 30, width - 7)

  return [
    {
      kind: 'path',
      key: 'grid',
      className: 'grid',
      d:
        across.map((x) => `M${left(x)},0V${round(height)}`).join('') +
        up.map((y) => `M0,${top(y)}H${round(width)}`).join(''),
    },
    {
      kind: 'path',
      key: 'axes',
      className: 'axes',
      d: `M${bounded(origin.left)},0V${round(height)}M0,${bounded(origin.top)}H${round(width)}`,
    },
    ...across
      .filter((x) => x !== 0 && left(x) > 12 && left(x) < width - 12)
      .map((x): Mark => ({
        kind: 'text',
        key: `across ${print(x)}`,
        className: 'tick',
        left: left(x),
        top: round(numbersTop),
        anchor: 'middle',
        runs: [{ text: print(x) }],
      })),
    ...up
      .filter((y) => y !== 0 && top(y) > 10 && top(y) < height - 10)
      .map((y): Mark => ({
        kind: 'text',
        key: `up ${print(y)}`,
        className: 'tick',
        left: round(numbersLeft),
        top: top(y) + 4,
        anchor: 'end',
        runs: [{ text: print(y) }],
      })),
  ]
}

/** The multiples of `step` in an interval; none where the interval is finer than doubles are. */
function ticks(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step)
  const count = Math.floor(high / step) - first + 1
  if (!(count > 0 && count < 1000)) return []
  const perUnit = Math.round(1 / step)
  const exact = Math.abs(perUnit * step - 1) < 1e-9
  return Array.from({ length: count }, (_, i) =>
    exact ? (first + i) / perUnit : (first + i) * step,
  )
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

function bounded(px: number): number {
  return round(clamp(px, -1e5, 1e5))
}
