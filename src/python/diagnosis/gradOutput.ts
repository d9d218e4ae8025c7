import type { Gradients, Place, Prober } from '../probe/probe.ts'

/** How a gradient depends on grad_output. */
export type Dependence = 'linear' | 'none' | 'squared' | 'absolute' | 'other'

/**
 * How the gradients depend on grad_output: asked with 2, −1 and, where there are several outputs, with others
 * for each.
 */
export function dependence(
  prober: Prober,
  place: Place,
  count: number,
  ones: Gradients,
): readonly [Dependence, Dependence] {
  const asked = (weight: number) =>
    prober.claimed(place, [Array.from({ length: count }, () => weight)])
  const [twice, opposite] = [asked(2), asked(-1)]
  const of = (input: 0 | 1): Dependence => {
    const base = ones[input] ?? []
    const ratio = (found: readonly number[] | null) => constantRatio(found ?? [], base)
    const [two, minus] = [ratio(twice[input]), ratio(opposite[input])]
    if (two === 2 && minus === -1) return 'linear'
    if (two === 1 && minus === 1) return 'none'
    if (two === 4 && minus === 1) return 'squared'
    if (two === 2 && minus === 1) return 'absolute'
    return 'other'
  }
  return [of(0), of(1)]
}

/** The whole number by which all entries differ from others; null if there is none. */
function constantRatio(found: readonly number[], base: readonly number[]): number | null {
  const largest = Math.max(...base.map(Math.abs))
  const at = base.findIndex((entry) => Math.abs(entry) === largest)
  const ratio = Math.round((found[at] ?? NaN) / (base[at] ?? NaN))
  const holds = base.every(
    (entry, i) => Math.abs((found[i] ?? NaN) - ratio * entry) <= 1e-9 * largest,
  )
  return holds ? ratio : null
}
