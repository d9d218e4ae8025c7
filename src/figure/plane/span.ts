import type { CosineReport } from '../../math/cosineReport.ts'
import { coordinates, lift, type Basis } from '../../math/span.ts'
import { add, type Vec } from '../../math/vec.ts'
import { flat } from './flat.ts'
import type { ViewOptions, View } from '../view.ts'

/**
 * span{x, y} in ℝⁿ, in an orthonormal basis: a plane with the true lengths, angle and gradients. A
 * tip moves in the plane, and all n components with it.
 */
export function span(report: CosineReport, basis: Basis, options: ViewOptions): View {
  const { velocity } = options
  const at = (v: Vec) => coordinates(basis, v)
  return flat(
    inBasis(report, basis),
    velocity ? { ...options, velocity: { x: at(velocity.x), y: at(velocity.y) } } : options,
    {
      lift: (v) => lift(basis, v),
      relift: (inPlane, from) => add(inPlane, add(from, lift(basis, at(from)), -1)),
      line: report.x.length === 1,
      shadows: report.x.length > 2,
    },
  )
}

/** What a report says, in coordinates. */
function inBasis(report: CosineReport, basis: Basis): CosineReport {
  const { x, y, gradient } = report
  const at = (v: readonly number[]) => coordinates(basis, v)
  return { ...report, x: at(x), y: at(y), gradient: { x: at(gradient.x), y: at(gradient.y) } }
}
