import type { Label, Mark, Path, Run } from '../scene/mark.ts'
import type { Size } from '../scene/viewport.ts'
import type { View } from '../view.ts'
import { towards } from '../scene/screen.ts'

/** A figure at any size of its paper: the view, and how many pixels one unit of it has. */
export interface Sized {
  readonly view: View
  readonly unit: number
}

/** What is true of one paper is tried on these, too. */
const sizes: readonly Size[] = [
  { width: 4000, height: 400 },
  { width: 400, height: 4000 },
  { width: 700, height: 500 },
  { width: 1900, height: 1300 },
  { width: 390, height: 260 },
  { width: 620, height: 520 },
]
/** So far, in pixels, a place may be from where the figure has it, which rounds to tenths. */
const slack = 0.2

/**
 * A picture that fits any paper without a script: places are written in the style sheet's own units for the size of
 * the paper (`cqw`, `cqh`), so that the browser works out what the figure would. As text, with style attributes.
 *
 * @throws RangeError where a mark does not follow the size of the paper in that way.
 */
export function fluidPicture(at: (size: Size) => Sized): string {
  const drawn = sizes.map((size) => ({ size, ...at(size) }))
  const [wide, tall] = [drawn[0]!, drawn[1]!]
  const [across, down] = [tall.unit / tall.size.width, wide.unit / wide.size.height]
  const units = drawn.map(({ size }) => Math.min(across * size.width, down * size.height))
  if (units.some((unit, i) => Math.abs(unit - drawn[i]!.unit) > slack))
    throw new RangeError('fluidPicture: the unit is no share of the shorter side of the paper')
  const fluid = fluidOf(units)
  const unit = `min(${cut(100 * across)}cqw,${cut(100 * down)}cqh)`
  const css = ({ width, height, unit: units, px }: Fluid) =>
    `calc(${cut(100 * width)}cqw + ${cut(100 * height)}cqh + ${cut(units)}*${unit} + ${cut(px)}px)`
  const marks = drawn.map(({ view }) =>
    [...view.inside.marks(), ...view.backdrop.marks(), ...view.front.marks()].filter(isSeen),
  )
  const shift = (left: readonly number[], top: readonly number[]) =>
    `transform:translate(${css(fluid(left))},${css(fluid(top))})`

  const path = (versions: readonly Path[]): string => {
    const { className } = versions[0]!
    const shapes = versions.map(({ d }) => shapeOf(d))
    const number = (i: number, part: (shape: Shape) => readonly number[]) =>
      fluid(shapes.map((shape) => part(shape)[i] ?? NaN))
    const { radius, points } = shapes[0]!
    if (radius !== null)
      return `<circle class="${className}" style="cx:${css(number(0, ({ points }) => points[0] ?? []))};cy:${css(number(1, ({ points }) => points[0] ?? []))};r:${css(number(0, ({ radius }) => [radius ?? NaN]))}"/>`
    const places = points.map((_, i) => ({
      left: number(0, ({ points }) => points[i] ?? []),
      top: number(1, ({ points }) => points[i] ?? []),
    }))
    const first = places[0]!
    // What only moves with the paper is moved; what grows with it is cut out of its colour.
    if (places.every(({ left, top }) => goesWith(left, first.left) && goesWith(top, first.top))) {
      const d = places.map(
        ({ left, top }) => `${cut(left.px - first.left.px)},${cut(top.px - first.top.px)}`,
      )
      return `<path class="${className}" d="M${d.join('L')}" style="transform:translate(${css(first.left)},${css(first.top)})"/>`
    }
    const cutOut = (className: string, moved: readonly (readonly number[])[] = []) => {
      const polygon = places.map(({ left, top }, i) => {
        const [right = 0, down = 0] = moved[i] ?? []
        return `${css({ ...left, px: left.px + right })} ${css({ ...top, px: top.px + down })}`
      })
      return `<rect class="${className}" width="100%" height="100%" style="clip-path:polygon(${polygon.join(',')})"/>`
    }
    // What is cut out has no rim of its own, so that of an arrow is cut out, too: a pixel wide, at any size.
    const rim = versions[0]!.straight ? cutOut('arrow-rim', outwards(points)) : ''
    return rim + cutOut(className)
  }
  const label = (versions: readonly Label[]): string => {
    const { className, anchor, runs } = versions[0]!
    const style = shift(
      versions.map(({ left }) => left),
      versions.map(({ top }) => top),
    )
    return `<text class="${className}" text-anchor="${anchor}" style="${style}">${runs.map(run).join('')}</text>`
  }
  const mark = (first: Mark): string => {
    const versions = marks.map((list) => list.find(({ key }) => key === first.key))
    if (first.kind === 'path') return path(versions.filter((each) => each?.kind === 'path'))
    return label(versions.filter((each) => each?.kind === 'text'))
  }
  const tip = (part: 'x' | 'y') => {
    const places = drawn.map(({ view }) => view.tips[part])
    const style = shift(
      places.map(({ left }) => left),
      places.map(({ top }) => top),
    )
    return `<span class="handle handle-${part}" style="${style}"></span>`
  }
  const grounds = drawn.map(({ view }) => place(view.ground.image()))
  const [{ before, after }] = [grounds[0]!]
  const ground = `${before}${css(fluid(grounds.map(({ left }) => left)))} ${css(fluid(grounds.map(({ top }) => top)))}${after}`
  return `<div class="ground" style="background-image:${ground}"></div><svg>${marks[0]!.map(mark).join('')}</svg>${tip('y')}${tip('x')}`
}

const isSeen = (mark: Mark) => mark.kind === 'text' || mark.d !== ''

/** A place or a length on the paper: shares of its width and height, units of the figure, and pixels. */
interface Fluid {
  readonly width: number
  readonly height: number
  readonly unit: number
  readonly px: number
}

const goesWith = (a: Fluid, b: Fluid) =>
  Math.abs(a.width - b.width) + Math.abs(a.height - b.height) + Math.abs(a.unit - b.unit) < 1e-3

const cut = (value: number) => String(Number(value.toFixed(4)))

/** Finds how a number follows the size of the paper, from its values on all of them. */
function fluidOf(units: readonly number[]): (values: readonly number[]) => Fluid {
  const rows = sizes.map(({ width, height }, i) => [width, height, units[i] ?? NaN, 1])
  return (values) => {
    const [width = NaN, height = NaN, unit = NaN, px = NaN] = solved(rows, values)
    for (const [i, row] of rows.entries()) {
      const found = width * row[0]! + height * row[1]! + unit * row[2]! + px
      if (!(Math.abs(found - values[i]!) < slack))
        throw new RangeError(`fluidPicture: ${values.join(', ')} do not follow the paper`)
    }
    return { width, height, unit, px }
  }
}

/** Least squares by the normal equations: four unknowns, numbers of a few digits. */
function solved(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  const n = 4
  const scale = [0, 1, 2, 3].map((j) => Math.max(...rows.map((row) => Math.abs(row[j]!))))
  const matrix = Array.from({ length: n }, (_, i) => [
    ...Array.from({ length: n }, (_, j) =>
      rows.reduce((sum, row) => sum + (row[i]! / scale[i]!) * (row[j]! / scale[j]!), 0),
    ),
    rows.reduce((sum, row, k) => sum + (row[i]! / scale[i]!) * values[k]!, 0),
  ])
  for (let i = 0; i < n; i++) {
    const pivot = matrix.slice(i).reduce((a, b) => (Math.abs(b[i]!) > Math.abs(a[i]!) ? b : a))
    matrix.splice(matrix.indexOf(pivot), 1)
    matrix.splice(i, 0, pivot)
    for (const row of matrix) {
      if (row === pivot) continue
      const by = row[i]! / pivot[i]!
      for (let j = i; j <= n; j++) row[j]! -= by * pivot[j]!
    }
  }
  return matrix.map((row, i) => row[n]! / row[i]! / scale[i]!)
}

/** How far, to the right and down, each corner of an outline moves if its edges move a pixel outwards, but for spikes. */
function outwards(points: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const at = (i: number) => {
    const [left = NaN, top = NaN] = points[(i + points.length) % points.length] ?? []
    return { left, top }
  }
  const clockwise = points.reduce(
    (area, _, i) => area + at(i).left * at(i + 1).top - at(i + 1).left * at(i).top,
    0,
  )
  const normal = (i: number) => {
    const way = towards(at(i), at(i + 1))
    return clockwise > 0 ? [way.top, -way.left] : [-way.top, way.left]
  }
  return points.map((_, i) => {
    const [[a = 0, b = 0], [c = 0, d = 0]] = [normal(i - 1), normal(i)]
    const size = Math.hypot(a + c, b + d)
    const far = Math.min(1.4, size / (1 + a * c + b * d)) / size
    return [far * (a + c), far * (b + d)]
  })
}

/** The points of a path, and the radius where it is a circle. */
interface Shape {
  readonly points: readonly (readonly number[])[]
  readonly radius: number | null
}

function shapeOf(d: string): Shape {
  const circle = /^M([-\d.]+),([-\d.]+)a([\d.]+),\3 0 1 0 ([\d.]+),0a\3,\3 0 1 0 -\4,0Z$/.exec(d)
  if (circle) {
    const [left = NaN, top = NaN, radius = NaN] = circle.slice(1, 4).map(Number)
    return { points: [[left + radius, top]], radius }
  }
  if (!/^M[-\d.,]+(?:L[-\d.,]+)*Z?$/.test(d))
    throw new RangeError(`fluidPicture: ${d} is neither a circle nor a polygon`)
  const points = d
    .replace(/Z$/, '')
    .slice(1)
    .split('L')
    .map((point) => point.split(',').map(Number))
  return { points, radius: null }
}

/** A gradient of the style sheet around a place in pixels: what stands before and after it. */
function place(image: string) {
  const parts = /^(.* at )([-\d.]+)px ([-\d.]+)px(.*)$/.exec(image)
  if (!parts) throw new RangeError('fluidPicture: the ground is no gradient around a place')
  const [, before = '', left, top, after = ''] = parts
  return { before, left: Number(left), top: Number(top), after }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** As `paint` writes it: an index is lowered, and the run after it comes back up. */
function run({ text, face, of }: Run, i: number, runs: readonly Run[]): string {
  const className = [face, of].filter(Boolean).join(' ')
  const dy = face === 'index' ? '0.25em' : runs[i - 1]?.face === 'index' ? '-0.175em' : ''
  return `<tspan${className ? ` class="${className}"` : ''}${dy ? ` dy="${dy}"` : ''}>${escaped(text)}</tspan>`
}
