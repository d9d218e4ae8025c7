import type { Here } from '../beside.ts'
import type { Steps, Task, Word } from './steps.ts'

/** Milliseconds of work between two pauses. */
const slice = 8

/** Does jobs on the page's own thread, a slice at a time. */
export const inThePage =
  (steps: Steps): Here<Task, Word> =>
  (hear) => {
    const now = { over: false }
    const run = async (task: Task) => {
      const all = steps(task)
      while (!now.over) {
        const until = performance.now() + slice
        let next = all.next()
        while (!next.done && performance.now() < until) next = all.next()
        hear(next.done ? next.value : next.value())
        if (next.done) return
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((done) => setTimeout(done))
      }
    }
    return {
      send: (task) => void run(task),
      stop: () => {
        now.over = true
      },
    }
  }
