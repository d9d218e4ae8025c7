import type { CosineReport } from '../../math/cosineReport.ts'
import { rotate, type Vec3 } from '../../math/rotation.ts'
import type { Pair } from '../../math/vec.ts'
import type { Ball } from './ball/ball.ts'
import type { Spot } from './ball/depth.ts'
import { bounded } from '../scene/viewport.ts'
import { spatial } from './moving/orientations.ts'
import type { ViewOptions } from '../view.ts'

/** Space as it stands before the reader, in pixels. */
export interface SpaceScene {
  readonly report: CosineReport
  readonly options: ViewOptions
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
export function spaceScene(report: CosineReport, options: ViewOptions): SpaceScene {
  const { viewport, turn, gradientScale } = options
  const origin: Spot = { ...viewport.place([0, 0]), depth: 0 }
  const seen = (v: ArrayLike<number>): Vec3 => rotate(turn, spatial(v))
  const place = (v: ArrayLike<number>): Spot => {
    const [right, up, nearer] = seen(v)
    return { ...viewport.place([right, up]), depth: bounded(nearer * viewport.unit) }
  }
  const end = (v: readonly number[], g: readonly number[]) =>
    place(v.map((entry, i) => entry + gradientScale * (g[i] ?? 0)))
  const { x, y, gradient } = report
  const ball: Ball = { ...origin, radius: bounded(report.normX * viewport.unit), towards: null }
  return {
    report,
    options,
    origin,
    place,
    tip: { x: place(x), y: place(y) },
    gradientTip: { x: end(x, gradient.x), y: end(y, gradient.y) },
    direction: {
      x: seen(x.map((entry) => entry / report.normX)),
      y: seen(y.map((entry) => entry / report.normY)),
    },
    ball,
  }
}
