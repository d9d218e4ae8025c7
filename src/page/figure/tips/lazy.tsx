import { chunk } from '../../ui/chunk.tsx'
import { say } from '../../../words/say.ts'

// The opening has neither.

export const GuessTip = chunk({
  part: say`the guess`,
  load: async () => (await import('./GuessTip.tsx')).GuessTip,
  waiting: null,
})

export const TangentTip = chunk({
  part: say`the end of the step`,
  load: async () => (await import('./TangentTip.tsx')).TangentTip,
  waiting: null,
})

/** Few figures have a batch. */
export const GivenTips = chunk({
  part: say`the tips of the batch`,
  load: async () => (await import('./GivenTips.tsx')).GivenTips,
  waiting: null,
})
