import { dot, norm } from '../../math/vec.ts'
import { numelOf, type Shape } from '../../torch/core/shape.ts'
import type { Outputs, Place, Prober } from '../probe/probe.ts'
import { entriesOf } from './coefficients.ts'
import { groupingsOf, groupsOf } from './groups.ts'
import { generic, long, placeOf, type Kind } from './places.ts'

/** A forward that computes cosine similarities. */
export interface CosineForward {
  readonly shape: Shape
  /** Which entries are one vector: the k-th output is the S of the k-th pair. */
  readonly groups: readonly (readonly number[])[]
  /** Where it is S to the last digits: at ordinary lengths, or only where they are large. */
  readonly kinds: readonly Kind[]
}

/** How near to S it has to come: no eps is so small, and single precision is not so fine, that it is taken for S itself. */
export const ordinarily = 1e-10
const whereLong = 1e-6

/** Whether forward is a cosine similarity of inputs of a shape, found by evaluating; null if it is not. */
export function cosineForward(prober: Prober, shape: Shape): CosineForward | null {
  if (numelOf(shape) < 2) return null
  for (const [kinds, tolerance] of [
    [generic, ordinarily],
    [long, whereLong],
  ] as const)
    for (const grouping of groupingsOf(shape)) {
      const groups = groupsOf(shape, grouping)
      if (
        [0, 1, 2].every((k) =>
          isCosineAt(prober, placeOf(shape, groups, kinds, k), groups, tolerance),
        )
      )
        return { shape, groups, kinds }
    }
  return null
}

/** Whether forward gives S at a place, to a share of it. */
export function isCosineAt(
  prober: Prober,
  place: Place,
  groups: readonly (readonly number[])[],
  tolerance: number,
): boolean {
  const values = onlyValues(prober.outputs(place))
  if (values?.length !== groups.length) return false
  return groups.every((group, g) => {
    const s = similarity(place, group)
    return Math.abs((values[g] ?? NaN) - s) <= tolerance * Math.abs(s)
  })
}

/** The numbers of the one output; null if there are several, or if it is no tensor of floats. */
function onlyValues({ floats, others }: Outputs): readonly number[] | null {
  const [only] = floats
  return only && floats.length === 1 && others.length === 0 ? only.values : null
}

/** S of one pair of vectors, as a textbook writes it. */
export function similarity({ x, y }: Place, group: readonly number[]): number {
  const [u, v] = [entriesOf(x.values, group), entriesOf(y.values, group)]
  return dot(u, v) / (norm(u) * norm(v))
}

/**
 * Whether forward parts from S gradually as lengths become small, as with something added to them, or at
 * once, as with a least length; null if it does not part from S.
 */
export function partsFromS(
  prober: Prober,
  { shape, groups, kinds }: CosineForward,
): 'gradually' | 'at once' | null {
  const place = placeOf(shape, groups, kinds, 0)
  const group = groups[0] ?? []
  const distance = (size: number): number => {
    const scaled = (values: ArrayLike<number>) => Array.from(values, (value) => size * value)
    const there = {
      x: { shape, values: scaled(place.x.values) },
      y: { shape, values: scaled(place.y.values) },
    }
    const s = similarity(there, group)
    return Math.abs((onlyValues(prober.outputs(there))?.[0] ?? NaN) / s - 1)
  }
  for (let k = 0; k < 64; k++)
    if (distance(2 ** -k) > 0.05) return distance(2 ** (3 - k)) > 1e-9 ? 'gradually' : 'at once'
  return null
}
