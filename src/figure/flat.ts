import type { Portrait } from '../math/portrait.ts'
import type { Vec } from '../math/vec.ts'
import { backdrop } from './backdrop.ts'
import type { Vec2 } from './frame.ts'
import { nudge } from './keys.ts'
import { paper } from './paper.ts'
import { nearOrigin, planar, plane, pull, tips } from './plane.ts'
import { empty, type Look, type View } from './view.ts'

/** What the coordinates of a flat view stand for, where they are not the vectors themselves. */
export interface Lifting {
  readonly lift: (v: Vec2) => Vec
  /** Whether vectors have one component, so that tips stay on a line. */
  readonly line: boolean
}

/** The view of two vectors with two coordinates. */
export function flat(
  portrait: Portrait,
  look: Look,
  { lift, line }: Lifting = { lift: (v) => v, line: false },
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
    front: { of: [frame, portrait, enlarge], marks: () => plane(portrait, frame, enlarge) },
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
