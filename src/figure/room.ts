import type { Portrait } from '../math/portrait.ts'
import { rotate, type Vec3 } from '../math/rotation.ts'
import type { Pair } from '../math/vec.ts'
import type { Ball } from './ball.ts'
import type { Spot } from './depth.ts'
import { bounded } from './frame.ts'
import { spatial } from './looks.ts'
import type { Look } from './view.ts'

/** Space as it stands before the reader, in pixels. */
export interface Room {
  readonly portrait: Portrait
  readonly look: Look
  readonly origin: Spot
  readonly place: (v: ArrayLike<number>) => Spot
  readonly tip: Pair<Spot>
  readonly gradientTip: Pair<Spot>
  /** Unit vectors of x and y as the reader sees them: to the right, up, nearer. */
  readonly direction: Pair<Vec3>
  /** The ball of radius ‖x‖. */
  readonly ball: Ball
}

/** Where everything stands, in pixels. */
export function furnished(portrait: Portrait, look: Look): Room {
  const { frame, turn, enlarge } = look
  const origin: Spot = { ...frame.place([0, 0]), depth: 0 }
  const seen = (v: ArrayLike<number>): Vec3 => rotate(turn, spatial(v))
  const place = (v: ArrayLike<number>): Spot => {
    const [right, up, nearer] = seen(v)
    return { ...frame.place([right, up]), depth: bounded(nearer * frame.unit) }
  }
  const end = (v: readonly number[], g: readonly number[]) =>
    place(v.map((entry, i) => entry + enlarge * (g[i] ?? 0)))
  const { x, y, gradient } = portrait
  const ball: Ball = { ...origin, radius: bounded(portrait.normX * frame.unit), towards: null }
  return {
    portrait,
    look,
    origin,
    place,
    tip: { x: place(x), y: place(y) },
    gradientTip: { x: end(x, gradient.x), y: end(y, gradient.y) },
    direction: {
      x: seen(x.map((entry) => entry / portrait.normX)),
      y: seen(y.map((entry) => entry / portrait.normY)),
    },
    ball,
  }
}
