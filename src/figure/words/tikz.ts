import type { Vec2 } from '../scene/viewport.ts'

/** What a drawing for a paper shows, in the units of the vectors. */
export interface Sketch {
  readonly x: Vec2
  readonly y: Vec2
  readonly gradientX: Vec2
  readonly gradientY: Vec2
  /** How many times as long as they are the gradients are drawn. */
  readonly gradientScale: number
  /** The angle between x and y, in radians. */
  readonly angle: number
}

export interface SketchColours {
  readonly x: string
  readonly y: string
  readonly gradientX: string
  readonly gradientY: string
}

/** The length of the longer vector on paper, in centimetres. */
const across = 4

/** A number as TeX reads it: no exponents, six digits. */
function plain(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

/** The picture of the plane in TikZ, to be pasted into a paper. Lengths are in units of the longer vector. */
export function tikz(
  { x, y, gradientX, gradientY, gradientScale, angle }: Sketch,
  colours: SketchColours,
): string {
  const unit = Math.max(Math.hypot(...x), Math.hypot(...y))
  const at = ([a, b]: Vec2) => `(${plain(a / unit)},${plain(b / unit)})`
  const tip = (v: Vec2, g: Vec2): Vec2 => [v[0] + g[0] * gradientScale, v[1] + g[1] * gradientScale]
  const degrees = (v: Vec2) => (Math.atan2(v[1], v[0]) * 180) / Math.PI
  // The shorter way from x to y.
  const turn = ((degrees(y) - degrees(x) + 540) % 360) - 180
  const sector = 0.25 * Math.min(Math.hypot(...x), Math.hypot(...y), unit)
  const seen = (g: Vec2) => Math.hypot(...g) * gradientScale > 1e-9 * unit
  const colour = (name: string, value: string) =>
    `\\definecolor{${name}}{RGB}{${
      value
        .match(/[\d.]+/g)
        ?.slice(0, 3)
        .join(',') ?? '0,0,0'
    }}`
  const circle = (v: Vec2) => `circle[radius=${plain(Math.hypot(...v) / unit)}]`
  return [
    '% \\usepackage{tikz} \\usetikzlibrary{arrows.meta} \\usepackage{xcolor}',
    ...(gradientScale === 1
      ? []
      : [`% The gradients are drawn ${plain(gradientScale)} times as long as they are.`]),
    `\\begin{tikzpicture}[scale=${across}, >={Stealth[round]}, line cap=round]`,
    `  ${colour('vecx', colours.x)}`,
    `  ${colour('vecy', colours.y)}`,
    `  ${colour('gradx', colours.gradientX)}`,
    `  ${colour('grady', colours.gradientY)}`,
    `  \\draw[densely dotted, gray] (0,0) ${circle(x)};`,
    ...(Math.abs(turn) > 1
      ? [
          `  \\draw[gray] (${plain(degrees(x))}:${plain(sector / unit)}) arc[start angle=${plain(degrees(x))}, delta angle=${plain(turn)}, radius=${plain(sector / unit)}];`,
          `  \\node[gray] at (${plain(degrees(x) + turn / 2)}:${plain((1.35 * sector) / unit)}) {$\\theta$}; % ${plain((angle * 180) / Math.PI)} degrees`,
        ]
      : []),
    `  \\draw[->, thick, vecx] (0,0) -- ${at(x)} node[pos=1.06] {$x$};`,
    `  \\draw[->, thick, vecy] (0,0) -- ${at(y)} node[pos=1.06] {$y$};`,
    ...(seen(gradientX)
      ? [
          `  \\draw[->, very thick, gradx] ${at(x)} -- ${at(tip(x, gradientX))} node[pos=1.2] {$\\nabla_x S$};`,
        ]
      : []),
    ...(seen(gradientY)
      ? [
          `  \\draw[->, very thick, grady] ${at(y)} -- ${at(tip(y, gradientY))} node[pos=1.2] {$\\nabla_y S$};`,
        ]
      : []),
    '\\end{tikzpicture}',
    '',
  ].join('\n')
}
