import type { JobId } from '../../../session/jobs.ts'

/** What is sent to whatever does the job. */
export interface Task {
  readonly id: JobId
  readonly question: unknown
}

/** What it says of it. */
export type Word =
  | { readonly kind: 'progress'; readonly value: unknown }
  | { readonly kind: 'answer'; readonly value: unknown }
  /** The job threw. */
  | { readonly kind: 'failed' }

interface Job {
  readonly run: (question: unknown) => Generator<unknown, unknown>
  readonly progress: (question: unknown, slice: unknown) => unknown
}

/** A job as steps: what is yielded says how far it is, what is returned is the answer. */
export type Steps = (task: Task) => Generator<() => Word, Word>

/** The steps of the jobs of a registry. */
export function stepsOf(registry: object): Steps {
  const untyped = registry as Readonly<Record<JobId, Job>>
  return function* steps({ id, question }) {
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
}
