import type { Entry } from '../../gradcheck/gradcheck.ts'
import type { Size } from '../scene/viewport.ts'
import { round } from '../scene/screen.ts'

/** The bars of one input: quotients from the baseline, and ticks for what backward() returned. */
export interface EntryBars {
  /**
   * Corners of one polygon, filled: the quotients, from left to right along the baseline, which takes no room. A polygon is no
   * property of a style sheet's, as a path is: what moves it styles nothing anew.
   */
  readonly bars: string
  /** Path data: what backward() returned, as strokes; empty where it returned nothing. */
  readonly ticks: string
  /** The baseline, in pixels from the top. */
  readonly baseline: number
}

/** A tick is kept so far inside of the paper, in pixels. */
const rim = 3

/** More entries than this are drawn in bins, of each the greatest and the least. */
export const maxBars = 128

/** The value that reaches from the baseline to the edge: the largest of all, or `least` where all are small. */
export function reachOf(entries: readonly Entry[], least: number): number {
  let reach = least
  for (const { numerical, analytical } of entries)
    for (const value of [numerical, analytical])
      if (Number.isFinite(value)) reach = Math.max(reach, Math.abs(value))
  return reach || 1
}

/**
 * The entries of one input as bars, from left to right. The baseline is in the middle and never moves.
 *
 * @param reach the value at the upper edge.
 */
export function entryBars(
  entries: readonly Entry[],
  reach: number,
  { width, height }: Size,
): EntryBars {
  const baseline = round(height / 2)
  const y = (value: number) => {
    const share = Number.isFinite(value) ? value / reach : Math.sign(value)
    const top = baseline - share * (baseline - rim)
    return round(Math.max(rim, Math.min(height - rim, Number.isNaN(top) ? baseline : top)))
  }
  const n = Math.min(entries.length, maxBars)
  const pitch = width / Math.max(1, n)
  const gap = pitch > 6 ? Math.min(5, 0.3 * pitch) : 0.15 * pitch
  let [bars, ticks] = ['', '']
  for (let i = 0; i < n; i++) {
    const [left, right] = [round(i * pitch + gap / 2), round((i + 1) * pitch - gap / 2)]
    const { low, high, least, greatest } = extremes(
      entries,
      Math.floor((i * entries.length) / n),
      Math.floor(((i + 1) * entries.length) / n),
    )
    if (high > low) {
      const [top, bottom] = [y(high), y(low)]
      bars += `${left},${baseline} ${left},${top} ${right},${top} `
      bars += `${right},${bottom} ${left},${bottom} ${left},${baseline} `
    }
    if (least <= greatest) ticks += `M${left},${y(least)}H${right}`
    if (least < greatest) ticks += `M${left},${y(greatest)}H${right}`
  }
  return { bars, ticks, baseline }
}

/**
 * How far the quotients of a bin reach from the baseline, NaN where one of them is, and the least and the greatest number that
 * backward() returned there, infinite the wrong way round where it returned none. In loops, since a drag asks for it.
 */
function extremes(entries: readonly Entry[], from: number, to: number) {
  let [low, high, least, greatest] = [0, 0, Infinity, -Infinity]
  for (let j = from; j < to; j++) {
    const { numerical, analytical } = entries[j]!
    low = Math.min(low, numerical)
    high = Math.max(high, numerical)
    if (analytical < least) least = analytical
    if (analytical > greatest) greatest = analytical
  }
  return { low, high, least, greatest }
}
