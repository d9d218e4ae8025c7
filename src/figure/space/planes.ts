import { cross, direction, type Vec3 } from '../../math/rotation.ts'
import { spatial } from './moving/orientations.ts'
import type { Path } from '../scene/mark.ts'
import { written } from '../scene/screen.ts'
import type { SpaceScene } from './spaceScene.ts'

/** What the reader asked to see beside the vectors: below and above the colour of the ball. */
export function planes(scene: SpaceScene): { below: Path[]; above: Path[] } {
  const { overlays } = scene.options
  const tangent = overlays.includes('tangent') ? [tangentPlane(scene)] : []
  const faced = scene.tip.x.depth >= 0
  return {
    below: [
      ...(overlays.includes('drop') ? drops(scene) : []),
      ...(overlays.includes('span') ? [spanPlane(scene)] : []),
      ...(faced ? [] : tangent),
    ],
    above: faced ? tangent : [],
  }
}

/** How far planes reach beyond the longer vector. */
const margin = 1.2

/** A disc in span{x, y}; nothing where the two are parallel and span a line. */
function spanPlane({ report, place }: SpaceScene): Path {
  const { x, gradient, normX, normY, gradientNormX } = report
  const radius = margin * Math.max(normX, normY)
  const d =
    gradientNormX > 0
      ? ring(direction(spatial(x)), direction(spatial(gradient.x)), radius, place)
      : ''
  return { kind: 'path', key: 'span', className: 'aid span', part: 'span', d }
}

/** A square in the plane that touches the ball at the tip of x; ∇ₓS lies in it. */
function tangentPlane({ report, place }: SpaceScene): Path {
  const { x, gradient, gradientNormX, normX } = report
  const out = direction(spatial(x))
  const lean =
    gradientNormX > 0
      ? direction(spatial(gradient.x))
      : direction(cross(out, Math.abs(out[0]) < 0.6 ? [1, 0, 0] : [0, 1, 0]))
  const aside = cross(out, lean)
  const half = 0.55 * normX
  const corner = (a: number, b: number) =>
    written(place(x.map((entry, i) => entry + half * (a * lean[i]! + b * aside[i]!))))
  return {
    kind: 'path',
    key: 'tangent',
    className: 'aid tangent',
    part: 'tangent',
    d: `M${corner(1, 1)}L${corner(1, -1)}L${corner(-1, -1)}L${corner(-1, 1)}Z`,
  }
}

/** The floor, which is the plane of e₁ and e₂, and from each tip a line down to it. */
function drops({ report, place, origin, tip }: SpaceScene): Path[] {
  const radius = margin * Math.max(report.normX, report.normY)
  return [
    {
      kind: 'path',
      key: 'floor',
      className: 'aid floor',
      part: 'floor',
      d: ring([1, 0, 0], [0, 1, 0], radius, place),
    },
    ...(['x', 'y'] as const).map((part): Path => {
      const [a, b] = spatial(report[part])
      const foot = place([a, b, 0])
      return {
        kind: 'path',
        key: `drop-${part}`,
        className: `drop ${part}`,
        part: `drop-${part}`,
        d: `M${written(tip[part])}L${written(foot)}L${written(origin)}`,
      }
    }),
  ]
}

/** A circle around the origin through two directions at right angles. */
function ring(u: Vec3, v: Vec3, radius: number, place: SpaceScene['place']): string {
  const corners = Array.from({ length: 72 }, (_, i) => {
    const angle = (i * Math.PI) / 36
    const [p, q] = [radius * Math.cos(angle), radius * Math.sin(angle)]
    return written(place(u.map((entry, k) => p * entry + q * v[k]!)))
  })
  return `M${corners.join('L')}Z`
}
