import type { AnswerOf, JobId, ProgressOf, QuestionOf } from '../../session/jobs.ts'
import { beside } from './beside.ts'
import { fetchAhead, fetched } from './chunks.ts'
import { workerSource } from './workers.ts'

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

export interface Listener<Id extends JobId> {
  readonly progress: (progress: ProgressOf<Id>) => void
  readonly answer: (answer: AnswerOf<Id>) => void
  /** The job ended without an answer. */
  readonly broken: () => void
}

const workers = workerSource(() => import('./jobs.worker.ts?worker&inline'))
const loadHere = () => fetched(() => import('./jobsHere.ts'))

fetchAhead(() => void loadHere().catch(() => {}))

/** Begins a job beside the page. What is returned stops it: no word comes after that. */
export function startJob<Id extends JobId>(
  id: Id,
  question: QuestionOf<Id>,
  { progress, answer, broken }: Listener<Id>,
): () => void {
  const work = beside<Task, Word>({
    worker: workers.take,
    here: async () => (await loadHere()).doHere,
    hear: (word) => {
      if (word.kind === 'progress') return progress(word.value as ProgressOf<Id>)
      work.stop()
      // The next job finds a worker ready.
      workers.prepare()
      return word.kind === 'answer' ? answer(word.value as AnswerOf<Id>) : broken()
    },
    failed: broken,
  })
  work.send({ id, question })
  return work.stop
}
