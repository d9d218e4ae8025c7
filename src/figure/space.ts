import type { Portrait } from '../math/portrait.ts'
import type { Vec3 } from '../math/rotation.ts'
import { add } from '../math/vec.ts'
import { gridStep } from './backdrop.ts'
import { drawable, type Ball } from './ball.ts'
import type { Spot } from './depth.ts'
import type { Px } from './frame.ts'
import { nudgeInSpace } from './keysInSpace.ts'
import { spatial } from './looks.ts'
import type { Mark } from './mark.ts'
import { moved } from './moves.ts'
import { nearOrigin } from './plane.ts'
import { furnished } from './room.ts'
import { spaceMarks } from './spaceMarks.ts'
import { snappedInSpace } from './snapInSpace.ts'
import { empty, type Look, type Tip, type View } from './view.ts'

/**
 * Space, in parallel projection: x and y, the ball of radius ‖x‖ with the similarity as its colour,
 * and what lies on it. The vectors have three components.
 */
export function space(portrait: Portrait, look: Look): View {
  const { frame, snap, move } = look
  const room = furnished(portrait, look)
  const { tip, ball } = room
  const vector = (part: 'x' | 'y') => spatial(portrait[part])
  const other = (part: 'x' | 'y') => vector(part === 'x' ? 'y' : 'x')
  const valid = (v: Vec3) => (nearOrigin(v, frame) || !v.every(Number.isFinite) ? undefined : v)
  const of = [portrait, look]
  let drawn: ReturnType<typeof spaceMarks> | undefined
  const marks = () => (drawn ??= spaceMarks(room))
  return {
    ground: { of: [null], image: () => 'none' },
    backdrop: empty,
    inside: { of, marks: () => marks().below.map(sound) },
    ball: { ...ball, towards: look.paper === 'off' ? null : room.direction[look.paper] },
    front: { of, marks: () => marks().above.map(sound) },
    velocityTips: look.velocity
      ? {
          x: behind(room.place(add(portrait.x, look.velocity.x)), ball),
          y: behind(room.place(add(portrait.y, look.velocity.y)), ball),
        }
      : null,
    push: (part, px, from) => {
      // In the plane of the screen: a tangent has no sphere and no axis to keep to.
      const at = portrait[part]
      return add(moved('screen', spatial(add(at, from)), px, look), at, -1)
    },
    tips: { x: behind(tip.x, ball), y: behind(tip.y, ball) },
    pull: (part, px, from) => {
      const to = moved(move, spatial(from), px, look)
      return valid(snappedInSpace(snap, move, to, other(part), gridStep(frame)))
    },
    nudge: (part, press) => {
      const to = nudgeInSpace(vector(part), press, { ...look, other: other(part) })
      return to && valid(to)
    },
  }
}

/** A tip, and whether the ball lies before it. */
function behind({ left, top, depth }: Spot, ball: Ball): Tip {
  const covered: Px = { left: left - ball.left, top: top - ball.top }
  const far = drawable(ball) && depth < 0 && Math.hypot(covered.left, covered.top) < ball.radius
  return { left, top, far }
}

/** At the ends of the doubles something may overflow: then it is not drawn. */
function sound(mark: Mark): Mark {
  return mark.kind === 'path' && /NaN|Infinity|e\+/.test(mark.d) ? { ...mark, d: '' } : mark
}
