import { dot, norm } from '../../math/vec.ts'
import type { Place } from '../probe/probe.ts'

/** What the gradient of one vector depends on, seen from that vector. */
export interface Quantities {
  /** Its own length, and that of the other. */
  readonly own: number
  readonly other: number
  readonly s: number
  /** How many entries it has. */
  readonly n: number
}

/**
 * A gradient as a sum of the other vector and the own one: the factors by which both coefficients differ from
 * those that are right, 1/(‖x‖‖y‖) and −S/‖own‖².
 */
export interface Split extends Quantities {
  readonly alpha: number
  readonly beta: number
  /** The part that is no such sum, as a share of what would be right. */
  readonly outside: number
}

/** The entries of a vector that are spread over a tensor. */
export const entriesOf = (values: ArrayLike<number>, group: readonly number[]): number[] =>
  group.map((place) => values[place] ?? NaN)

/** Splits the gradient of x (input 0) or y (input 1), vector by vector. */
export function splits(
  { x, y }: Place,
  groups: readonly (readonly number[])[],
  input: 0 | 1,
  gradient: readonly number[],
): Split[] {
  const [own, other] = input === 0 ? [x.values, y.values] : [y.values, x.values]
  return groups.map((group) =>
    split(entriesOf(own, group), entriesOf(other, group), entriesOf(gradient, group)),
  )
}

function split(own: number[], other: number[], gradient: number[]): Split {
  const lengths = { own: norm(own), other: norm(other) }
  const s = dot(own, other) / (lengths.own * lengths.other)
  // In unit vectors the two equations are as well conditioned as the angle allows.
  const [u, v] = [own.map((e) => e / lengths.own), other.map((e) => e / lengths.other)]
  const [gu, gv] = [dot(gradient, u), dot(gradient, v)]
  const along = (gu - s * gv) / (1 - s * s)
  const across = (gv - s * gu) / (1 - s * s)
  const rest = gradient.map((e, i) => e - along * (u[i] ?? 0) - across * (v[i] ?? 0))
  return {
    ...lengths,
    s,
    n: own.length,
    alpha: across * lengths.own,
    beta: (along * lengths.own) / -s,
    outside: norm(rest) * lengths.own,
  }
}
