import { gradient } from '../cosine.ts'
import { add, length, scale, type Pair, type Vec } from '../vec.ts'
import { batchGradient } from './infoNce.ts'
import type { Rule } from './rule.ts'

/** Where a walker stands, and what it needs to go on. */
export interface Walker extends Pair {
  /** The velocity of the last step; zero before the first. */
  readonly velocity: Pair
  /** By how much the last step made ‖x‖² and ‖y‖² grow if it was at a right angle to them: η²‖velocity‖². */
  readonly grown: Pair<number>
}

/** A walker before its first step. */
export function standing({ x, y }: Pair): Walker {
  const still = { x: scale(0, x), y: scale(0, y) }
  return { x, y, velocity: still, grown: { x: 0, y: 0 } }
}

/**
 * One step, as `torch.optim.SGD` makes it: v ← μv + (±g − λx), x ← x + ηv, with the gradients g of x and y taken
 * at the same place. Without options it is x ← x + η∇ₓS.
 *
 * @returns null where the step leads out of the domain of S: to zero, or beyond the doubles.
 */
export function step(walker: Walker, rule: Rule): Walker | null {
  const slopes = slopesAt(walker, rule)
  const moved = {
    x: rule.follows === 'y' ? null : advance(walker, 'x', slopes.x, rule),
    y: rule.follows === 'x' ? null : advance(walker, 'y', slopes.y, rule),
  }
  const after: Walker = {
    x: moved.x?.to ?? walker.x,
    y: moved.y?.to ?? walker.y,
    velocity: {
      x: moved.x?.velocity ?? walker.velocity.x,
      y: moved.y?.velocity ?? walker.velocity.y,
    },
    grown: { x: moved.x?.grown ?? 0, y: moved.y?.grown ?? 0 },
  }
  return isPlace(after.x) && isPlace(after.y) ? after : null
}

/** The two gradients that are followed; those of a batch for x alone. */
function slopesAt({ x, y }: Pair, { batch }: Rule): Pair {
  if (!batch) return gradient(x, y)
  return { x: batchGradient(x, [y, ...batch.others], batch.temperature), y: scale(0, y) }
}

function advance(walker: Walker, part: 'x' | 'y', slope: Vec, rule: Rule) {
  const { eta, sign, decay, momentum, sphere } = rule
  const from = walker[part]
  const velocity = from.map(
    (entry, i) =>
      (momentum && momentum * walker.velocity[part][i]!) +
      sign * slope[i]! -
      (decay && decay * entry),
  )
  const free = add(from, velocity, eta)
  const to = sphere ? scale(length(from) / length(free), free) : free
  return { to, velocity, grown: (eta * length(velocity)) ** 2 }
}

function isPlace(v: Vec): boolean {
  return v.every(Number.isFinite) && v.some((entry) => entry !== 0)
}
