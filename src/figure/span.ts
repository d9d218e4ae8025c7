import type { Portrait } from '../math/portrait.ts'
import { coordinates, lift, type Basis } from '../math/span.ts'
import { add, type Vec } from '../math/vec.ts'
import { flat } from './flat.ts'
import type { Look, View } from './view.ts'

/**
 * span{x, y} in ℝⁿ, in an orthonormal basis: a plane with the true lengths, angle and gradients. A
 * tip moves in the plane, and all n components with it.
 */
export function span(portrait: Portrait, basis: Basis, look: Look): View {
  const { velocity } = look
  const at = (v: Vec) => coordinates(basis, v)
  return flat(
    inBasis(portrait, basis),
    velocity ? { ...look, velocity: { x: at(velocity.x), y: at(velocity.y) } } : look,
    {
      lift: (v) => lift(basis, v),
      relift: (inPlane, from) => add(inPlane, add(from, lift(basis, at(from)), -1)),
      line: portrait.x.length === 1,
    },
  )
}

/** What a portrait says, in coordinates. */
function inBasis(portrait: Portrait, basis: Basis): Portrait {
  const { x, y, gradient } = portrait
  const at = (v: readonly number[]) => coordinates(basis, v)
  return { ...portrait, x: at(x), y: at(y), gradient: { x: at(gradient.x), y: at(gradient.y) } }
}
