import {
  about,
  rotate,
  inverse,
  compose,
  type Rotation,
  type Vec3,
} from '../../../math/rotation.ts'
import { gridStep } from '../../plane/backdrop.ts'
import { arrows, maxSteps, resized, tidy, type Press } from '../../keys.ts'
import type { DragConstraint } from './dragConstraints.ts'
import { axisOf, stepped, type Stand } from './moved.ts'
import type { Snap } from '../../plane/snap.ts'
import { snappedInSpace } from './snapInSpace.ts'

interface Keyed extends Stand {
  readonly dragConstraint: DragConstraint
  readonly snap: Snap
  /** The vector that is not moved. */
  readonly other: Vec3
}

/** Where a tip in space goes on a key press, snapped; null if the key means nothing here. */
export function nudgeInSpace(v: Vec3, press: Press, keyed: Keyed): Vec3 | null {
  const longer = resized(v, press)
  if (longer) return [longer[0] ?? 0, longer[1] ?? 0, longer[2] ?? 0]
  const roll = rolls[press.key]
  if (roll) {
    const turned = about([0, 0, 1], (roll * (press.shiftKey ? 15 : 1) * Math.PI) / 180)
    return rotate(inverse(keyed.turn), rotate(turned, rotate(keyed.turn, v)))
  }
  const way = ways[press.key]
  if (!way) return null
  const { dragConstraint, snap, other, viewport } = keyed
  const grid = gridStep(viewport)
  const whole = snap === 'grid' && dragConstraint !== 'sphere'
  const degrees = dragConstraint === 'sphere' && snap === 'angle' ? 15 : 1
  const fine = press.shiftKey || whole ? 10 : press.altKey ? 0.1 : 1
  for (let steps = 1; steps <= maxSteps; steps++) {
    const by = (i: 0 | 1 | 2) => way[i] * fine * steps * (dragConstraint === 'sphere' ? degrees : 1)
    const moved = stepped(dragConstraint, v, [by(0), by(1), by(2)], 0.1 * grid, keyed)
    const axis = axisOf(dragConstraint)
    const at = (i: 0 | 1 | 2) => (axis === i ? tidy(moved[i]) : moved[i])
    const neat: Vec3 = [at(0), at(1), at(2)]
    const to = snappedInSpace(snap, dragConstraint, neat, other, grid)
    const far = Math.hypot(to[0] - v[0], to[1] - v[1], to[2] - v[2])
    const least = 1e-9 * (dragConstraint === 'sphere' ? Math.hypot(...v) : grid)
    // At length 1 the way through the origin leads to the other side.
    const nowhere = snap === 'circle' && to.every((entry) => entry === 0)
    if (far > least && !nowhere) return to
  }
  return v
}

/** To the right, up, nearer. */
const ways: Readonly<Record<string, Vec3>> = {
  ...Object.fromEntries(Object.entries(arrows).map(([key, [a, b]]) => [key, [a, b, 0] as const])),
  PageUp: [0, 0, -1],
  PageDown: [0, 0, 1],
}

/** Counterclockwise, and back. */
const rolls: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 }

/** How space is turned after a key press on the paper; undefined if the key turns nothing. */
export function turnedByKey(turn: Rotation, press: Press): Rotation | undefined {
  const degrees = press.altKey ? 1 : press.shiftKey ? 45 : 10
  const angle = (degrees * Math.PI) / 180
  const way = arrows[press.key]
  if (way) return compose(about([-way[1], way[0], 0], angle), turn)
  const roll = rolls[press.key]
  return roll ? compose(about([0, 0, 1], roll * angle), turn) : undefined
}
