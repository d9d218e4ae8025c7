import type { Portrait } from '../math/portrait.ts'
import type { Vec } from '../math/vec.ts'
import { backdrop } from './backdrop.ts'
import type { Vec2 } from './frame.ts'
import { nudge } from './keys.ts'
import { paper } from './paper.ts'
import { nearOrigin, planar, plane, pull, tips } from './plane.ts'
import { empty, type Look, type View } from './view.ts'

/**
 * The view of two vectors with two coordinates.
 *
 * @param lift what coordinates stand for, where they are not the vector itself.
 */
export function flat(portrait: Portrait, look: Look, lift: (v: Vec2) => Vec = (v) => v): View {
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
    pull: (_part, px) => lifted(pull(px, snap, frame)),
    nudge: (part, press) => {
      const to = nudge(planar(portrait[part]), press, snap, frame)
      if (!to) return null
      return nearOrigin(to, frame) || !to.every(Number.isFinite) ? undefined : lift(to)
    },
  }
}
