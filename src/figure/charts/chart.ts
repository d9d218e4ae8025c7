import { line as curve, scaleLinear } from 'd3'
import { short } from '../words/format.ts'
import type { Size } from '../scene/viewport.ts'
import type { Mark } from '../scene/mark.ts'
import { round } from '../scene/screen.ts'

/** A straight line through the graph at t = 0. */
export interface Slope {
  readonly id: string
  readonly slope: number
}

/** The graph of S along a line, and tangents to it at t = 0. */
export interface Chart {
  readonly s: (t: number) => number
  readonly slopes: readonly Slope[]
  /** How far t goes to either side. */
  readonly halfExtent: number
}

/** Room for the numbers at the axes, in pixels. */
const margin = { left: 34, right: 12, top: 12, bottom: 22 }
/** So many points of the graph are joined. */
const points = 61

/** The marks of a chart with t to the right, from −reach to reach, and S upwards, from −1 to 1. */
export function chart({ s, slopes, halfExtent }: Chart, { width, height }: Size): Mark[] {
  const across = scaleLinear([-halfExtent, halfExtent], [margin.left, width - margin.right])
  const up = scaleLinear([-1, 1], [height - margin.bottom, margin.top])
  const [west, east, north, south] = [across(-halfExtent), across(halfExtent), up(1), up(-1)].map(
    round,
  )
  const graph = curve<number>()
    .defined((t) => !Number.isNaN(s(t)))
    .x((t) => round(across(t)))
    .y((t) => round(up(s(t))))
  const ts = Array.from({ length: points }, (_, i) => halfExtent * ((2 * i) / (points - 1) - 1))
  const here = s(0)
  return [
    {
      kind: 'path',
      key: 'frame',
      className: 'chart-frame',
      d: `M${west},${north}V${south}H${east}M${west},${round(up(0))}H${east}M${round(across(0))},${north}V${south}`,
    },
    ...[-1, 0, 1].map((value) =>
      tick(`S ${value}`, short(value), margin.left - 7, up(value) + 4, 'end'),
    ),
    ...[-halfExtent, 0, halfExtent].map((t) =>
      tick(
        `t ${t}`,
        t === 0 ? 't = 0' : short(t),
        across(t),
        height - 5,
        t < 0 ? 'start' : t > 0 ? 'end' : 'middle',
      ),
    ),
    { kind: 'path', key: 'graph', className: 'chart-graph', d: graph(ts) ?? '' },
    ...slopes.flatMap(({ id, slope }): Mark[] => {
      const d = straight(here, slope, halfExtent, across, up)
      const tangent: Mark = {
        kind: 'path',
        key: `tangent ${id}`,
        className: `chart-tangent ${id}`,
        d,
      }
      // A rim of paper sets the last one off from what it crosses or lies on.
      return id === slopes.at(-1)?.id
        ? [{ kind: 'path', key: 'rim', className: 'chart-rim', d }, tangent]
        : [tangent]
    }),
    {
      kind: 'path',
      key: 'here',
      className: 'chart-here',
      d: Number.isNaN(here)
        ? ''
        : `M${round(across(0)) - 4.5},${round(up(here))}a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0Z`,
    },
  ]
}

/** The line s + slope · t as far as it stays between −1 and 1 and within reach. */
function straight(
  s: number,
  slope: number,
  reach: number,
  across: (t: number) => number,
  up: (s: number) => number,
): string {
  if (!Number.isFinite(slope) || Number.isNaN(s)) return ''
  const until = (edge: number) => (slope === 0 ? reach : Math.abs((edge - s) / slope))
  const [left, right] = [
    -Math.min(reach, until(slope > 0 ? -1 : 1)),
    Math.min(reach, until(slope > 0 ? 1 : -1)),
  ]
  const at = (t: number) => `${round(across(t))},${round(up(s + slope * t))}`
  return `M${at(left)}L${at(right)}`
}

function tick(
  key: string,
  text: string,
  left: number,
  top: number,
  anchor: 'start' | 'middle' | 'end',
): Mark {
  return {
    kind: 'text',
    key,
    className: 'tick',
    left: round(left),
    top: round(top),
    anchor,
    runs: [{ text }],
  }
}
