import type { Portrait } from '../math/portrait.ts'
import { coordinates, lift, type Basis } from '../math/span.ts'
import { flat } from './flat.ts'
import type { Look, View } from './view.ts'

/**
 * span{x, y} in ℝⁿ, in an orthonormal basis: a plane with the true lengths, angle and gradients. A
 * tip moves in the plane, and all n components with it.
 */
export function span(portrait: Portrait, basis: Basis, look: Look): View {
  return flat(inBasis(portrait, basis), look, {
    lift: (v) => lift(basis, v),
    line: portrait.x.length === 1,
  })
}

/** What a portrait says, in coordinates. */
function inBasis(portrait: Portrait, basis: Basis): Portrait {
  const { x, y, gradient } = portrait
  const at = (v: readonly number[]) => coordinates(basis, v)
  return { ...portrait, x: at(x), y: at(y), gradient: { x: at(gradient.x), y: at(gradient.y) } }
}
