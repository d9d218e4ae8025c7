import type { Progress } from '../../../../tensors/found.ts'
import type { Answer } from './reading.ts'

/** Milliseconds between two pauses, in which others may run. */
const pause = 30

/** Tells how far it is, not more often than the eye follows. */
export function progressOf(answer: (message: Answer) => void, what: string): Progress {
  let [last, rested] = [-1, performance.now()]
  const rest = async () => {
    await new Promise((go) => setTimeout(go))
    rested = performance.now()
  }
  return (done, total) => {
    const percent = total > 0 ? Math.floor((100 * done) / total) : 0
    if (percent !== last) answer({ kind: 'progress', what, percent })
    last = percent
    return performance.now() - rested < pause ? undefined : rest()
  }
}
