import { cross, direction, dot3, type Vec3 } from '../../../math/rotation.ts'
import type { Disc } from './trackball.ts'

/** The ball of radius ‖x‖ as it is drawn: its disc, and the direction whose similarity colours it. */
export interface Ball extends Disc {
  /** A unit vector as the reader sees it: to the right, up, nearer. Null: no colour. */
  readonly towards: Vec3 | null
}

/** A larger or smaller ball is not drawn: its path would not be exact, or not be seen. In pixels. */
const [smallest, largest] = [3, 2e4]

export function drawable({ radius }: Disc): boolean {
  return radius >= smallest && radius <= largest
}

/** The half of the ball that is turned to the reader, and the other. */
export type Half = 'near' | 'far'

/** Similarities whose level circles are drawn, S = 0 aside. */
export const levels = [-0.75, -0.5, -0.25, 0.25, 0.5, 0.75]

/**
 * A circle on the unit sphere, as the reader sees it: centre + radius (u cos t + v sin t), with u, v
 * and the axis at right angles to each other, in this order right-handed.
 */
interface Circle {
  readonly axis: Vec3
  /** The height of its plane along the axis: the similarity of its places to the axis. */
  readonly height: number
  readonly u: Vec3
  readonly v: Vec3
}

/** A piece of a circle: t from `start` to `end`, in radians; start < end. */
interface Arc {
  readonly start: number
  readonly end: number
}

/** The places of the ball with S(·, towards) = s that lie on one half, as path data. */
export function levelCircle(ball: Disc, half: Half, towards: Vec3, s: number): string {
  // u leads to the place nearest to the reader, v across the line of sight.
  const [right, up, nearer] = towards
  const tilt = Math.hypot(right, up)
  const v: Vec3 = tilt > 0 ? [up / tilt, -right / tilt, 0] : [0, 1, 0]
  const circle: Circle = { axis: towards, height: s, u: cross(v, towards), v }
  // The place at t is nearer than the centre of the ball where nearest · cos t > −depth.
  const [depth, nearest] = [s * nearer, Math.sqrt(1 - s * s) * tilt]
  const turn = Math.acos(Math.max(-1, Math.min(1, -depth / nearest || 0)))
  const edge = nearest > Math.abs(depth) ? turn : depth > 0 ? Math.PI : 0
  const seen = { near: { start: -edge, end: edge }, far: { start: edge, end: 2 * Math.PI - edge } }
  return drawn(ball, circle, [seen[half]])
}

/**
 * What lies on one half of the shortest way between two directions, as path data. They are unit
 * vectors, neither equal nor opposite.
 */
export function geodesic(ball: Disc, half: Half, from: Vec3, to: Vec3): string {
  const axis = direction(cross(from, to))
  const circle: Circle = { axis, height: 0, u: from, v: cross(axis, from) }
  const angle = Math.atan2(dot3(to, circle.v), dot3(to, from))
  // It passes the rim where it is as near as the centre of the ball: once at most.
  const rim = (Math.atan2(-from[2], circle.v[2]) + 2 * Math.PI) % Math.PI
  const cuts = rim > 0 && rim < angle ? [0, rim, angle] : [0, angle]
  const side = half === 'near' ? 1 : -1
  return drawn(
    ball,
    circle,
    cuts.slice(1).flatMap((end, i) => {
      const start = cuts[i] ?? 0
      return side * place(circle, (start + end) / 2)[2] > 0 ? [{ start, end }] : []
    }),
  )
}

/** The place of a circle at t. */
function place({ axis, height, u, v }: Circle, t: number): Vec3 {
  const radius = Math.sqrt(1 - height * height)
  const [p, q] = [radius * Math.cos(t), radius * Math.sin(t)]
  const entry = (i: 0 | 1 | 2) => height * axis[i] + p * u[i] + q * v[i]
  return [entry(0), entry(1), entry(2)]
}

/** Radians. Longer arcs are drawn in pieces: half an ellipse is not fixed by its rounded ends. */
const longest = Math.PI / 2 + 1e-9

/** Seen from afar a circle is an ellipse, of which SVG draws arcs. */
function drawn(ball: Disc, circle: Circle, arcs: readonly Arc[]): string {
  const { axis, height } = circle
  const radius = ball.radius * Math.sqrt(1 - height * height)
  const flat = radius * Math.abs(axis[2])
  // Across the line of sight it keeps its width. Seen from the side it is a line: its arcs turn back only at the rim.
  const turn = (Math.atan2(axis[0], axis[1]) * 180) / Math.PI
  const step =
    flat < 0.2 ? 'L' : `A${fine(radius)},${fine(flat)} ${fine(turn)} 0 ${axis[2] > 0 ? 0 : 1} `
  const at = (t: number) => {
    const [right, up] = place(circle, t)
    return `${fine(ball.left + ball.radius * right)},${fine(ball.top - ball.radius * up)}`
  }
  return arcs
    .filter(({ start, end }) => end - start > 1e-6)
    .map(({ start, end }) => {
      const pieces = Math.ceil((end - start) / longest)
      const ends = Array.from(
        { length: pieces },
        (_, i) => start + ((i + 1) / pieces) * (end - start),
      )
      return `M${at(start)}${ends.map((t) => step + at(t)).join('')}`
    })
    .join('')
}

/** To a hundredth of a pixel or a degree. */
const fine = (value: number): number => Math.round(value * 100) / 100
