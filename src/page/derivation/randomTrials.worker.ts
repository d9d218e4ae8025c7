import { trialCount, randomTrials } from '../../lesson/randomTrials.ts'
import type { TrialsAnswer } from './RandomTrials.tsx'

// Holds the lines of the derivation against random pairs, beside the page.

const answer = (message: TrialsAnswer) => postMessage(message)

addEventListener('message', ({ data: seed }: MessageEvent<number>) => {
  const running = randomTrials(seed)
  for (let pairs = 0; ; pairs++) {
    const { done, value } = running.next()
    if (done) return answer({ kind: 'found', found: value })
    if (pairs % 25 === 0) answer({ kind: 'progress', percent: (100 * pairs) / trialCount })
  }
})
