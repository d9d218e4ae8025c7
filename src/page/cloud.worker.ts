import { cloudSize, proof } from '../lesson/cloud.ts'
import type { CloudAnswer } from './Cloud.tsx'

// Holds the lines of the derivation against the cloud, beside the page.

const answer = (message: CloudAnswer) => postMessage(message)

addEventListener('message', ({ data: seed }: MessageEvent<number>) => {
  const running = proof(seed)
  for (let pairs = 0; ; pairs++) {
    const { done, value } = running.next()
    if (done) return answer({ kind: 'proof', proof: value })
    if (pairs % 25 === 0) answer({ kind: 'progress', percent: (100 * pairs) / cloudSize })
  }
})
