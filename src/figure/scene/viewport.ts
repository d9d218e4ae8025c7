/** A vector of the plane. */
export type Vec2 = readonly [x: number, y: number]

/** A place on the paper, in CSS pixels from its top left corner, y downwards. */
export interface Px {
  readonly left: number
  readonly top: number
}

/** What a hand did to the paper since the gesture began. */
export interface Pull {
  /** Where it took hold, and where that place is to go. */
  readonly from: Px
  readonly to: Px
  /** Above 1 is closer. */
  readonly factor: number
}

/** Where the reader looks: the middle of the paper, and how far it reaches, in units of the vectors. */
export interface Camera {
  readonly centre: Vec2
  /** Half of the paper's shorter side. */
  readonly halfExtent: number
}

/** The size of the paper, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Vectors to pixels and back, for one camera and one size. Equal scale in both directions. */
export interface Viewport extends Size {
  /** Pixels in one unit. */
  readonly unit: number
  readonly place: (v: Vec2) => Px
  readonly invert: (px: Px) => Vec2
}

/** The camera that a new reader meets. */
export const home: Camera = { centre: [0.5, 0.5], halfExtent: 2 }

/** What stands around the edge of the paper, in pixels: buttons above and below, names beside the tips. */
const rim = 76

const minHalfExtent = 1e-300
const maxHalfExtent = 1e300

/** @param size both sides at least 1 pixel. */
export function viewport({ centre, halfExtent }: Camera, { width, height }: Size): Viewport {
  const unit = Math.min(width, height) / (2 * halfExtent)
  return {
    width,
    height,
    unit,
    place: ([x, y]) => ({
      left: bounded(width / 2 + (x - centre[0]) * unit),
      top: bounded(height / 2 - (y - centre[1]) * unit),
    }),
    invert: ({ left, top }) => [
      centre[0] + (left - width / 2) / unit,
      centre[1] - (top - height / 2) / unit,
    ],
  }
}

/** The camera that has these places on the paper, with some room around them. */
export function fit(places: readonly Vec2[], { width, height }: Size): Camera {
  const finite = places.filter((place) => place.every(Number.isFinite))
  const xs = finite.map(([x]) => x)
  const ys = finite.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)]
  const short = Math.min(width, height)
  const inner = {
    width: Math.max(width / 3, width - 2 * rim),
    height: Math.max(height / 3, height - 2 * rim),
  }
  // Halved before they are added, so that the largest doubles do not overflow.
  const reach = Math.max(
    (right / 2 - left / 2) * (short / inner.width),
    (top / 2 - bottom / 2) * (short / inner.height),
  )
  return {
    centre: [left / 2 + right / 2, bottom / 2 + top / 2],
    halfExtent: clampHalfExtent(reach || 1),
  }
}

/** The camera moved by a number of pixels, as when the paper is dragged. */
export function pan({ centre, halfExtent }: Camera, by: Px, size: Size): Camera {
  const { unit } = viewport({ centre, halfExtent }, size)
  return { centre: [centre[0] - by.left / unit, centre[1] + by.top / unit], halfExtent }
}

/** The camera after a zoom by `factor` (above 1 is closer) that brings the place under `px` to `to`. */
export function zoom(camera: Camera, factor: number, px: Px, size: Size, to: Px = px): Camera {
  const before = viewport(camera, size).invert(px)
  const closer = { ...camera, halfExtent: clampHalfExtent(camera.halfExtent / factor) }
  const after = viewport(closer, size).invert(to)
  return {
    ...closer,
    centre: [closer.centre[0] + before[0] - after[0], closer.centre[1] + before[1] - after[1]],
  }
}

/** A pixel within what can be reckoned with: no paper is so large, and no difference overflows. */
export function bounded(px: number): number {
  return Math.max(-1e150, Math.min(1e150, px))
}

/** A reach within what frames can be made of. */
export function clampHalfExtent(halfExtent: number): number {
  return Math.min(maxHalfExtent, Math.max(minHalfExtent, halfExtent))
}
