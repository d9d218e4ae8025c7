import type { Portrait } from '../math/portrait.ts'
import { add, scale, type Pair, type Vec } from '../math/vec.ts'
import type { Px, Size } from './frame.ts'
import type { Label } from './mark.ts'
import { label } from './names.ts'
import { beyond, distance } from './px.ts'
import type { Look } from './view.ts'

/** A thin arrow that the reader, or the section being read, asks for: from one vector's end to another's. */
export interface Extra {
  /** Its key, and the part of the lesson that it stands for. */
  readonly part: string
  readonly look: string
  readonly from: Vec
  readonly to: Vec
  /** What stands beside its end, if it has a name. */
  readonly name?: string
}

/** How such arrows are built, in pixels. */
export const thin = { shaft: 2, head: 10 }

/** What is drawn beside the vectors in every view, in the coordinates of the portrait. */
export function extras(portrait: Portrait, { aids, enlarge, velocity }: Look): Extra[] {
  return [
    ...(aids.includes('terms') ? terms(portrait, enlarge) : []),
    ...(velocity ? velocities(portrait, velocity) : []),
  ]
}

/**
 * ∂x tip to tail: from the tip of x toward y by y/‖x‖‖y‖, and from there back along x by S x/‖x‖². The
 * same for ∂y. As much enlarged as the gradients.
 */
function terms(portrait: Portrait, enlarge: number): Extra[] {
  return (['x', 'y'] as const).flatMap((part): Extra[] => {
    const other = part === 'x' ? 'y' : 'x'
    const [v, w] = [portrait[part], portrait[other]]
    const size = portrait.normX * portrait.normY
    const middle = add(v, scale(1 / size, w), enlarge)
    const end = add(v, portrait.gradient[part], enlarge)
    return [
      { part: `toward-${part}`, look: `term ${other}`, from: v, to: middle },
      { part: `back-${part}`, look: `term ${part}`, from: middle, to: end },
    ]
  })
}

/** x̃ from the tip of x, ỹ from that of y. */
function velocities({ x, y }: Portrait, velocity: Pair): Extra[] {
  return [
    { part: 'dx', look: 'velocity x', from: x, to: add(x, velocity.x), name: 'x̃' },
    { part: 'dy', look: 'velocity y', from: y, to: add(y, velocity.y), name: 'ỹ' },
  ]
}

/** The name of such an arrow, beyond its end; none for most. */
export function named({ part, look, name }: Extra, from: Px, to: Px, size: Size): Label[] {
  if (name === undefined || distance(from, to) < 3) return []
  const at = beyond(to, { left: to.left - from.left, top: to.top - from.top }, 20)
  const looks = `name velocity-name ${look.split(' ')[1]}`
  return [label(`${part} name`, looks, at, size, [{ text: name, face: 'italic' }])]
}
