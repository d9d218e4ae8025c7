import { jobs, type JobId, type QuestionOf } from '../../session/jobs.ts'

// The jobs themselves, for a worker or, where there is none, for the page. A chunk of its own.

interface Job {
  readonly run: (question: unknown) => Generator<unknown, unknown>
  readonly progress: (question: unknown, slice: unknown) => unknown
}

const untyped = jobs as unknown as Readonly<Record<JobId, Job>>

export function slicesOf<Id extends JobId>(id: Id, question: QuestionOf<Id>) {
  return untyped[id].run(question)
}

export function progressOf<Id extends JobId>(id: Id, question: QuestionOf<Id>, slice: unknown) {
  return untyped[id].progress(question, slice)
}
