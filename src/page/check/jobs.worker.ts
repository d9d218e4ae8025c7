import { jobs, type JobId, type QuestionOf } from '../../session/jobs.ts'
import type { Word } from './startJob.ts'

// Works a job out beside the page, and says every so often how far it is.

/** Milliseconds between two words. */
const pause = 80

const say = (word: Word) => postMessage(word)

addEventListener('message', ({ data }: MessageEvent<{ id: JobId; question: never }>) => {
  work(data.id, data.question)
})

function work<Id extends JobId>(id: Id, question: QuestionOf<Id>): void {
  const { run, progress } = jobs[id] as {
    run: (question: QuestionOf<Id>) => Generator<unknown, unknown>
    progress: (question: QuestionOf<Id>, slice: unknown) => unknown
  }
  const slices = run(question)
  for (let said = performance.now(); ;) {
    const { done, value } = slices.next()
    if (done) return say({ kind: 'answer', value })
    if (performance.now() - said < pause) continue
    say({ kind: 'progress', value: progress(question, value) })
    said = performance.now()
  }
}
