import { chunk } from '../../ui/chunk.tsx'

/** Few figures have a batch. */
export const GivenTips = chunk({
  part: 'the tips of the batch',
  load: async () => (await import('./GivenTips.tsx')).GivenTips,
  waiting: null,
})
