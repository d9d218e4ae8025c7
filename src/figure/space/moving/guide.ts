import type { Mark } from '../../scene/mark.ts'
import { dragConstraints } from './dragConstraints.ts'
import { axis, axisOf } from './moved.ts'
import { label } from '../../scene/names.ts'
import { distance, round, circle } from '../../scene/screen.ts'
import type { SpaceScene } from '../spaceScene.ts'

/** Half the side of the viewport that stands for the plane of the screen, in pixels. */
const half = 34

/** Along what a tip is moving, for as long as it is held: a guide and a word for it. */
export function guide(scene: SpaceScene): Mark[] {
  const { held, dragConstraint, viewport } = scene.options
  if (held === null) return []
  const at = scene.tip[held]
  if (!(Math.abs(at.left) < 1e5 && Math.abs(at.top) < 1e5)) return []
  const above = { left: at.left, top: at.top - half - 16 }
  return [
    { kind: 'path', key: 'guide', className: 'guide', part: 'guide', d: line(scene, held) },
    label('guide', 'guide-name', above, viewport, [
      { text: dragConstraints[dragConstraint].tells(held) },
    ]),
  ]
}

function line(
  { options: { dragConstraint, viewport }, origin, place, tip, report }: SpaceScene,
  held: 'x' | 'y',
) {
  const { left, top } = tip[held]
  if (dragConstraint === 'screen') {
    const [west, north, side] = [round(left - half), round(top - half), 2 * half]
    return `M${west},${north}h${side}v${side}h${-side}ZM${round(left)},${north}v${side}M${west},${round(top)}h${side}`
  }
  const i = axisOf(dragConstraint)
  if (i === null) {
    const length = report[held === 'x' ? 'normX' : 'normY'] * viewport.unit
    return circle(origin, Math.max(length, distance(origin, tip[held])))
  }
  const reach = (0.6 * Math.max(viewport.width, viewport.height)) / viewport.unit
  const [from, to] = [-1, 1].map((side) =>
    place(report[held].map((entry, k) => entry + side * reach * axis(i)[k]!)),
  )
  return from && to
    ? `M${round(from.left)},${round(from.top)}L${round(to.left)},${round(to.top)}`
    : ''
}
