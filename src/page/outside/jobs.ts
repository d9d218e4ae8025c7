import type { AnswerOf, JobId, ProgressOf, QuestionOf } from '../../session/jobs.ts'
import { fetched } from './chunks.ts'
import { ask } from './guard.ts'

/** What a worker says of its job. */
export type Word =
  | { readonly kind: 'progress'; readonly value: unknown }
  | { readonly kind: 'answer'; readonly value: unknown }
  /** The job threw. */
  | { readonly kind: 'failed'; readonly sentence: string }

export interface Listener<Id extends JobId> {
  readonly progress: (progress: ProgressOf<Id>) => void
  readonly answer: (answer: AnswerOf<Id>) => void
  /** The job ended without an answer. */
  readonly broken: () => void
}

/** Milliseconds after which a worker that says nothing is given up. */
const patience = 20_000
/** Milliseconds of work between two pauses, where no worker can be had. */
const slice = 8

/** A worker that was started ahead of its job, so that the job begins at once and asks the network for nothing. */
let spare: Worker | null = null

function newWorker(): Worker | null {
  return ask<Worker | null>(
    () => new Worker(new URL('./jobs.worker.ts', import.meta.url), { type: 'module' }),
    null,
  )
}

/** Starts a worker ahead of the first job, and fetches what works without one. */
export function prepareJobs(): void {
  spare ??= newWorker()
  spare?.addEventListener('error', onSpareError)
  void fetched(() => import('./jobsHere.ts')).catch(() => {})
}

/** A spare that fails before it has a job is no spare. */
function onSpareError(event: Event): void {
  event.preventDefault()
  spare = null
}

function takeWorker(): Worker | null {
  const worker = spare ?? newWorker()
  worker?.removeEventListener('error', onSpareError)
  spare = null
  return worker
}

/**
 * Gives a job to a worker of its own, or, where there are no workers, does it in slices between the page's
 * own work. What is returned stops it: no word comes after that, so an answer to an old question cannot
 * arrive.
 */
export function startJob<Id extends JobId>(
  id: Id,
  question: QuestionOf<Id>,
  listener: Listener<Id>,
): () => void {
  const worker = takeWorker()
  if (!worker) return startHere(id, question, listener)
  let silence: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let heard = false
  let stopHere = () => {}
  const stop = () => {
    stopped = true
    clearTimeout(silence)
    worker.terminate()
    stopHere()
  }
  /** A worker that never spoke could not be started; one that fell silent has failed. */
  const giveUp = () => {
    if (stopped) return
    stop()
    if (heard) return listener.broken()
    stopped = false
    stopHere = startHere(id, question, listener)
  }
  const wait = () => {
    clearTimeout(silence)
    silence = setTimeout(giveUp, patience)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (stopped) return
    heard = true
    wait()
    if (data.kind === 'progress') return listener.progress(data.value as ProgressOf<Id>)
    stop()
    // The next job finds a worker ready.
    spare ??= newWorker()
    spare?.addEventListener('error', onSpareError)
    return data.kind === 'answer' ? listener.answer(data.value as AnswerOf<Id>) : listener.broken()
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    giveUp()
  })
  worker.postMessage({ id, question })
  wait()
  return stop
}

/** Works a job out on the page's own thread, a slice at a time. */
function startHere<Id extends JobId>(
  id: Id,
  question: QuestionOf<Id>,
  { progress, answer, broken }: Listener<Id>,
): () => void {
  const asked = { still: true }
  const run = async () => {
    const { slicesOf, progressOf } = await fetched(() => import('./jobsHere.ts'))
    const slices = slicesOf(id, question)
    while (asked.still) {
      const until = performance.now() + slice
      let next = slices.next()
      while (!next.done && performance.now() < until) next = slices.next()
      if (next.done) return answer(next.value as AnswerOf<Id>)
      progress(progressOf(id, question, next.value) as ProgressOf<Id>)
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((done) => setTimeout(done))
    }
    return undefined
  }
  run().catch(() => {
    if (asked.still) broken()
  })
  return () => {
    asked.still = false
  }
}
