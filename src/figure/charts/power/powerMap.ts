import { format, scaleLinear } from 'd3'
import { maps, type MapBasis, type MapId, type Place } from '../../../gradcheck/maps.ts'
import { short } from '../../words/format.ts'
import type { Px, Size } from '../../scene/viewport.ts'
import type { Mark, Run } from '../../scene/mark.ts'
import { round, circle } from '../../scene/screen.ts'
import { say } from '../../../words/say.ts'

/** Room for the numbers at the axes, in pixels; the map itself lies within. */
export const margin = { left: 48, right: 16, top: 26, bottom: 44 }

/** Where a place stands on the paper, and which place stands there. */
export interface MapArea {
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
  /** In pixels; for a place beyond the map that of its edge. */
  readonly px: (place: Place) => Px
  /** The inverse of `px`; for pixels beyond the map a place on its edge. */
  readonly place: (px: Px) => Place
}

/** A map on paper of that size. */
export function mapArea(map: MapId, basis: MapBasis, { width, height }: Size): MapArea {
  const [u, v] = maps[map].axes(basis)
  const [west, north] = [margin.left, margin.top]
  let [east, south] = [
    Math.max(west + 1, width - margin.right),
    Math.max(north + 1, height - margin.bottom),
  ]
  if (map === 'plane') {
    // One unit is as long in both directions.
    const side = Math.min(east - west, south - north)
    east = west + side
    south = north + side
  }
  const across = scaleLinear([0, 1], [west, east]).clamp(true)
  const up = scaleLinear([0, 1], [south, north]).clamp(true)
  return {
    west,
    east,
    north,
    south,
    px: (place) => ({ left: across(u.share(place[0])), top: up(v.share(place[1])) }),
    place: ({ left, top }) => [u.value(across.invert(left)), v.value(up.invert(top))],
  }
}

/** Angles that are written at the axis where there is room, the most important first; in degrees. */
const angles = [0, 180, 90, 45, 135, 1, 179, 10, 170, 0.01, 179.99]
/** So far apart, in pixels, the numbers at the lower axis stay. */
const apart = 38

/** What is drawn over a map: its edge, its axes with numbers, and what is worth knowing about it. */
export function mapMarks(map: MapId, basis: MapBasis, size: Size): Mark[] {
  const sheet = mapArea(map, basis, size)
  const { west, east, north, south } = sheet
  const edge: Mark = {
    kind: 'path',
    key: 'edge',
    className: 'power-edge',
    d: `M${west},${north}H${east}V${south}H${west}Z`,
  }
  const middle = { left: (west + east) / 2, top: (north + south) / 2 }
  return map === 'angle'
    ? [
        edge,
        ...angleAxes(basis, sheet),
        title('θ', size.height - 6, middle, say`angle θ between x and y`),
      ]
    : [
        edge,
        ...planeAxes(basis, sheet),
        ...thinLines(basis, sheet),
        title('plane', size.height - 6, middle, planeTitle(basis)),
      ]
}

function angleAxes(basis: MapBasis, sheet: MapArea): Mark[] {
  const { px, south, west } = sheet
  const [, v] = maps.angle.axes(basis)
  const placed: { degrees: number; left: number }[] = []
  for (const degrees of angles) {
    const { left } = px([(degrees * Math.PI) / 180, 0])
    if (placed.every((other) => Math.abs(other.left - left) >= apart))
      placed.push({ degrees, left })
  }
  const powers = scaleLinear([v.from, v.to], [0, 1]).ticks(8)
  const post = px([0, Math.log10(4)])
  return [
    ...placed.flatMap(({ degrees, left }) => below(`θ ${degrees}`, left, south, `${degrees}°`)),
    ...powers.flatMap((power) => {
      const { top } = px([0, power])
      return beside(`x ${power}`, west, top, `10${raised(power)}`)
    }),
    {
      kind: 'text',
      key: '‖x‖',
      className: 'power-title',
      left: west - 6,
      top: sheet.north - 12,
      anchor: 'end',
      runs: [{ text: '‖' }, { text: 'x', face: 'italic' }, { text: '‖' }],
    },
    { kind: 'path', key: 'post halo', className: 'power-halo post', d: cross(post) },
    { kind: 'path', key: 'post', className: 'power-post', d: cross(post) },
    {
      kind: 'text',
      key: 'the post’s point',
      className: 'power-note',
      left: round(post.left + 20),
      top: round(post.top - 10),
      anchor: 'start',
      runs: [{ text: say`the post’s point` }],
    },
  ]
}

function planeAxes(basis: MapBasis, { px, south, west }: MapArea): Mark[] {
  const [axis] = maps.plane.axes(basis)
  // The numbers of both axes are those of one scale.
  const ticks = scaleLinear([axis.from, axis.to], [0, 1]).ticks(4)
  return ticks.flatMap((value) => [
    ...below(`e ${value}`, px([value, 0]).left, south, short(value)),
    ...beside(`f ${value}`, west, px([0, value]).top, short(value)),
  ])
}

/** Where whole families of backwards are right, on lines too thin for the grid; and the tip of y. */
function thinLines(basis: MapBasis, { px }: MapArea): Mark[] {
  const [a, b] = maps.plane.where(basis, { x: basis.at.y, y: basis.at.y })
  const { to: reach } = maps.plane.axes(basis)[0]
  const size = Math.hypot(a, b)
  const [origin, tip] = [px([0, 0]), px([a, b])]
  const radius = Math.hypot(tip.left - origin.left, tip.top - origin.top)
  const lines = [
    { key: 'x ∥ y', className: 'power-parallel', d: across(a, b) },
    { key: 'x ⟂ y', className: 'power-thin', d: across(-b, a) },
    { key: '‖x‖ = ‖y‖', className: 'power-thin', d: circle(origin, radius) },
  ]
  const rightwards = a < 0 ? -1 : 1
  return [
    ...lines.flatMap(({ key, className, d }): Mark[] => [
      { kind: 'path', key: `${key} halo`, className: 'power-halo', d },
      { kind: 'path', key, className, d },
    ]),
    { kind: 'path', key: 'tip', className: 'power-tip', d: circle(tip, 4) },
    note('y', tip, [9, -8], 'start'),
    note('x ∥ y', onto(rightwards * a, rightwards * b, 0.82), [9, 4], 'start'),
    note('x ⟂ y', onto(...upwards(-b, a), 0.55), [9, 4], 'start'),
    note('‖x‖ = ‖y‖', { left: origin.left, top: origin.top + radius }, [0, 17], 'middle'),
  ]

  /** A place on the ray along (u, v), as a share of the way to the edge. */
  function onto(u: number, v: number, share: number): Px {
    const far = (share * reach) / Math.max(Math.abs(u), Math.abs(v))
    return px([far * u, far * v])
  }
  function across(u: number, v: number): string {
    const [from, to] = [onto(-u, -v, 1), onto(u, v, 1)]
    return `M${round(from.left)},${round(from.top)}L${round(to.left)},${round(to.top)}`
  }
  function upwards(u: number, v: number): readonly [number, number] {
    // Away from the label of the other line, whichever way y points.
    return Math.abs(u) > 0.99 * size || u > 0 ? [u, v] : [-u, -v]
  }
}

function note(
  text: string,
  { left, top }: Px,
  [right, down]: readonly [number, number],
  anchor: 'start' | 'middle',
): Mark {
  const runs = text
    .split(/([xy])/)
    .map((text, i): Run => (i % 2 === 1 ? { text, face: 'italic' } : { text }))
  return {
    kind: 'text',
    key: `name ${text}`,
    className: 'power-note',
    left: round(left + right),
    top: round(top + down),
    anchor,
    runs,
  }
}

function planeTitle({ at }: MapBasis): string {
  return at.x.length === 2 ? say`the two components of x` : say`x in the plane of x and y`
}

function title(key: string, top: number, middle: Px, text: string): Mark {
  const runs = text.split(/\b([xyθ])\b/).map((text, i): Run => {
    return i % 2 === 1 ? { text, face: 'italic' } : { text }
  })
  return {
    kind: 'text',
    key,
    className: 'power-title',
    left: round(middle.left),
    top,
    anchor: 'middle',
    runs,
  }
}

function below(key: string, left: number, south: number, text: string): Mark[] {
  const [at, top] = [round(left), round(south)]
  return [
    { kind: 'path', key: `${key} line`, className: 'power-tick', d: `M${at},${top}v5` },
    {
      kind: 'text',
      key,
      className: 'tick',
      left: at,
      top: top + 18,
      anchor: 'middle',
      runs: [{ text }],
    },
  ]
}

function beside(key: string, west: number, top: number, text: string): Mark[] {
  const [left, at] = [round(west), round(top)]
  return [
    { kind: 'path', key: `${key} line`, className: 'power-tick', d: `M${left},${at}h-5` },
    {
      kind: 'text',
      key,
      className: 'tick',
      left: left - 8,
      top: at + 4,
      anchor: 'end',
      runs: [{ text }],
    },
  ]
}

const cross = ({ left, top }: Px) =>
  `M${round(left - 5)},${round(top)}h10M${round(left)},${round(top - 5)}v10`

/** An exponent, as it is written: ⁻⁴. */
function raised(power: number): string {
  return [...format('d')(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '⁻').join('')
}
