import type { Px, Size } from '../figure/scene/viewport.ts'

/*
 * By how much gradients are drawn longer than they are: always a factor like 1, 2, 5, 10, …
 */

/** The longest that a gradient is drawn to be seen, in pixels. */
const longest = 150

/** Where one unit is shorter than this, in pixels, the dot on a tip could hide a gradient of true length. */
const shortest = 75

/** An arrow shorter than this hardly shows beyond the dot on its tip, which hides a third of it. */
const visible = 28

/** The same in space, where an arrow is seen shortened, as one is that stands at the rim of the ball. */
const visibleInSpace = 62

/** How far from the edge of the paper a gradient is to end, in pixels. */
const rim = 12

/** To be seen: by the greatest length that a gradient has at these norms, in pixels. */
export function scaleToBeSeen(greatest: number): number {
  return greatest > 0 && greatest < Infinity ? roundFactor(longest / greatest) : 1
}

/** On paper where one unit has so many pixels: by that alone, so that of two gradients the longer one is drawn longer. */
export function scaleOnPaper(unit: number): number {
  return unit > 1e-300 && unit < shortest ? roundFactor((2.5 * shortest) / unit) : 1
}

interface Drawn {
  /** The greatest length that the shorter gradient has at these norms, in pixels: it does not change while a vector turns. */
  readonly shorter: number
  readonly inSpace: boolean
  /** Where both gradients end that are drawn so many times as long. */
  readonly ends: (factor: number) => readonly Px[]
}

/** A factor, or the first above it by which the shorter gradient shows, as long as both end on the paper. */
export function scaleToShow(factor: number, drawn: Drawn, size: Size): number {
  const enough = drawn.inSpace ? visibleInSpace : visible
  if (!(drawn.shorter > 0) || drawn.shorter * factor >= enough) return factor
  const more = next(factor)
  const isOnPaper = drawn
    .ends(more)
    .every(
      ({ left, top }) =>
        left > rim && left < size.width - rim && top > rim && top < size.height - rim,
    )
  return isOnPaper ? scaleToShow(more, drawn, size) : factor
}

/** A factor like 1, 2, 5, 10, …: the largest that is not above `most`. */
function roundFactor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1)
}

/** The one that comes after such a factor. */
function next(factor: number): number {
  return roundFactor(2.6 * factor)
}
