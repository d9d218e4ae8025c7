import { draw, uniform } from '../math/random.ts'
import { add, dot, norm, scale, type Pair, type Vec } from '../math/vec.ts'
import { say } from '../words/say.ts'

/** A place at which a check can be made. */
export interface CheckPoint {
  /** What it is, in a few words. */
  readonly title: string
  /** Which settings it depends on: a field that is not named here has no effect. */
  readonly needs: readonly ('n' | 'seed')[]
  /** The smallest n for which such a point exists. */
  readonly min: number
  /** x and y, of length n where `needs` names it. */
  readonly make: (n: number, seed: number, given: Given) => Pair
}

/** Vectors that a point can be made of: the lesson's, and those that the reader gave the check itself. */
export interface Given {
  readonly lesson: Pair
  readonly own: Pair
}

/** Two vectors of uniform entries in [−1, 1); never zero in practice, n ≥ 1. */
function random(n: number, seed: number): Pair {
  const next = uniform(seed)
  return { x: draw(next, n), y: draw(next, n) }
}

/** v without its part along u; both of length n ≥ 2, not parallel. */
function across(u: Vec, v: Vec): number[] {
  return add(v, u, -dot(u, v) / dot(u, u))
}

const unit = (u: Vec) => scale(1 / norm(u), u)

/** The points of the check. A new one goes here, and appears in the menu, the link and the tests. */
export const points = {
  ones: {
    title: say`x = y = (1, …, 1), the post’s`,
    needs: ['n'],
    min: 1,
    make: (n) => ({ x: Array.from({ length: n }, () => 1), y: Array.from({ length: n }, () => 1) }),
  },
  random: {
    title: say`random entries between −1 and 1`,
    needs: ['n', 'seed'],
    min: 1,
    make: random,
  },
  parallel: {
    title: say`y = 2x, x random`,
    needs: ['n', 'seed'],
    min: 1,
    make: (n, seed) => {
      const { x } = random(n, seed)
      return { x, y: scale(2, x) }
    },
  },
  orthogonal: {
    title: say`y at right angles to x`,
    needs: ['n', 'seed'],
    min: 2,
    make: (n, seed) => {
      const { x, y } = random(n, seed)
      return { x, y: across(x, y) }
    },
  },
  'near-zero': {
    title: say`‖x‖ = ‖y‖ = 10⁻⁶, as small as the usual step`,
    needs: ['n', 'seed'],
    min: 1,
    make: (n, seed) => {
      const { x, y } = random(n, seed)
      return { x: scale(1e-6, unit(x)), y: scale(1e-6, unit(y)) }
    },
  },
  large: {
    title: say`‖x‖ = ‖y‖ = 10⁶`,
    needs: ['n', 'seed'],
    min: 1,
    make: (n, seed) => {
      const { x, y } = random(n, seed)
      return { x: scale(1e6, unit(x)), y: scale(1e6, unit(y)) }
    },
  },
  figure: {
    title: say`the vectors of the lesson`,
    needs: [],
    min: 1,
    make: (_n, _seed, { lesson }) => lesson,
  },
  own: {
    title: say`your own vectors`,
    needs: [],
    min: 1,
    make: (_n, _seed, { own }) => own,
  },
} as const satisfies Record<string, CheckPoint>

export type PointId = keyof typeof points

export const pointIds = Object.keys(points) as PointId[]

/** The vectors of a point, of length n (of their own length where they are given). */
export function makePoint(id: PointId, n: number, seed: number, given: Given): Pair {
  const point: CheckPoint = points[id]
  return point.make(n, seed, given)
}
