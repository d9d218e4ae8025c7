import { line as joined, scaleLog } from 'd3'
import {
  allowedAt,
  bestOf,
  errorAt,
  steps,
  type Curve,
  type Precision,
} from '../../gradcheck/precision.ts'
import type { Dtype } from '../../gradcheck/torch/dtype.ts'
import { acrossOf, maxEps, minEps, within } from './epsAxis.ts'
import { apart, besides, lineHeight, text } from '../scene/labels.ts'
import type { Px, Size } from '../scene/viewport.ts'
import type { Label, Mark } from '../scene/mark.ts'
import { round, circle } from '../scene/screen.ts'
import { say } from '../../words/say.ts'

/** What the curves are held against. */
export interface Aim {
  readonly eps: number
  readonly atol: number
  readonly rtol: number
  /** Its central curve is the one that a check lives by. */
  readonly dtype: Dtype
  /** Whether the check compares directional derivatives, which no curve shows. */
  readonly fast: boolean
  /** Whether the right backward passes; null while that is not known. */
  readonly fair: boolean | null
}

/** Room for the numbers above and below, in pixels. */
const margin = { top: 24, bottom: 40 }

/**
 * The microscope: eps to the right, from 1e-15 to 1, the error of the quotient upwards, both in powers of
 * ten. From back to front: what allclose allows, what is predicted, the four curves, the eps in force.
 */
export function microscope(seen: Precision, aim: Aim, size: Size): Mark[] {
  const allowed = allowedAt(seen, aim)
  const plot = plotOf(seen, allowed, size)
  const active = activeOf(seen, aim.dtype)
  const laws = predictions(plot, seen.curves)
  const line = lineOf(plot, aim.eps)
  const inFront = [...seen.curves.filter((curve) => curve !== active), ...(active ? [active] : [])]
  return [
    ...band(plot, allowed),
    ...axes(plot),
    ...laws.map(({ line }) => line),
    ...inFront.map((curve): Mark => ({
      kind: 'path',
      key: `curve ${nameOf(curve)}`,
      className: `scope-curve ${nameOf(curve)}${curve === active ? ' active' : ''}`,
      d: graph(plot, curve),
    })),
    ...(active ? bests(plot, active) : []),
    ...now(plot, active, aim.eps),
    ...bandName(plot, allowed, line),
    ...apart(
      plot,
      seen.curves.flatMap((curve) => named(plot, curve, curve === active)),
      laws.map(({ names }) => names),
      {
        marks: active ? Object.values(bestsOf(plot, active)).filter((best) => best !== null) : [],
        line,
      },
    ),
  ]
}

/** The curve that a check in this dtype lives by. */
export function activeOf({ curves }: Precision, dtype: Dtype): Curve | undefined {
  return curves.find((curve) => curve.dtype === dtype && curve.scheme === 'central')
}

/** The paper of the plot: scales, and its edges in pixels. */
interface Plot {
  readonly across: (eps: number) => number
  /** An error of 0, or one below the paper, is at the lower edge. */
  readonly up: (error: number) => number
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
  /** The decades of the error, as exponents. */
  readonly low: number
  readonly high: number
}

function plotOf({ curves }: Precision, allowed: number, { width, height }: Size): Plot {
  const shown = curves.flatMap(({ errors }) => errors.filter((e) => e > 0 && e < Infinity))
  const exponents = shown.length ? shown.map(Math.log10) : [-12, 0]
  // One decade below the smallest, for what is predicted there, and a label.
  let low = Math.floor(Math.min(...exponents)) - 1
  let high = Math.max(Math.ceil(Math.max(...exponents)), low + 6)
  low = Math.max(low, high - 30)
  // A tolerance that is not too far away has a place on the paper.
  const tolerance = Math.log10(allowed)
  if (tolerance > high && tolerance < high + 4) high = Math.ceil(tolerance)
  if (tolerance < low + 1 && tolerance > low - 4) low = Math.ceil(tolerance) - 2
  const [north, south] = [margin.top, Math.max(margin.top + 1, height - margin.bottom)]
  const up = scaleLog([10 ** low, 10 ** high], [south, north]).clamp(true)
  const across = acrossOf(width)
  return {
    across,
    up: (error) => (error > 0 ? up(error) : south),
    west: round(across(minEps)),
    east: round(across(maxEps)),
    north,
    south,
    low,
    high,
  }
}

/** By which a curve is known to its painter. */
const nameOf = ({ dtype, scheme }: Curve) => `${dtype} ${scheme}`

/** By which it is known to the reader. */
const titleOf = ({ dtype, scheme }: Curve) =>
  scheme === 'central' ? say`${dtype} central` : say`${dtype} forward`

/** From 0, which is infinitely far down, to what is allowed. */
function band({ up, west, east, south }: Plot, allowed: number): Mark[] {
  const d = allowed > 0 ? `M${west},${round(up(allowed))}H${east}V${south}H${west}Z` : ''
  const edge = allowed > 0 ? `M${west},${round(up(allowed))}H${east}` : ''
  return [
    { kind: 'path', key: 'band', className: 'scope-band', d },
    { kind: 'path', key: 'band edge', className: 'scope-edge', d: edge },
  ]
}

/** Its name, if there is room; in front of the curves, which cross it on a phone. */
function bandName(plot: Plot, allowed: number, line: number): Mark[] {
  const { up, west, south } = plot
  const room = allowed > 0 && south - up(allowed) > lineHeight
  const top = up(allowed) + lineHeight
  const name = text('band', 'scope-allowed', say`allowed`, west + 6, top, 'start')
  return room ? [besides(name, line, plot)] : []
}

/** Lines at powers of ten, as many as there is room for. */
function axes({ across, up, west, east, north, south, low, high }: Plot): Mark[] {
  const apartBy = Math.max(1, Math.ceil(((high - low) * 26) / (south - north)))
  const rows = between(low, high).filter((k) => k % apartBy === 0)
  const columns = between(-15, 0).filter((k) => k % 3 === 0)
  const lines = [
    ...rows.map((k) => `M${west},${round(up(10 ** k))}H${east}`),
    ...columns.map((k) => `M${round(across(10 ** k))},${north}V${south}`),
  ]
  return [
    { kind: 'path', key: 'grid', className: 'scope-grid', d: lines.join('') },
    {
      kind: 'path',
      key: 'frame',
      className: 'scope-frame',
      d: `M${west},${north}V${south}H${east}`,
    },
    ...rows.map((k) => text(`error ${k}`, 'tick', power(k), west - 7, up(10 ** k) + 4, 'end')),
    ...columns.map((k) =>
      text(`eps ${k}`, 'tick', power(k), across(10 ** k), south + 18, k === 0 ? 'end' : 'middle'),
    ),
    text('error', 'tick', say`error`, 2, 12, 'start'),
    text('eps', 'tick', 'eps', east, south + 34, 'end'),
  ]
}

const between = (low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, i) => low + i)

/** 10⁻⁶, with digits that every typeface has. */
function power(k: number): string {
  if (k === 0) return '1'
  if (k === 1) return '10'
  return `10${[...String(k)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '⁻').join('')}`
}

interface Law {
  readonly line: Mark
  /** Its name where it may stand: beside the end at which no curve follows it any more, or the middle. */
  readonly names: readonly Label[]
}

/** Each law once: both dtypes share the truncation, and a forward floor is at most twice a central one. */
function predictions(plot: Plot, curves: readonly Curve[]): Law[] {
  const central = curves.filter(({ scheme }) => scheme === 'central')
  const forward = curves.filter(({ scheme }) => scheme === 'forward')
  const laws = [
    ...central.slice(0, 1).map((c) => law('∝ eps²', c.predicted.truncation, 2)),
    ...forward.slice(0, 1).map((c) => law('∝ eps', c.predicted.truncation, 1)),
    ...central.map((c) => law('∝ 1/eps', c.predicted.rounding, -1, c.dtype)),
  ]
  return laws.flatMap(({ key, name, factor, exponent }) => {
    const ends = straight(plot, factor, exponent)
    if (!ends) return []
    const at = ({ left, top }: Px) => `${round(left)},${round(top)}`
    const [start, end] = ends
    const { left, top } = exponent > 0 ? start : end
    const beside = (side: 1 | -1, by: number) =>
      text(key, 'scope-law-name', name, left + side * 7, top + by, side > 0 ? 'start' : 'end')
    const outside = exponent > 0 ? -1 : 1
    const middle = { left: (start.left + end.left) / 2, top: (start.top + end.top) / 2 }
    const names =
      top > plot.south - 1
        ? [
            beside(outside, -5),
            beside(outside === 1 ? -1 : 1, -5),
            text(key, 'scope-law-name', name, middle.left + 9, middle.top + 14, 'start'),
          ]
        : [beside(outside === 1 ? -1 : 1, 16), beside(outside === 1 ? -1 : 1, -16)]
    return [
      { line: { kind: 'path', key, className: 'scope-law', d: `M${at(start)}L${at(end)}` }, names },
    ]
  })
}

const law = (name: string, factor: number, exponent: number, of = '') => ({
  key: `law ${name} ${of}`,
  name,
  factor,
  exponent,
})

/** The ends of the line factor · eps^exponent on the paper, the smaller eps first; null if it is beside it. */
function straight(plot: Plot, factor: number, exponent: number): [Px, Px] | null {
  const { across, up, low, high } = plot
  const height = Math.log10(factor)
  const meets = [low, high].map((k) => (k - height) / exponent).sort((a, b) => a - b)
  const [from, to] = [
    Math.max(Math.log10(minEps), meets[0]!),
    Math.min(Math.log10(maxEps), meets[1]!),
  ]
  if (!(from < to)) return null
  const at = (k: number): Px => ({ left: across(10 ** k), top: up(10 ** (height + exponent * k)) })
  return [at(from), at(to)]
}

function graph({ across, up }: Plot, { errors }: Curve): string {
  const path = joined<number>()
    .defined((error) => Number.isFinite(error))
    .x((_, k) => round(across(steps[k]!)))
    .y((error) => round(up(error)))
  return path(errors) ?? ''
}

/** Where the curve is lowest, and where it was predicted to be; null if there is no such place on the paper. */
function bestsOf({ across, up }: Plot, curve: Curve): Record<'found' | 'predicted', Px | null> {
  const { best } = curve.predicted
  const place = (at: { eps: number; error: number } | null | undefined) =>
    at ? { left: round(across(at.eps)), top: round(up(at.error)) } : null
  return {
    found: place(bestOf(curve)),
    predicted: place(best && best.eps >= minEps && best.eps <= maxEps ? best : null),
  }
}

/** A ring on the one, a cross on the other. */
function bests(plot: Plot, curve: Curve): Mark[] {
  const { found, predicted } = bestsOf(plot, curve)
  return [
    { kind: 'path', key: 'found', className: 'scope-found', d: found ? circle(found, 6) : '' },
    {
      kind: 'path',
      key: 'predicted',
      className: 'scope-predicted',
      d: predicted ? `M${predicted.left - 5},${predicted.top - 5}l10,10m0,-10l-10,10` : '',
    },
  ]
}

/** Where the line of the eps in force stands, in pixels from the left. */
function lineOf({ across }: Plot, eps: number): number {
  return round(across(within(eps)))
}

/** The eps in force, and where the curve has it. */
function now(plot: Plot, curve: Curve | undefined, eps: number): Mark[] {
  const { up, north, south } = plot
  const left = lineOf(plot, eps)
  const error = curve ? errorAt(curve, eps) : NaN
  return [
    { kind: 'path', key: 'eps', className: 'scope-eps', d: `M${left},${north - 6}V${south}` },
    {
      kind: 'path',
      key: 'here',
      className: 'scope-here',
      d: Number.isFinite(error) ? circle({ left, top: up(error) }, 4.5) : '',
    },
  ]
}

/** The name of a curve near its lowest point, where it is alone. */
function named({ across, up }: Plot, curve: Curve, active: boolean): Label[] {
  const seen = { ...curve, errors: curve.errors.map((error) => (error === 0 ? NaN : error)) }
  const lowest = bestOf(seen) ?? bestOf(curve)
  if (!lowest) return []
  const [dx, dy, anchor] = places[curve.dtype][curve.scheme]
  const name = nameOf(curve)
  const className = `scope-name ${name}${active ? ' active' : ''}`
  return [
    text(name, className, titleOf(curve), across(lowest.eps) + dx, up(lowest.error) + dy, anchor),
  ]
}

/** Where no other curve passes, from the lowest point of each. */
const places = {
  float64: { central: [0, 21, 'middle'], forward: [-9, 16, 'end'] },
  float32: { central: [9, 18, 'start'], forward: [0, -34, 'middle'] },
} as const
