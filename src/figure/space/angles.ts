import { direction } from '../../math/rotation.ts'
import type { Path } from '../scene/mark.ts'
import { round, written } from '../scene/screen.ts'
import type { Px } from '../scene/viewport.ts'
import { drawable } from './ball/ball.ts'
import { spatial } from './moving/orientations.ts'
import type { SpaceScene } from './spaceScene.ts'

/** The sector of θ between x and y, in their plane. */
export function sector({
  report: { x, y, normX, normY, angle },
  options: { viewport },
  place,
}: SpaceScene) {
  const size = Math.min(56, 0.55 * Math.min(normX, normY) * viewport.unit) / viewport.unit
  const sine = Math.sin(angle)
  const at = (t: number, radius: number) => {
    const [p, q] = [Math.sin((1 - t) * angle) / sine / normX, Math.sin(t * angle) / sine / normY]
    return place(x.map((entry, i) => radius * (p * entry + q * y[i]!)))
  }
  return { at, size, shown: size > 0 && sine > 1e-6 }
}

/** The sector, as a part of the figure; empty where x and y are parallel. */
export function angle(scene: SpaceScene): Path {
  const { at, size, shown } = sector(scene)
  const { left, top } = scene.origin
  const rim = shown ? Array.from({ length: 25 }, (_, i) => written(at(i / 24, size))) : []
  return {
    kind: 'path',
    key: 'angle',
    className: 'angle',
    part: 'angle',
    d: shown ? `M${round(left)},${round(top)}L${rim.join('L')}Z` : '',
  }
}

/** Pixels; how long the sides of a right angle's square are where they lie in the paper. */
const side = 16
/** Less of its area in sight, and a square is a line that hides what it should mark. */
const edgeOn = 0.15 * side * side

/** Where a gradient stands at right angles to its vector, a small square; on the near half, and not seen from its edge. */
export function rightAngles({ report, options, place, tip, ball }: SpaceScene): Path[] {
  return (['x', 'y'] as const).map((part) => {
    const [v, g] = [spatial(report[part]), spatial(report.gradient[part])]
    const length = Math.hypot(...g) * options.gradientScale * options.viewport.unit
    const hidden = drawable(ball) && tip[part].depth < 0
    let d = ''
    if (length >= 40 && !hidden) {
      const [out, lean] = [direction(v), direction(g)]
      const size = side / options.viewport.unit
      const at = (a: number, b: number) =>
        place(v.map((entry, i) => entry + size * (a * out[i]! + b * lean[i]!)))
      const [from, corner, to] = [at(0, 1), at(1, 1), at(1, 0)]
      if (Math.abs(area(corner, from, to)) >= edgeOn)
        d = `M${written(from)}L${written(corner)}L${written(to)}`
    }
    return { kind: 'path', key: `square-${part}`, className: 'square', d }
  })
}

/** Of the parallelogram on the paper whose sides go from a corner to two points, in square pixels; signed. */
const area = (corner: Px, from: Px, to: Px): number =>
  (from.left - corner.left) * (to.top - corner.top) -
  (from.top - corner.top) * (to.left - corner.left)
