import { scaleLog } from 'd3'
import { steps } from '../../gradcheck/precision.ts'
import type { Size } from '../scene/viewport.ts'
import { round } from '../scene/screen.ts'

/** Room to the left, for the numbers of the errors, and to the right, in pixels. */
const margin = { left: 46, right: 14 }

/** The ends of the axis: those of what was measured. */
export const [minEps, maxEps] = [steps.at(-1)!, steps[0]!]

/** Where an eps stands, in pixels from the left; one beyond the axis at its end. */
export function leftOf(eps: number, { width }: Pick<Size, 'width'>): number {
  return round(acrossOf(width)(within(eps)))
}

/** The eps at a distance from the left, to two digits; beyond the axis that of its end. */
export function epsAt(left: number, { width }: Pick<Size, 'width'>): number {
  return within(Number(acrossOf(width).invert(left).toPrecision(2)))
}

/** Where a key moves eps to: arrows by a quarter of a decade, pages by one; null if it moves nothing. */
export function epsAfter(key: string, eps: number): number | null {
  // The steps go down; what is next to an eps between two of them is one of these.
  const smaller = steps.find((step) => step < eps) ?? minEps
  const larger = steps.findLast((step) => step > eps) ?? maxEps
  const times = (factor: number) => within(Number((eps * factor).toPrecision(2)))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return larger
    case 'ArrowLeft':
    case 'ArrowDown':
      return smaller
    case 'PageUp':
      return times(10)
    case 'PageDown':
      return times(0.1)
    case 'Home':
      return minEps
    case 'End':
      return maxEps
    default:
      return null
  }
}

/** Moved onto the axis if it is beyond it. */
export const within = (eps: number) => Math.min(maxEps, Math.max(minEps, eps))

/** From eps to pixels, at a figure of this width. */
export const acrossOf = (width: number) =>
  scaleLog([minEps, maxEps], [margin.left, Math.max(margin.left + 1, width - margin.right)])
