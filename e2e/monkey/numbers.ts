// Whether the numbers of the page are what the maths says.
import type { CosineReport } from '../../src/math/cosineReport.ts'

/** Every number below the figure, by its name there. */
const numbers: Readonly<Record<string, (report: CosineReport) => number | readonly number[]>> = {
  similarity: (p) => p.similarity,
  angle: (p) => p.angle,
  'norm-x': (p) => p.normX,
  'norm-y': (p) => p.normY,
  'gradient-norm-x': (p) => p.gradientNormX,
  'gradient-norm-y': (p) => p.gradientNormY,
  'inner-x': (p) => p.innerX,
  'gradient-x': (p) => p.gradient.x,
  'gradient-y': (p) => p.gradient.y,
}

export const written = (value: number | readonly number[]) =>
  typeof value === 'number' ? String(value) : value.join(',')

/**
 * Whether two numbers, or vectors, are one. The browser's arc tangent may differ from this engine's in the last
 * digit; what is 0 but for rounding is measured against `size`.
 */
export function isSame(shown: string, exact: string, size = 0): boolean {
  if (shown === exact) return true
  const [a, b] = [shown.split(',').map(Number), exact.split(',').map(Number)]
  const most = Math.max(size, ...b.map(Math.abs))
  return (
    a.length === b.length &&
    a.every((entry, i) => Math.abs(entry - (b[i] ?? NaN)) <= 2 ** -48 * most)
  )
}

/** Which numbers are not what the maths says of two vectors. */
export function wrongIn(
  values: Readonly<Record<string, string>>,
  report: CosineReport,
  at: string,
) {
  return Object.entries(numbers).flatMap(([name, of]) => {
    const shown = values[name]
    const exact = written(of(report))
    return shown === undefined || isSame(shown, exact, name === 'inner-x' ? 1 : 0)
      ? []
      : [`${name} is ${shown}, not ${exact}, at ${at}`]
  })
}
