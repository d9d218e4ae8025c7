import { draw, uniform } from '../math/random.ts'
import type { Pair } from '../math/vec.ts'
import { derivation } from './derivation.ts'
import { verdict, type Chain, type Sample } from './line.ts'

/** So many pairs, with so many components. */
export const trialCount = 1000
const sizes = [2, 3, 5, 16, 64, 257, 1024]

/** Where a line is farthest from the first of its chain, in shares of what rounding allows. */
export interface Worst {
  /** residual / bound: at most 1 where the line holds. */
  readonly ratio: number
  readonly at: Pair
  readonly along: Pair
}

/** By the line's id. */
export type Trials = ReadonlyMap<string, Worst>

const chains: readonly Chain[] = Object.values(derivation)

/** The pair number i of the trials that belong to a seed: always the same. */
function* trials(seed: number): Generator<Sample, void> {
  const next = uniform(seed)
  for (let i = 0; i < trialCount; i++) {
    // `uniform` is between −1 and 1.
    const n = sizes[Math.floor(((next() + 1) / 2) * sizes.length)]!
    const [x, y, dx, dy] = [draw(next, n), draw(next, n), draw(next, n), draw(next, n)]
    yield { at: { x, y }, along: { x: dx, y: dy }, gradOutput: 1 }
  }
}

/**
 * Holds every line of the derivation, the misprints too, against the first of its chain at each pair of
 * the trials. Yields how many pairs it has tried after each of them, so that it can be watched and stopped.
 */
export function* randomTrials({ seed }: { readonly seed: number }): Generator<number, Trials> {
  const worst = new Map<string, Worst>()
  let pairs = 0
  for (const sample of trials(seed)) {
    for (const chain of chains)
      for (const line of [...chain.lines.slice(1), ...(chain.misprints ?? [])]) {
        const { residual, bound } = verdict(chain, line, sample)
        const ratio = residual / bound
        if (!(ratio <= (worst.get(line.id)?.ratio ?? -1)))
          worst.set(line.id, { ratio, at: sample.at, along: sample.along })
      }
    yield ++pairs
  }
  return worst
}
