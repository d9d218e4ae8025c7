import type { Vec2 } from '../scene/viewport.ts'
import { say } from '../../words/say.ts'

/** What a dragged tip is drawn to. A new one goes here. */
export const snaps = {
  off: { title: say`off`, inSpace: say`off` },
  grid: { title: say`grid`, inSpace: say`grid` },
  circle: { title: say`unit circle`, inSpace: say`length 1` },
  angle: { title: say`15° steps`, inSpace: say`15° steps of θ` },
} as const

export type Snap = keyof typeof snaps

/**
 * The place that a tip takes when it is pulled to `to`.
 *
 * @param step the distance of the grid lines, in units of the vectors.
 */
export function snapped(snap: Snap, to: Vec2, step: number): Vec2 {
  switch (snap) {
    case 'off':
      return to
    case 'grid':
      return [nearest(to[0], step), nearest(to[1], step)]
    case 'circle': {
      const length = Math.hypot(...to)
      return length === 0 ? to : [to[0] / length, to[1] / length]
    }
    case 'angle': {
      const turn = nearest(Math.atan2(to[1], to[0]), Math.PI / 12)
      return ray(turn, Math.hypot(...to))
    }
  }
}

/** A vector of given length; exact on the axes and on the diagonals, where cosines are not. */
function ray(turn: number, length: number): Vec2 {
  const eighth = turn / (Math.PI / 4)
  if (Math.abs(eighth - Math.round(eighth)) > 1e-9)
    return [length * Math.cos(turn), length * Math.sin(turn)]
  const [cx, cy] = eighths[((Math.round(eighth) % 8) + 8) % 8]!
  const reach = cx * cy === 0 ? length : length * Math.SQRT1_2
  return [cx * reach, cy * reach]
}

const eighths: readonly Vec2[] = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
]

/** The multiple of `step` nearest to `v`, with as few digits as the step has. */
export function nearest(v: number, step: number): number {
  const count = Math.round(v / step)
  // Dividing by a whole number keeps 0.3 at 0.3, where 3 · 0.1 would not.
  const perUnit = Math.round(1 / step)
  return Math.abs(perUnit * step - 1) < 1e-9 ? count / perUnit : count * step
}
