import {
  fit,
  viewport,
  pan,
  clampHalfExtent,
  zoom,
  type Camera,
  type Size,
  type Pull,
} from '../figure/scene/viewport.ts'
import { arrows, type Press } from '../figure/keys.ts'
import { lateFigure } from './lateFigure.ts'
import { reportOf } from './session.ts'
import type { PaneSettings, Shown } from './pane.ts'
import { chosenScale } from './settings.ts'
import {
  cameraOf,
  flattened,
  gradientScaleOf,
  homeOf,
  paperScaleOf,
  viewIdOf,
  viewportOf,
} from './view.ts'

/** What looking around changes. */
type Change = Partial<Pick<PaneSettings, 'camera' | 'turn'>>

const zoomStep = 1.25

/** A tip nearer to the upper or the lower edge of the paper than this, in pixels, counts as out of sight. */
const rim = { above: 14, below: 14 }

/** The camera after a zoom around the middle: by keys and buttons there is no pointer to zoom at. */
export function zoomed(shown: Shown, closer: boolean, size: Size): Camera {
  const middle = { left: size.width / 2, top: size.height / 2 }
  return zoom(cameraOf({ shown, size }), closer ? zoomStep : 1 / zoomStep, middle, size)
}

/** After a pull at the paper: the plane follows it, space turns. */
export function pulled(shown: Shown, { from, to, factor }: Pull, size: Size): Change {
  const camera = cameraOf({ shown, size })
  const space = lateFigure()
  if (viewIdOf(shown) !== 'space' || !space) return { camera: zoom(camera, factor, from, size, to) }
  const seen = viewport(camera, size)
  const ball = { ...seen.place([0, 0]), radius: reportOf(shown).normX * seen.unit }
  const turn = space.rolled(shown.turn, from, to, ball)
  return factor === 1
    ? { turn }
    : { turn, camera: { ...camera, halfExtent: clampHalfExtent(camera.halfExtent / factor) } }
}

/** The camera that has both vectors, both gradients as drawn, and the origin on the paper. */
export function fitted(shown: Shown, size: Size): Camera {
  if (chosenScale(shown) !== null) return fittedBy(gradientScaleOf({ shown, size }), shown, size)
  // How long the gradients are to be drawn depends on the camera, and the camera on that.
  const looking = { shown: { ...shown, camera: fittedBy(0, shown, size) }, size }
  // What is drawn longer to be seen stays on the paper by itself: room for it would make all the rest small.
  const factor = shown.enlarge === 'paper' ? paperScaleOf(looking) : gradientScaleOf(looking)
  return fittedBy(factor, shown, size)
}

/** The camera that has everything on the paper, with the gradients `factor` times as long. */
function fittedBy(factor: number, shown: Shown, size: Size): Camera {
  const { x, y, gradient } = reportOf(shown)
  const tip = (v: readonly number[], g: readonly number[] = [], t = 0) =>
    v.map((entry, i) => entry + t * (g[i] ?? 0))
  const tips = [x, y, tip(x, gradient.x, factor), tip(y, gradient.y, factor)]
  if (viewIdOf(shown) === 'space') {
    // However space is turned, and with the ball.
    const reach = Math.max(...tips.map((v) => Math.hypot(...v)).filter(Number.isFinite))
    const corner = [reach, reach] as const
    return fit([[-reach, -reach], corner], size)
  }
  return fit([[0, 0], ...tips.map(flattened(shown))], size)
}

/** Whether the tips of x and y are on the paper, and x and y long enough there to be told from zero. */
export function inSight(shown: Shown, size: Size): boolean {
  const seen = viewportOf({ shown, size })
  const origin = seen.place([0, 0])
  const { x, y, normX, normY } = reportOf(shown)
  if (viewIdOf(shown) === 'space')
    return [normX, normY].every(
      (length) =>
        length * seen.unit > 12 && length * seen.unit < Math.min(size.width, size.height) / 2,
    )
  const flat = flattened(shown)
  return [x, y]
    .map((v) => seen.place(flat(v)))
    .every(
      ({ left, top }) =>
        left > 24 &&
        left < size.width - 24 &&
        top > rim.above &&
        top < size.height - rim.below &&
        Math.hypot(left - origin.left, top - origin.top) > 12,
    )
}

/** How much of a tip has to be on the paper, in pixels from its middle, so that it can be taken. */
const grasp = 12

/** Whether a tip can be taken where it is seen. In space none counts as lost: what brings it back would look from much farther away. */
export function inReach(shown: Shown, part: 'x' | 'y', size: Size): boolean {
  if (viewIdOf(shown) === 'space') return true
  const { left, top } = viewportOf({ shown, size }).place(flattened(shown)(shown[part]))
  return Math.min(left, top, size.width - left, size.height - top) >= grasp
}

/**
 * Where a new reader looks from. Where nothing is to be seen from there, the camera is named all the same: without
 * one the figure would look where the vectors are.
 */
export function homeward(shown: Shown, size: Size): Camera | null {
  const home = { ...shown, camera: null }
  return inSight(home, size) ? null : homeOf({ shown: home, size })
}

/** What a key does on the paper; undefined if nothing. */
export function lookingAfter(press: Press, shown: Shown, size: Size): Change | undefined {
  if (viewIdOf(shown) === 'space') {
    const turn = lateFigure()?.turnedByKey(shown.turn, press)
    if (turn) return { turn }
  }
  const way = arrows[press.key]
  if (way)
    return {
      camera: pan(
        cameraOf({ shown, size }),
        { left: -way[0] * size.width * 0.08, top: way[1] * size.height * 0.08 },
        size,
      ),
    }
  switch (press.key) {
    case '+':
    case '=':
      return { camera: zoomed(shown, true, size) }
    case '-':
      return { camera: zoomed(shown, false, size) }
    case 'f':
    case 'F':
      return { camera: fitted(shown, size) }
    case '0':
      return { camera: homeward(shown, size) }
    default:
      return undefined
  }
}
