import { angle } from '../cosine.ts'
import { sumError } from '../doubleDouble.ts'
import type { Pair, Vec } from '../vec.ts'
import { framed, type Frame } from './frame.ts'
import type { Rule } from './rule.ts'
import { standing, step, type Walker } from './step.ts'

/** More steps than these nobody waits for. */
export const maxSteps = 1000

/** Up to so many components are walked as they are; more as two coordinates, where these hold them. */
const whole = 3

/** What a walk was after so many steps. */
export interface Moment {
  readonly walker: Walker
  /** By how many radians the step that led here turned what it moved; 0 at the start. */
  readonly turn: number
  /** All that the steps added to ‖x‖² and ‖y‖², each at a right angle: Σ η²‖velocity‖². */
  readonly grown: Pair<number>
}

/** All places of a walk, made when they are asked for. */
export interface Walk {
  readonly rule: Rule
  /** Null: x and y stand in coordinates of their own, few as they are, or with a batch, or at the edge of the doubles. */
  readonly frame: Frame | null
  /** After n steps, or as many as the domain of S allows. n is from 0 to `maxSteps`. */
  readonly at: (n: number) => Moment
  /** How many of n steps the domain allows. */
  readonly reached: (n: number) => number
}

/** The walk from a pair by a rule. A batch is walked as it stands, whatever n is. Throws as `cosine` does. */
export function walk(start: Pair, rule: Rule): Walk {
  const { frame, at } = (start.x.length > whole && !rule.batch && framed(start)) || {
    frame: null,
    at: start,
  }
  const first: Moment = { walker: standing(at), turn: 0, grown: { x: 0, y: 0 } }
  const known: Moment[] = [first]
  // What adding up the growth has rounded off: a thousand small numbers must not cost the last digits.
  const rest = { x: 0, y: 0 }
  let ended = false
  const add = (part: 'x' | 'y', sum: number, more: number) => {
    const total = sum + more
    rest[part] += sumError(sum, more, total)
    return total
  }
  let sums = { x: 0, y: 0 }
  const extend = (n: number) => {
    while (!ended && known.length <= n) {
      const before = known.at(-1) ?? first
      const walker = step(before.walker, rule)
      if (!walker) {
        ended = true
        break
      }
      sums = { x: add('x', sums.x, walker.grown.x), y: add('y', sums.y, walker.grown.y) }
      known.push({
        walker,
        turn: turned(before.walker, walker),
        grown: { x: sums.x + rest.x, y: sums.y + rest.y },
      })
    }
  }
  const reached = (n: number) => {
    extend(n)
    return Math.min(n, known.length - 1)
  }
  return { rule, frame, reached, at: (n) => known[reached(n)] ?? first }
}

/**
 * On which side of y a walker's x is, seen from where its walk began: 1 the same, −1 the other one, 0 on the line
 * of y. A walk by its own gradient stays in one plane, so there are no more.
 */
export function sideOf(start: Pair, { x, y }: Pair): -1 | 0 | 1 {
  // The inner product of two bivectors: x ∧ y with that of the start.
  const dot = (u: Vec, v: Vec) => u.reduce((sum, ui, i) => sum + ui * v[i]!, 0)
  const product = dot(start.x, x) * dot(start.y, y) - dot(start.x, y) * dot(start.y, x)
  return product > 0 ? 1 : product < 0 ? -1 : 0
}

function turned(before: Walker, now: Walker): number {
  const by = (part: 'x' | 'y') => (before[part] === now[part] ? 0 : angle(before[part], now[part]))
  return Math.max(by('x'), by('y'))
}

/** Turns smaller than this are not seen, in radians. */
const unseen = 1e-5

/**
 * Whether the walker has come to rest: the last step hardly turned anything, and no more than the one before, so that
 * it is not one that only just begins to leave. With weight decay none does: its x gets shorter for ever.
 */
export function rests({ rule, at, reached }: Walk, n: number): boolean {
  if (n === 0) return false
  if (reached(n) < n) return true
  if (rule.decay) return false
  const { turn } = at(n)
  return turn === 0 || (turn < unseen && n > 1 && turn < at(n - 1).turn)
}
