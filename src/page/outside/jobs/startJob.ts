import type { AnswerOf, JobId, ProgressOf, QuestionOf } from '../../../session/jobs.ts'
import { beside, type Here } from '../beside.ts'
import { fetchAhead, fetched } from '../chunks.ts'
import { workerSource, type WorkerSource } from '../workers.ts'
import { inThePage } from './inThePage.ts'
import type { Task, Word } from './steps.ts'

export interface Listener<Id extends JobId> {
  readonly progress: (progress: ProgressOf<Id>) => void
  readonly answer: (answer: AnswerOf<Id>) => void
  /** The job ended without an answer. */
  readonly broken: () => void
}

/** Whoever does jobs: in a worker, or where there is none in the page. */
interface Doer {
  readonly workers: WorkerSource
  readonly here: () => Promise<Here<Task, Word>>
}

const checks: Doer = {
  workers: workerSource(() => import('./checks.worker.ts?worker&inline')),
  here: async () => inThePage((await fetched(() => import('./checks.ts'))).checks),
}
fetchAhead(() => void checks.here().catch(() => {}))

/** The interpreter is large, and few need it: it comes when it is used. */
const programs: Doer = {
  workers: workerSource(() => import('./programs.worker.ts?worker&inline'), { ahead: false }),
  here: async () => inThePage((await fetched(() => import('./programs.ts'))).programs),
}

const doers: Readonly<Record<JobId, Doer>> = {
  check: checks,
  power: checks,
  strongest: checks,
  precision: checks,
  trials: checks,
  ownCheck: programs,
  ownWorth: programs,
  ownPower: programs,
  ownPrecision: programs,
  ownSecond: programs,
  ownStrongest: programs,
}

/** Begins a job beside the page. What is returned stops it: no word comes after that. */
export function startJob<Id extends JobId>(
  id: Id,
  question: QuestionOf<Id>,
  { progress, answer, broken }: Listener<Id>,
): () => void {
  const { workers, here } = doers[id]
  const work = beside<Task, Word>({
    worker: workers.take,
    here,
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
