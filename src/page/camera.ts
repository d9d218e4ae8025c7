import { fit, frame, home, pan, zoom, type Camera, type Size } from '../figure/frame.ts'
import { arrows } from '../figure/keys.ts'
import { tips } from '../figure/plane.ts'
import { portraitOf } from '../session/session.ts'
import { enlargements, type Shared } from '../session/shared.ts'

const zoomStep = 1.25

/** The camera after a zoom around the middle: by keys and buttons there is no pointer to zoom at. */
export function zoomed(shared: Shared, closer: boolean, size: Size): Camera {
  const middle = { left: size.width / 2, top: size.height / 2 }
  return zoom(shared.camera, closer ? zoomStep : 1 / zoomStep, middle, size)
}

/** The camera that has both vectors, both gradients as drawn, and the origin on the paper. */
export function fitted(shared: Shared, size: Size): Camera {
  const { x, y, gradient } = portraitOf(shared)
  const factor = enlargements[shared.enlarge]
  const tip = (v: readonly number[], g: readonly number[] = [], t = 0) =>
    [0, 1].map((i) => (v[i] ?? 0) + t * (g[i] ?? 0)) as [number, number]
  return fit([[0, 0], tip(x), tip(y), tip(x, gradient.x, factor), tip(y, gradient.y, factor)], size)
}

/** Whether the tips of x and y are on the paper, and x and y long enough there to be told from zero. */
export function inSight(shared: Shared, size: Size): boolean {
  const seen = frame(shared.camera, size)
  const { x, y } = tips(portraitOf(shared), seen)
  const origin = seen.place([0, 0])
  return [x, y].every(
    ({ left, top }) =>
      left > 0 &&
      left < size.width &&
      top > 0 &&
      top < size.height &&
      Math.hypot(left - origin.left, top - origin.top) > 12,
  )
}

/** What a key does on the paper; undefined if nothing. */
export function cameraAfter(key: string, shared: Shared, size: Size): Camera | undefined {
  const way = arrows[key]
  if (way)
    return pan(
      shared.camera,
      { left: -way[0] * size.width * 0.08, top: way[1] * size.height * 0.08 },
      size,
    )
  switch (key) {
    case '+':
    case '=':
      return zoomed(shared, true, size)
    case '-':
      return zoomed(shared, false, size)
    case 'f':
    case 'F':
      return fitted(shared, size)
    case '0':
      return home
    default:
      return undefined
  }
}
