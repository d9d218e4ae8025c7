import { scaleLinear } from 'd3'
import { text } from '../scene/labels.ts'
import type { Mark } from '../scene/mark.ts'
import { round } from '../scene/screen.ts'
import type { Size } from '../scene/viewport.ts'
import { short } from '../words/format.ts'
import { isDrawable, roundUp } from './axis.ts'
import { say } from '../../words/say.ts'

/** θ step by step, and the exact flow beside it. */
export interface AngleChart {
  readonly eta: number
  /** θ after 0, 1, 2, … steps, in radians. */
  readonly angles: readonly number[]
  /** After which of them the walker is on the other side of y. */
  readonly crossed?: readonly boolean[]
  /** θ at time t of the exact flow, in radians; null where there is none to compare with. */
  readonly exact: ((t: number) => number) | null
  /** So long the exact flow takes, nearly to its end. */
  readonly time: number
}

/** Room for the numbers at the axes, in pixels. */
const margin = { left: 40, right: 14, top: 8, bottom: 22 }
/** So many points of the curve are joined. */
const points = 120
const dot = 3

const lasting = ({ eta, angles, time }: AngleChart) =>
  Math.max(1.15 * time, eta * (angles.length - 1))

/** Where a walk of so many steps of this size ends on the axis of time. */
export function endOfTime(chart: AngleChart): number {
  return roundUp(lasting(chart))
}

/** The marks of θ over time: the exact flow as a line, the walker's steps as dots, joined by thin lines. */
export function angleChart(chart: AngleChart, { width, height }: Size): Mark[] {
  const { eta, angles, exact, crossed = [] } = chart
  const end = endOfTime(chart)
  // At the edge of what doubles hold there is no scale to draw on.
  if (!isDrawable(chart.time) || !isDrawable(lasting(chart)))
    return [
      text(
        'none',
        'tick',
        say`Too long or too short to be drawn.`,
        width / 2,
        height / 2,
        'middle',
      ),
    ]
  const across = scaleLinear([0, end], [margin.left, width - margin.right])
  const up = scaleLinear([0, Math.PI], [height - margin.bottom, margin.top])
  const at = (t: number, angle: number) => `${round(across(t))},${round(up(angle))}`
  const [west, east, south] = [across(0), across(end), up(0)].map(round)
  const curve = exact
    ? Array.from({ length: points + 1 }, (_, i) => (i * end) / points)
        .filter((t) => Number.isFinite(exact(t)))
        .map((t) => at(t, exact(t)))
    : []
  const steps = angles.map((angle, k) => ({ left: across(k * eta), top: up(angle), angle, k }))
  const now = steps.at(-1)
  return [
    {
      kind: 'path',
      key: 'frame',
      className: 'chart-frame',
      d: `M${west},${margin.top}V${south}H${east}M${west},${round(up(Math.PI / 2))}H${east}`,
    },
    ...[0, 90, 180].map((value) =>
      text(
        `θ ${value}`,
        'tick',
        `${value}°`,
        margin.left - 7,
        up((value * Math.PI) / 180) + 4,
        'end',
      ),
    ),
    text('t 0', 'tick', 't = 0', across(0), height - 5, 'start'),
    text('t half', 'tick', short(end / 2), across(end / 2), height - 5, 'middle'),
    text('t end', 'tick', short(end), across(end), height - 5, 'end'),
    {
      kind: 'path',
      key: 'exact',
      className: 'flow-exact',
      d: curve.length > 0 ? `M${curve.join('L')}` : '',
    },
    {
      kind: 'path',
      key: 'joined',
      className: 'flow-joined',
      d:
        steps.length > 1
          ? `M${steps.map(({ left, top }) => `${round(left)},${round(top)}`).join('L')}`
          : '',
    },
    {
      kind: 'path',
      key: 'steps',
      className: 'flow-steps',
      d: steps
        .filter(({ k }) => !crossed[k])
        .map(({ left, top }) => spot(left, top, dot))
        .join(''),
    },
    {
      kind: 'path',
      key: 'beyond',
      className: 'flow-steps beyond',
      d: steps
        .filter(({ k }) => crossed[k])
        .map(({ left, top }) => spot(left, top, dot + 0.5))
        .join(''),
    },
    {
      kind: 'path',
      key: 'now',
      className: now && crossed[now.k] ? 'flow-now beyond' : 'flow-now',
      d: now ? spot(now.left, now.top, dot + 2.5) : '',
    },
  ]
}

function spot(left: number, top: number, radius: number): string {
  return `M${round(left - radius)},${round(top)}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`
}
