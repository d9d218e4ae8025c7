import { basis } from '../../../math/span.ts'
import type { Pair, Vec } from '../../../math/vec.ts'
import { cross, direction, facing, type Rotation, type Vec3 } from '../../../math/rotation.ts'
import { say } from '../../../words/say.ts'
import { homeTurn } from './homeTurn.ts'

/** The named ways to look at space. A new one goes here. */
export const orientations = {
  home: { title: say`home`, key: '0', turn: () => homeTurn },
  e1: { title: say`along e₁`, key: '1', turn: () => facing([1, 0, 0], [0, 1, 0]) },
  e2: { title: say`along e₂`, key: '2', turn: () => facing([0, 1, 0], [-1, 0, 0]) },
  e3: { title: say`along e₃`, key: '3', turn: () => facing([0, 0, 1], [1, 0, 0]) },
  span: { title: say`onto span{x, y}`, key: '4', turn: onto },
} as const satisfies Record<string, Orientation>

export type OrientationId = keyof typeof orientations

interface Orientation {
  readonly title: string
  /** The key that leads there, on the paper. */
  readonly key: string
  readonly turn: (at: Pair) => Rotation
}

/** Straight onto the plane of x and y, as the view of the span shows it. */
function onto({ x, y }: Pair<Vec>): Rotation {
  const { e, f } = basis(x, y)
  const [right, up] = [spatial(e), spatial(f)]
  return facing(direction(cross(right, up)), right)
}

export function spatial(v: ArrayLike<number>): Vec3 {
  return [v[0] ?? 0, v[1] ?? 0, v[2] ?? 0]
}
