import { fit, frame, pan, reaching, zoom, type Camera, type Size } from '../figure/frame.ts'
import { arrows, type Press } from '../figure/keys.ts'
import { turnedByKey } from '../figure/keysInSpace.ts'
import type { Pull } from '../figure/navigate.ts'
import { rolled } from '../figure/trackball.ts'
import { portraitOf } from '../session/session.ts'
import type { Shared } from '../session/shared.ts'
import { cameraOf, enlargementOf, flattened, frameOf, viewOf } from '../session/sight.ts'

/** What looking around changes. */
type Looking = Pick<Shared, 'camera'> | Pick<Shared, 'camera' | 'turn'> | Pick<Shared, 'turn'>

const zoomStep = 1.25

/** The options above and the buttons below lie on the paper: so much of it is theirs, in pixels. */
const bars = { above: 62, below: 52 }

/** The camera after a zoom around the middle: by keys and buttons there is no pointer to zoom at. */
export function zoomed(shared: Shared, closer: boolean, size: Size): Camera {
  const middle = { left: size.width / 2, top: size.height / 2 }
  return zoom(cameraOf(shared), closer ? zoomStep : 1 / zoomStep, middle, size)
}

/** After a pull at the paper: the plane follows it, space turns. */
export function pulled(shared: Shared, { from, to, factor }: Pull, size: Size): Looking {
  const camera = cameraOf(shared)
  if (viewOf(shared) !== 'space') return { camera: zoom(camera, factor, from, size, to) }
  const seen = frame(camera, size)
  const ball = { ...seen.place([0, 0]), radius: portraitOf(shared).normX * seen.unit }
  const turn = rolled(shared.turn, from, to, ball)
  return factor === 1
    ? { turn }
    : { turn, camera: { ...camera, reach: reaching(camera.reach / factor) } }
}

/** The camera that has both vectors, both gradients as drawn, and the origin on the paper. */
export function fitted(shared: Shared, size: Size): Camera {
  if (shared.enlarge !== 'auto') return fittedBy(enlargementOf({ shared, size }), shared, size)
  // How long the gradients are to be drawn depends on the camera, and the camera on that.
  const camera = fittedBy(0, shared, size)
  return fittedBy(enlargementOf({ shared: { ...shared, camera }, size }), shared, size)
}

/** The camera that has everything on the paper, with the gradients `factor` times as long. */
function fittedBy(factor: number, shared: Shared, size: Size): Camera {
  const { x, y, gradient } = portraitOf(shared)
  const tip = (v: readonly number[], g: readonly number[] = [], t = 0) =>
    v.map((entry, i) => entry + t * (g[i] ?? 0))
  const tips = [x, y, tip(x, gradient.x, factor), tip(y, gradient.y, factor)]
  if (viewOf(shared) === 'space') {
    // However space is turned, and with the ball.
    const reach = Math.max(...tips.map((v) => Math.hypot(...v)).filter(Number.isFinite))
    const corner = [reach, reach] as const
    return fit([[-reach, -reach], corner], size)
  }
  return fit([[0, 0], ...tips.map(flattened(shared))], size)
}

/** Whether the tips of x and y are on the paper, and x and y long enough there to be told from zero. */
export function inSight(shared: Shared, size: Size): boolean {
  const seen = frameOf({ shared, size })
  const origin = seen.place([0, 0])
  const { x, y, normX, normY } = portraitOf(shared)
  if (viewOf(shared) === 'space')
    return [normX, normY].every(
      (length) =>
        length * seen.unit > 12 && length * seen.unit < Math.min(size.width, size.height) / 2,
    )
  const flat = flattened(shared)
  return [x, y]
    .map((v) => seen.place(flat(v)))
    .every(
      ({ left, top }) =>
        left > 24 &&
        left < size.width - 24 &&
        top > bars.above &&
        top < size.height - bars.below &&
        Math.hypot(left - origin.left, top - origin.top) > 12,
    )
}

/** What a key does on the paper; undefined if nothing. */
export function lookingAfter(press: Press, shared: Shared, size: Size): Looking | undefined {
  if (viewOf(shared) === 'space') {
    const turn = turnedByKey(shared.turn, press)
    if (turn) return { turn }
  }
  const way = arrows[press.key]
  if (way)
    return {
      camera: pan(
        cameraOf(shared),
        { left: -way[0] * size.width * 0.08, top: way[1] * size.height * 0.08 },
        size,
      ),
    }
  switch (press.key) {
    case '+':
    case '=':
      return { camera: zoomed(shared, true, size) }
    case '-':
      return { camera: zoomed(shared, false, size) }
    case 'f':
    case 'F':
      return { camera: fitted(shared, size) }
    case '0':
      return { camera: null }
    default:
      return undefined
  }
}
