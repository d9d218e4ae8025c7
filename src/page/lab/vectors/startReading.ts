import { fetched } from '../../outside/chunks.ts'
import { ask as tryOutside } from '../../outside/guard.ts'
import type { Answer, Ask } from './reading.ts'

/** Something that reads: asked one thing after the other, until it is stopped. */
export interface Reader {
  readonly ask: (question: Ask) => void
  readonly stop: () => void
}

/**
 * Starts reading beside the page, or, where no worker can be had, in the page itself. A reader that fails is
 * told to `failed`, so that the next question starts another one.
 */
export function startReading(hear: (answer: Answer) => void, failed: () => void): Reader {
  const worker = tryOutside<Worker | null>(
    () => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' }),
    null,
  )
  if (!worker) return readHere(hear, failed)
  let heard = false
  let stopped = false
  /** What was asked before anything came back: another reader can take it over. */
  const asked: Ask[] = []
  let here: Reader | null = null
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    heard = true
    if (!stopped) hear(data)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    if (stopped) return
    worker.terminate()
    if (heard) {
      hear({ kind: 'problem', sentence: 'Reading stopped: try again.' })
      failed()
      return
    }
    here = readHere(hear, failed)
    for (const question of asked) here.ask(question)
  })
  return {
    ask: (question) => {
      asked.push(question)
      if (here) here.ask(question)
      else worker.postMessage(question)
    },
    stop: () => {
      stopped = true
      worker.terminate()
      here?.stop()
    },
  }
}

function readHere(hear: (answer: Answer) => void, failed: () => void): Reader {
  let stopped = false
  const say = (answer: Answer) => {
    if (!stopped) hear(answer)
  }
  const reader = fetched(() => import('./readingServer.ts')).then(({ createReader }) =>
    createReader(say),
  )
  return {
    ask: (question) => {
      reader.then(
        (read) => read(question),
        () => {
          say({
            kind: 'problem',
            sentence: 'The part of the page that reads files could not be loaded: try again.',
          })
          failed()
        },
      )
    },
    stop: () => {
      stopped = true
    },
  }
}
