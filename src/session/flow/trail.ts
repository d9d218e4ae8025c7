import type { Trail } from '../../figure/flow/trail.ts'
import { batchGradient, shares } from '../../math/flow/infoNce.ts'
import type { Walk } from '../../math/flow/walk.ts'
import { scale, type Vec } from '../../math/vec.ts'
import { memoizeOne } from '../memoizeOne.ts'
import type { Settings } from '../settings.ts'
import { othersOf, walkOf, walkerOf } from './walker.ts'

interface Drawn {
  readonly settings: Settings
  /** From vectors to the coordinates of the view: linear. */
  readonly flatten: (v: Vec) => Vec
  /** What `flatten` depends on. */
  readonly by: unknown
  readonly triangle: boolean
}

interface Known {
  readonly by: unknown
  readonly x: Vec[]
  readonly y: Vec[]
}

/** The places of a walk in the coordinates of a view, as far as they are known: each is worked out once. */
const known = new WeakMap<Walk, Known>()

function placesOf({ settings, flatten, by }: Drawn): Known {
  const walk = walkOf(settings)
  const before = known.get(walk)
  const places: Known = before && before.by === by ? before : { by, x: [], y: [] }
  known.set(walk, places)
  const { frame } = walk
  const [along, across] = frame ? [flatten(frame.along), flatten(frame.across)] : [[], []]
  const seen = (v: Vec): Vec =>
    frame
      ? along.map((entry, i) => (v[0] ?? 0) * entry + (v[1] ?? 0) * (across[i] ?? 0))
      : flatten(v)
  const count = walk.reached(settings.flow) + 1
  while (places.x.length < count) {
    const { x, y } = walk.at(places.x.length).walker
    places.x.push(seen(x))
    places.y.push(seen(y))
  }
  return { by, x: places.x.slice(0, count), y: places.y.slice(0, count) }
}

/** What the walk has left behind, in the coordinates of a view. */
export const trailOf = memoizeOne(
  ({ settings, by, triangle }: Drawn) => [walkOf(settings), settings.flow, by, triangle],
  (drawn): Trail => {
    const { settings, triangle, flatten } = drawn
    const { x, y } = placesOf(drawn)
    const { tau } = settings
    const moves = (part: 'x' | 'y') => settings.follow === 'both' || settings.follow === part
    const others = othersOf(settings)
    const now = walkerOf(settings)
    const all = [now.y, ...others]
    const [first = null, ...rest] = others.length > 0 ? shares(now.x, all, tau) : []
    // By the temperature shorter than the gradient: so it is at most twice as long as that of one vector.
    const along = first === null ? null : scale(tau, batchGradient(now.x, all, tau))
    return {
      x: moves('x') || first !== null ? x : x.slice(-1),
      y: moves('y') && first === null ? y : y.slice(-1),
      given: others.map((to, j) => ({ to: flatten(to), share: rest[j] ?? 0 })),
      share: first,
      together: along && flatten(along),
      triangle,
    }
  },
)
