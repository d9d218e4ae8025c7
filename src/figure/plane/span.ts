import { cosineReport, type CosineReport } from '../../math/cosineReport.ts'
import { coordinatesOf, lifted } from '../../math/inPlane.ts'
import type { Basis, Coordinates } from '../../math/span.ts'
import { add, type Vec } from '../../math/vec.ts'
import { flat } from './flat.ts'
import type { ViewOptions, View } from '../view.ts'

/**
 * span{x, y} in ℝⁿ, in an orthonormal basis: a plane with the true lengths, angle and gradients. A
 * tip moves in the plane, and all n components with it.
 */
export function span(report: CosineReport, basis: Basis, options: ViewOptions): View {
  const { velocity } = options
  const at = (v: Vec) => coordinatesOf(basis, v)
  return flat(
    inBasis(report, basis),
    velocity ? { ...options, velocity: { x: at(velocity.x), y: at(velocity.y) } } : options,
    {
      lift: (v) => lifted(basis, v),
      relift: (inPlane, from) => add(inPlane, add(from, lifted(basis, at(from)), -1)),
      line: report.x.length === 1,
      shadows: report.x.length > 2,
    },
  )
}

/**
 * What a report says, in coordinates: of lengths, angle and gradients the coordinates say it all, and sooner than n
 * components do.
 */
function inBasis(report: CosineReport, basis: Basis): CosineReport {
  const at = { x: coordinatesOf(basis, report.x), y: coordinatesOf(basis, report.y) }
  if (isKnown(at.x) && isKnown(at.y)) {
    const found = cosineReport(at)
    if (Math.min(found.angle, Math.PI - found.angle) > allButParallel) return found
  }
  const { similarity, angle, gradient, normX, normY, gradientNormX, gradientNormY, innerX } = report
  const slopes = {
    x: coordinatesOf(basis, gradient.x),
    y: coordinatesOf(basis, gradient.y),
  }
  return {
    ...at,
    similarity,
    angle,
    gradient: slopes,
    normX,
    normY,
    gradientNormX,
    gradientNormY,
    innerX,
  }
}

/** Below this angle, in radians, coordinates have lost digits of what keeps x and y apart. */
const allButParallel = 1e-6

/** Whether coordinates hold all digits, and the gradients at them: near the ends of the doubles they do not. */
const isKnown = ([a, b]: Coordinates) => {
  const most = Math.max(Math.abs(a), Math.abs(b))
  return most > 1e-150 && most < 1e150
}
