import { draw, uniform } from '../../math/random.ts'
import { add, dot, norm, scale, type Vec } from '../../math/vec.ts'
import { numelOf, type Shape } from '../../torch/core/shape.ts'
import type { Place } from '../probe/probe.ts'

/** Two vectors by what a cosine similarity depends on: their lengths, and S. */
export interface Kind {
  readonly lengthX: number
  readonly lengthY: number
  readonly s: number
}

const kind = (lengthX: number, lengthY: number, s: number): Kind => ({ lengthX, lengthY, s })

/**
 * Without any symmetry: lengths that are neither 1 nor alike nor powers of each other, and S of both signs, so
 * small that hardly anybody clamps it away.
 */
export const generic: readonly Kind[] = [
  kind(0.7, 1.9, 0.35),
  kind(2.5, 0.6, -0.3),
  kind(1.4, 3.1, 0.15),
  kind(3.3, 1.2, -0.2),
  kind(0.55, 2.6, 0.4),
  kind(1.8, 0.85, -0.37),
]

/** So long that what is added to lengths does not count. */
export const long = generic.map(({ lengthX, lengthY, s }) => kind(1e6 * lengthX, 1e6 * lengthY, s))

/** Where S is large, up to nearly 1. */
export const alike: readonly Kind[] = [
  kind(1.3, 2.1, 0.8),
  kind(2.2, 0.9, -0.7),
  kind(0.8, 1.7, 0.97),
  kind(1.6, 0.7, 1 - 5e-7),
  kind(1.1, 2.3, -1 + 5e-7),
]

/** Where one of the lengths, or both, are small. */
export const short: readonly Kind[] = [
  ...[1e-2, 1e-4, 1e-6, 1e-9].map((size) => kind(0.7 * size, 1.9 * size, 0.35)),
  kind(2.5, 0.6e-6, -0.3),
]

/**
 * A place of a shape whose vectors are of these kinds, one after the other, beginning with the k-th. The same
 * question has the same answer.
 */
export function placeOf(
  shape: Shape,
  groups: readonly (readonly number[])[],
  kinds: readonly Kind[],
  k: number,
): Place {
  const numel = numelOf(shape)
  const [x, y] = [new Float64Array(numel), new Float64Array(numel)]
  const next = uniform(101 + 7 * k)
  for (const [g, group] of groups.entries()) {
    const { lengthX, lengthY, s } = kinds[(k + g) % kinds.length] ?? kind(1, 1, 0)
    const u = unit(draw(next, group.length))
    const w = unit(across(u, draw(next, group.length)))
    const v = group.length === 1 ? u : add(scale(s, u), w, Math.sqrt(1 - s * s))
    for (const [i, place] of group.entries()) {
      x[place] = lengthX * (u[i] ?? 0)
      y[place] = lengthY * (v[i] ?? 0)
    }
  }
  return { x: { shape, values: x }, y: { shape, values: y } }
}

const unit = (u: Vec): number[] => scale(1 / norm(u), u)

function across(u: Vec, v: Vec): number[] {
  return add(v, u, -dot(u, v) / dot(u, u))
}
