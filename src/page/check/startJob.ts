import type { AnswerOf, JobId, ProgressOf, QuestionOf } from '../../session/jobs.ts'

/** What the worker says. */
export type Word =
  | { readonly kind: 'progress'; readonly value: unknown }
  | { readonly kind: 'answer'; readonly value: unknown }

interface Listener<Id extends JobId> {
  readonly progress: (progress: ProgressOf<Id>) => void
  readonly answer: (answer: AnswerOf<Id>) => void
  /** The worker ended without an answer. */
  readonly broken: () => void
}

/** Milliseconds after which a worker that says nothing is given up. */
const patience = 20_000

/**
 * Gives a job to a worker of its own. What is returned stops it: no word comes after that, so an answer to
 * an old question cannot arrive.
 */
export function startJob<Id extends JobId>(
  id: Id,
  question: QuestionOf<Id>,
  { progress, answer, broken }: Listener<Id>,
): () => void {
  const worker = new Worker(new URL('./jobs.worker.ts', import.meta.url), { type: 'module' })
  let silence = 0
  const stop = () => {
    clearTimeout(silence)
    worker.terminate()
  }
  const giveUp = () => {
    stop()
    broken()
  }
  const wait = () => {
    clearTimeout(silence)
    silence = window.setTimeout(giveUp, patience)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'progress') {
      wait()
      return progress(data.value as ProgressOf<Id>)
    }
    stop()
    return answer(data.value as AnswerOf<Id>)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    giveUp()
  })
  wait()
  worker.postMessage({ id, question })
  return stop
}
