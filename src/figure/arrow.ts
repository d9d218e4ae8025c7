import type { Px } from './frame.ts'
import { round } from './px.ts'

/** How an arrow is built, in pixels. */
export interface Build {
  /** Width of the shaft. */
  readonly shaft: number
  /** Length of the head; its base is 0.8 of that. */
  readonly head: number
  /** How far before `to` the arrow ends, so as not to run under a handle. */
  readonly short?: number
}

/** Nothing shorter is drawn. */
const least = 0.5
/** Nothing longer: farther out no screen can tell, and path data must stay finite. */
const most = 20_000

/**
 * The outline of an arrow, shaft and head in one closed path, from `from` to `to`. A short arrow has
 * a smaller head, never a head longer than itself. Empty if it is too short to see or has no length.
 */
export function arrow(from: Px, to: Px, { shaft, head, short = 0 }: Build): string {
  const dx = to.left - from.left
  const dy = to.top - from.top
  const length = Math.hypot(dx, dy)
  const shown = Math.min(length, most) - short
  if (!(shown >= least)) return ''
  const [ux, uy] = Number.isFinite(length) ? [dx / length, dy / length] : direction(dx, dy)
  const tip = Math.min(head, shown * 0.6)
  const neck = shown - tip
  const half = Math.min(shaft / 2, tip * 0.4)
  const wing = tip * 0.4
  const at = (along: number, aside: number) =>
    `${round(from.left + along * ux - aside * uy)},${round(from.top + along * uy + aside * ux)}`
  return `M${at(0, half)}L${at(neck, half)}L${at(neck, wing)}L${at(shown, 0)}L${at(neck, -wing)}L${at(neck, -half)}L${at(0, -half)}Z`
}

/** The direction of a vector with infinite entries. */
function direction(dx: number, dy: number): [number, number] {
  const sign = (v: number) => (Number.isFinite(v) ? 0 : Math.sign(v))
  const size = Math.hypot(sign(dx), sign(dy))
  return [sign(dx) / size, sign(dy) / size]
}
