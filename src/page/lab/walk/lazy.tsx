import { say } from '../../../words/say.ts'
import { chunk } from '../../ui/chunk.tsx'

/** The walker on the lab's vectors. */
export const Walk = chunk({
  part: say`the walk`,
  load: async () => (await import('./Walk.tsx')).Walk,
})
