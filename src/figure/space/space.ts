import type { CosineReport } from '../../math/cosineReport.ts'
import { rotate, type Rotation, type Vec3 } from '../../math/rotation.ts'
import { add } from '../../math/vec.ts'
import { gridStep } from '../plane/backdrop.ts'
import { drawable, type Ball } from './ball/ball.ts'
import type { Spot } from './ball/depth.ts'
import type { Px, Vec2 } from '../scene/viewport.ts'
import { nudgeInSpace } from './moving/keysInSpace.ts'
import { spatial } from './moving/orientations.ts'
import type { Mark } from '../scene/mark.ts'
import { moved } from './moving/moved.ts'
import { nearOrigin } from '../plane/plane.ts'
import { spaceScene } from './spaceScene.ts'
import { spaceMarks } from './spaceMarks.ts'
import { snappedInSpace } from './moving/snapInSpace.ts'
import { empty, type ViewOptions, type Tip, type View } from '../view.ts'

// What turns it comes with it.
export { orientations } from './moving/orientations.ts'
export { rolled } from './ball/trackball.ts'
export { turnedByKey } from './moving/keysInSpace.ts'

/**
 * Space, in parallel projection: x and y, the ball of radius ‖x‖ with the similarity as its colour,
 * and what lies on it. The vectors have three components.
 */
export function space(report: CosineReport, options: ViewOptions): View {
  const { viewport, snap, dragConstraint } = options
  const scene = spaceScene(report, options)
  const { tip, ball } = scene
  const vector = (part: 'x' | 'y') => spatial(report[part])
  const other = (part: 'x' | 'y') => vector(part === 'x' ? 'y' : 'x')
  const valid = (v: Vec3) => (nearOrigin(v, viewport) || !v.every(Number.isFinite) ? undefined : v)
  const of = [report, options]
  let drawn: ReturnType<typeof spaceMarks> | undefined
  const marks = () => (drawn ??= spaceMarks(scene))
  return {
    ground: { of: [null], image: () => 'none' },
    backdrop: empty,
    inside: { of, marks: () => marks().below.map(sound) },
    ball: {
      ...ball,
      towards: options.colourBy === 'off' ? null : scene.direction[options.colourBy],
    },
    front: { of, marks: () => marks().above.map(sound) },
    velocityTips: options.velocity
      ? {
          x: behind(scene.place(add(report.x, options.velocity.x)), ball),
          y: behind(scene.place(add(report.y, options.velocity.y)), ball),
        }
      : null,
    push: (part, px, from) => {
      // In the plane of the screen: a tangent has no sphere and no axis to keep to.
      const at = report[part]
      return add(moved('screen', spatial(add(at, from)), px, options), at, -1)
    },
    guessTip: null,
    pullGuess: () => [0, 0],
    tips: { x: behind(tip.x, ball), y: behind(tip.y, ball) },
    pull: (part, px, from) => {
      const to = moved(dragConstraint, spatial(from), px, options)
      return valid(snappedInSpace(snap, dragConstraint, to, other(part), gridStep(viewport)))
    },
    givenTips: (options.trail?.given ?? []).map(({ to }) => behind(scene.place(to), ball)),
    nudge: (part, press, of) => {
      const to = nudgeInSpace(of ? spatial(of) : vector(part), press, {
        ...options,
        other: other(part),
      })
      return to && valid(to)
    },
  }
}

/** What the reader sees of a vector, from where she looks: to the right, and up. */
export function seenInSpace(turn: Rotation, v: ArrayLike<number>): Vec2 {
  const [right, up] = rotate(turn, spatial(v))
  return [right, up]
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
