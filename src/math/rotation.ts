/*
 * Rotations of space as unit quaternions w + xi + yj + zk: four numbers, no direction in which they
 * lock, and the shortest way between two of them is easily found.
 */

/** A vector of space. */
export type Vec3 = readonly [x: number, y: number, z: number]

/** A unit quaternion. q and −q are one rotation. */
export type Rotation = readonly [w: number, x: number, y: number, z: number]

/** The rotation that leaves everything where it is. */
export const still: Rotation = [1, 0, 0, 0]

/** The rotated vector. As long as v, up to rounding. */
export function rotate([w, x, y, z]: Rotation, v: Vec3): Vec3 {
  // v + 2 q × (q × v + w v), with q = (x, y, z).
  const [a, b, c] = v
  const [p, q, r] = [
    2 * (y * c - z * b + w * a),
    2 * (z * a - x * c + w * b),
    2 * (x * b - y * a + w * c),
  ]
  return [a + (y * r - z * q), b + (z * p - x * r), c + (x * q - y * p)]
}

/** The rotation that undoes it. */
export function inverse([w, x, y, z]: Rotation): Rotation {
  return [w, -x, -y, -z]
}

/** First `before`, then `after`. */
export function compose(after: Rotation, before: Rotation): Rotation {
  const [w, x, y, z] = after
  const [a, b, c, d] = before
  return normalised([
    w * a - x * b - y * c - z * d,
    w * b + x * a + y * d - z * c,
    w * c - x * d + y * a + z * b,
    w * d + x * c - y * b + z * a,
  ])
}

/** Counterclockwise, seen against the axis, by an angle in radians. The axis is not 0. */
export function about(axis: Vec3, angle: number): Rotation {
  const s = Math.sin(angle / 2) / Math.hypot(...axis)
  return normalised([Math.cos(angle / 2), s * axis[0], s * axis[1], s * axis[2]])
}

/**
 * The shortest rotation that takes the direction of `from` to that of `to`, neither of which is 0.
 * For opposite directions there are many: it is one of them.
 */
export function arc(from: Vec3, to: Vec3): Rotation {
  const [u, v] = [direction(from), direction(to)]
  const half: Vec3 = [u[0] + v[0], u[1] + v[1], u[2] + v[2]]
  const size = Math.hypot(...half)
  if (size < 1e-8) return about(cross(u, Math.abs(u[0]) < 0.6 ? [1, 0, 0] : [0, 1, 0]), Math.PI)
  const h: Vec3 = [half[0] / size, half[1] / size, half[2] / size]
  const c = cross(u, h)
  return normalised([dot3(u, h), c[0], c[1], c[2]])
}

/** On the shortest way from one rotation to another, a share t of it. */
export function between(a: Rotation, b: Rotation, t: number): Rotation {
  const cos = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
  const sign = cos < 0 ? -1 : 1
  const angle = Math.acos(Math.min(1, Math.abs(cos)))
  const [p, q] =
    angle < 1e-6
      ? [1 - t, t]
      : [Math.sin((1 - t) * angle), Math.sin(t * angle)].map((s) => s / Math.sin(angle))
  const at = (i: 0 | 1 | 2 | 3) => (p ?? 0) * a[i] + sign * (q ?? 0) * b[i]
  return normalised([at(0), at(1), at(2), at(3)])
}

/** The rotation that turns `nearer` towards the viewer, (0, 0, 1), and `right`, at right angles to it, to (1, 0, 0). */
export function facing(nearer: Vec3, right: Vec3): Rotation {
  const first = arc(nearer, [0, 0, 1])
  const [a, b] = rotate(first, right)
  return compose(about([0, 0, 1], -Math.atan2(b, a)), first)
}

/** Whether two quaternions are one rotation, but for rounding. */
export function same(a: Rotation, b: Rotation): boolean {
  return Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]) > 1 - 1e-9
}

/** A quaternion scaled to length 1; not zero. */
export function normalised([w, x, y, z]: Rotation): Rotation {
  const size = Math.hypot(w, x, y, z)
  return [w / size, x / size, y / size, z / size]
}

export function cross([a, b, c]: Vec3, [p, q, r]: Vec3): Vec3 {
  return [b * r - c * q, c * p - a * r, a * q - b * p]
}

export function dot3(u: Vec3, v: Vec3): number {
  return u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
}

/** v over its length; v is not 0. */
export function direction(v: Vec3): Vec3 {
  const largest = Math.max(Math.abs(v[0]), Math.abs(v[1]), Math.abs(v[2]))
  const w: Vec3 = [v[0] / largest, v[1] / largest, v[2] / largest]
  const size = Math.hypot(...w)
  return [w[0] / size, w[1] / size, w[2] / size]
}
