import type { JobId } from '../../session/jobs.ts'
import type { Word } from './jobs.ts'
import { progressOf, slicesOf } from './jobsHere.ts'

// Works a job out beside the page, and says every so often how far it is.

/** Milliseconds between two words. */
const pause = 80

const say = (word: Word) => postMessage(word)

addEventListener('message', ({ data }: MessageEvent<{ id: JobId; question: never }>) => {
  try {
    work(data.id, data.question)
  } catch (error) {
    say({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) })
  }
})

function work(id: JobId, question: never): void {
  const slices = slicesOf(id, question)
  for (let said = performance.now(); ;) {
    const { done, value } = slices.next()
    if (done) return say({ kind: 'answer', value })
    if (performance.now() - said < pause) continue
    say({ kind: 'progress', value: progressOf(id, question, value) })
    said = performance.now()
  }
}
