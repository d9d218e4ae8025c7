import { whenIdle } from './idle.ts'

/** What has to be done, but not now. */
export interface Turns {
  /** Does it when its turn comes, before the others if it is pressing. What is returned calls it off. */
  readonly add: (work: () => void, pressing?: boolean) => () => void
  /** Does all that waits, whatever it takes. */
  readonly doAll: () => void
}

/** Milliseconds of work at a time, so that no task is long on a slow phone either. */
const slice = 5
/** In a window that nobody sees there are no frames: then the next slice comes after so many milliseconds. */
const unseen = 100

/** After the next frame, so that each slice is laid out and painted by itself. */
function afterFrame(call: () => void): void {
  let called = false
  const once = () => {
    if (called) return
    called = true
    call()
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, unseen)
}

/**
 * Does what waits one after the other, a slice at a time.
 *
 * @param next calls when the next slice may begin.
 */
function inSlices(next: (call: () => void) => void): Turns {
  const [pressed, waiting] = [new Set<() => void>(), new Set<() => void>()]
  let running = false
  const first = () => {
    for (const queue of [pressed, waiting])
      for (const job of queue) if (queue.delete(job)) return job
    return undefined
  }
  const run = async () => {
    const end = performance.now() + slice
    try {
      for (let job = first(); job; job = first()) {
        job()
        // What React makes of it belongs to this slice.
        // oxlint-disable-next-line no-await-in-loop
        await undefined
        if (performance.now() > end) break
      }
    } finally {
      // One that throws takes no other along.
      running = pressed.size + waiting.size > 0
      if (running) next(() => void run())
    }
  }
  return {
    add: (work, pressing) => {
      // The same work twice is two jobs.
      const job = () => work()
      const queue = pressing ? pressed : waiting
      queue.add(job)
      if (!running) next(() => void run())
      running = true
      return () => queue.delete(job)
    },
    doAll: () => {
      for (let job = first(); job; job = first()) job()
    },
  }
}

/** For what the reader is about to see: between the next frames. */
export const soon = inSlices(afterFrame)

/** For what nobody looks at: when the page has nothing else to do. */
export const idly = inSlices(whenIdle)
