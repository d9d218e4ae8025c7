import { expect, test } from 'vitest'
import { trialCount, randomTrials, type Trials } from './randomTrials.ts'
import { derivation } from './derivation.ts'
import { verdict, type Chain } from './line.ts'

function run(seed: number): { found: Trials; steps: number } {
  const running = randomTrials({ seed: seed })
  for (let steps = 0; ; steps++) {
    const { done, value } = running.next()
    if (done) return { found: value, steps }
  }
}

const { found, steps } = run(1)
const chains: readonly Chain[] = Object.values(derivation)

test('looks at every pair of the trials', () => expect(steps).toBe(trialCount))

test('every line holds at all of them, with room to spare, and every misprint is refuted', () => {
  for (const { lines, misprints = [] } of chains) {
    for (const { id } of lines.slice(1)) expect(found.get(id)!.ratio, id).toBeLessThan(0.5)
    for (const { id } of misprints) expect(found.get(id)!.ratio, id).toBeGreaterThan(1e6)
  }
})

test('what it gives back is the place where the line is as far off as it says', () => {
  for (const chain of chains)
    for (const line of chain.lines.slice(1)) {
      const { ratio, at, along } = found.get(line.id)!
      const { residual, bound } = verdict(chain, line, { at, along, gradOutput: 1 })
      expect(residual / bound).toBe(ratio)
    }
})
