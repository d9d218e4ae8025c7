import type { Portrait } from '../math/portrait.ts'
import type { Vec } from '../math/vec.ts'
import { arrow } from './arrow.ts'
import { backdrop } from './backdrop.ts'
import { extras, named, thin } from './extras.ts'
import type { Frame, Px, Vec2 } from './frame.ts'
import { nudge } from './keys.ts'
import type { Mark } from './mark.ts'
import { paper } from './paper.ts'
import { nearOrigin, planar, plane, pull, tips } from './plane.ts'
import { apart } from './names.ts'
import { empty, type Look, type View } from './view.ts'

/** What the coordinates of a flat view stand for, where they are not the vectors themselves. */
export interface Lifting {
  readonly lift: (v: Vec2) => Vec
  /** What a tangent keeps of what it was: its part out of the plane. */
  readonly relift?: (inPlane: Vec, from: Vec) => Vec
  /** Whether vectors have one component, so that tips stay on a line. */
  readonly line: boolean
}

/** The view of two vectors with two coordinates. */
export function flat(
  portrait: Portrait,
  look: Look,
  { lift, line, relift = (inPlane) => inPlane }: Lifting = { lift: (v) => v, line: false },
): View {
  const { frame, snap, enlarge } = look
  const towards = look.paper === 'off' ? null : planar(portrait[look.paper])
  const lifted = (v: Vec2 | undefined) => v && lift(v)
  const at = tips(portrait, frame)
  return {
    ground: {
      of: [frame, ...(towards ?? [])],
      image: () => (towards ? paper(towards, frame) : 'none'),
    },
    backdrop: { of: [frame], marks: () => backdrop(frame) },
    inside: empty,
    ball: null,
    front: {
      of: [frame, portrait, enlarge, look.aids, ...(look.velocity ? [look.velocity] : [])],
      marks: () => {
        const thinner = thinArrows(portrait, look)
        const marks = [...plane(portrait, frame, enlarge), ...thinner]
        return thinner.length > 0 ? apart(marks, frame) : marks
      },
    },
    velocityTips: look.velocity
      ? {
          x: { ...end(frame, portrait.x, look.velocity.x), far: false },
          y: { ...end(frame, portrait.y, look.velocity.y), far: false },
        }
      : null,
    push: (part, px, from) => {
      const [a, b] = frame.invert(line ? { ...px, top: frame.place([0, 0]).top } : px)
      const [c, d] = planar(portrait[part])
      return relift(lift([a - c, b - d]), from)
    },
    tips: { x: { ...at.x, far: false }, y: { ...at.y, far: false } },
    pull: (_part, px) =>
      lifted(pull(line ? { ...px, top: frame.place([0, 0]).top } : px, snap, frame)),
    nudge: (part, press) => {
      if (line && /^(?:Arrow(?:Up|Down)|[[\]{}])$/.test(press.key)) return null
      const to = nudge(planar(portrait[part]), press, snap, frame)
      if (!to) return null
      return nearOrigin(to, frame) || !to.every(Number.isFinite) ? undefined : lift(to)
    },
  }
}

function end({ place }: Frame, v: Vec, by: Vec): Px {
  const [[a, b], [c, d]] = [planar(v), planar(by)]
  return place([a + c, b + d])
}

function thinArrows(portrait: Portrait, look: Look): Mark[] {
  const { frame } = look
  return extras(portrait, look).flatMap((extra): Mark[] => {
    const [from, to] = [frame.place(planar(extra.from)), frame.place(planar(extra.to))]
    const d = arrow(from, to, { ...thin, dash: 5 })
    return [
      { kind: 'path', key: extra.part, look: extra.look, part: extra.part, d },
      ...named(extra, from, to, frame),
    ]
  })
}
