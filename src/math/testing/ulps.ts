/*
 * Errors in units of 2^-52, the spacing of doubles just above 1. Next to the smallest numbers one
 * spacing, 2^-1074, is free: there a relative error has no meaning.
 */

const SPACING = Number.MIN_VALUE

/** |got − want| / |want| in units of 2^-52. Infinities must agree. */
export function ulps(got: number, want: number): number {
  return normwise([got], [want])
}

/** ‖got − want‖ / ‖want‖ in units of 2^-52, without overflow or underflow. */
export function normwise(got: readonly number[], want: readonly number[]): number {
  if (got.length !== want.length || got.some((g) => Number.isNaN(g))) return Infinity
  const finite = want.every(Number.isFinite)
  if (!finite) {
    const agree = want.every((w, i) => Number.isFinite(w) || w === got[i])
    return agree ? 0 : Infinity
  }
  const size = Math.max(...want.map(Math.abs))
  const errors = got.map((g, i) => Math.max(0, Math.abs(g - want[i]!) - SPACING))
  if (errors.every((e) => e === 0)) return 0
  if (size === 0) return Infinity
  const relative = Math.hypot(...errors.map((e) => e / size))
  return relative / Math.hypot(...want.map((w) => w / size)) / Number.EPSILON
}
