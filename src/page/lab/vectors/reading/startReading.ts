import { say } from '../../../../words/say.ts'
import { beside, type Beside } from '../../../outside/beside.ts'
import { fetchAhead, fetched } from '../../../outside/chunks.ts'
import { workerSource } from '../../../outside/workers.ts'
import type { Answer, Ask } from './reading.ts'

const workers = workerSource(() => import('./reading.worker.ts?worker&inline'))
const loadHere = () => fetched(() => import('./readingServer.ts'))

fetchAhead(() => void loadHere().catch(() => {}))

/**
 * Starts reading beside the page. A reader that fails is told to `failed`, so that the next question starts
 * another one.
 */
export function startReading(hear: (answer: Answer) => void, failed: () => void): Beside<Ask> {
  return beside<Ask, Answer>({
    worker: workers.take,
    here: async () => {
      const { createReader } = await loadHere()
      return (say) => ({ send: createReader(say), stop: () => {} })
    },
    hear,
    failed: () => {
      // Whoever waits for an answer is told; the form, too.
      hear({
        kind: 'refused',
        sentence: say`Reading stopped: try again.`,
        program: null,
        at: null,
        typed: true,
      })
      failed()
    },
  })
}
