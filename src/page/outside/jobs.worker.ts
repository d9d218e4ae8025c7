import type { Task } from './jobs.ts'
import { steps } from './jobsHere.ts'

// Works a job out beside the page, and says every so often how far it is.

/** Milliseconds between two words. */
const pause = 80

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const all = steps(data)
  for (let said = performance.now(); ;) {
    const next = all.next()
    if (next.done) return postMessage(next.value)
    if (performance.now() - said < pause) continue
    postMessage(next.value())
    said = performance.now()
  }
})
