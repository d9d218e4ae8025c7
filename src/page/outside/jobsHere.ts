import { jobs, type JobId } from '../../session/jobs.ts'
import type { Here } from './beside.ts'
import type { Task, Word } from './jobs.ts'

// The jobs themselves, for a worker or, where there is none, for the page. A chunk of its own.

interface Job {
  readonly run: (question: unknown) => Generator<unknown, unknown>
  readonly progress: (question: unknown, slice: unknown) => unknown
}

const untyped = jobs as unknown as Readonly<Record<JobId, Job>>

/** A job as steps: what is yielded says how far it is, what is returned is the answer. */
export function* steps({ id, question }: Task): Generator<() => Word, Word> {
  try {
    const slices = untyped[id].run(question)
    for (;;) {
      const { done, value } = slices.next()
      if (done) return { kind: 'answer', value }
      yield () => ({ kind: 'progress', value: untyped[id].progress(question, value) })
    }
  } catch {
    return { kind: 'failed' }
  }
}

/** Milliseconds of work between two pauses. */
const slice = 8

/** Does jobs on the page's own thread, a slice at a time. */
export const doHere: Here<Task, Word> = (hear) => {
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
