import { exponent } from './binary.ts'
import { dot, type Pair, type Vec } from './vec.ts'

/**
 * t ↦ S(x + t x̃, y + t ỹ): O(n) once and O(1) for each t, from nine inner products. For drawing: it
 * loses digits where those cancel. NaN where a vector would be zero.
 */
export function restrictToLine(at: Pair, along: Pair): (t: number) => number {
  // S does not change when a vector is scaled, so squares need not overflow.
  const [x, dx] = [scaled(at.x, at.x), scaled(along.x, at.x)]
  const [y, dy] = [scaled(at.y, at.y), scaled(along.y, at.y)]
  const inner = [dot(x, y), dot(dx, y) + dot(x, dy), dot(dx, dy)] as const
  const squareX = [dot(x, x), 2 * dot(x, dx), dot(dx, dx)] as const
  const squareY = [dot(y, y), 2 * dot(y, dy), dot(dy, dy)] as const
  const value = ([a, b, c]: readonly [number, number, number], t: number) => a + t * (b + t * c)
  return (t) => {
    const size = Math.sqrt(value(squareX, t)) * Math.sqrt(value(squareY, t))
    const s = value(inner, t) / size
    return size > 0 && Number.isFinite(s) ? Math.max(-1, Math.min(1, s)) : NaN
  }
}

/** v over the power of two of the largest |entry| of `by`. */
function scaled(v: Vec, by: Vec): Vec {
  const largest = by.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0)
  const factor = 2 ** -exponent(largest)
  return v.map((entry) => entry * factor)
}
