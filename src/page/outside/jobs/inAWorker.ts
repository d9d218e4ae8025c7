import type { Steps, Task } from './steps.ts'

/** Milliseconds between two words. */
const pause = 80

/** Works jobs out beside the page, and says every so often how far they are. */
export function inAWorker(steps: Steps): void {
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
}
