import type { CosineReport } from '../../math/cosineReport.ts'
import { add, scale, type Pair, type Vec } from '../../math/vec.ts'
import type { Px, Size } from './viewport.ts'
import type { Label } from './mark.ts'
import { label } from './names.ts'
import { beyond, distance } from './screen.ts'
import type { ViewOptions } from '../view.ts'

/** A thin arrow that the reader, or the section being read, asks for: from one vector's end to another's. */
export interface OverlayArrow {
  /** Its key, and the part of the lesson that it stands for. */
  readonly part: string
  readonly className: string
  readonly from: Vec
  readonly to: Vec
  /** What stands beside its end, if it has a name. */
  readonly name?: string
}

/** How such arrows are built, in pixels. */
export const thin = { shaft: 2, head: 10 }

const both = ['x', 'y'] as const

/** What is drawn beside the vectors in every view, in the coordinates of the report. */
export function overlayArrows(
  report: CosineReport,
  { overlays, gradientScale, velocity, termsOf = both }: ViewOptions,
): OverlayArrow[] {
  return [
    ...(overlays.includes('terms') ? terms(report, gradientScale, termsOf) : []),
    ...(velocity ? velocities(report, velocity) : []),
  ]
}

/**
 * ∂x tip to tail: from the tip of x toward y by y/‖x‖‖y‖, and from there back along x by S x/‖x‖². The
 * same for ∂y. As much enlarged as the gradients.
 */
function terms(
  report: CosineReport,
  gradientScale: number,
  of: readonly ('x' | 'y')[],
): OverlayArrow[] {
  return of.flatMap((part): OverlayArrow[] => {
    const other = part === 'x' ? 'y' : 'x'
    const [v, w] = [report[part], report[other]]
    const size = report.normX * report.normY
    const middle = add(v, scale(1 / size, w), gradientScale)
    const end = add(v, report.gradient[part], gradientScale)
    return [
      { part: `toward-${part}`, className: `term ${other}`, from: v, to: middle },
      { part: `back-${part}`, className: `term ${part}`, from: middle, to: end },
    ]
  })
}

/** x̃ from the tip of x, ỹ from that of y. */
function velocities({ x, y }: CosineReport, velocity: Pair): OverlayArrow[] {
  return [
    { part: 'dx', className: 'velocity x', from: x, to: add(x, velocity.x), name: 'x̃' },
    { part: 'dy', className: 'velocity y', from: y, to: add(y, velocity.y), name: 'ỹ' },
  ]
}

/** The name of such an arrow, beyond its end; none for most. */
export function named(
  { part, className, name }: OverlayArrow,
  from: Px,
  to: Px,
  size: Size,
): Label[] {
  if (name === undefined || distance(from, to) < 3) return []
  const at = beyond(to, { left: to.left - from.left, top: to.top - from.top }, 20)
  const classNames = `name velocity-name ${className.split(' ')[1]}`
  const written = label(`${part} name`, classNames, at, size, [{ text: name, face: 'italic' }])
  return [{ ...written, names: { own: [to], other: [from] } }]
}
