import { chunk } from '../../ui/chunk.tsx'

/** The walker on the lab's vectors. */
export const Walk = chunk({ part: 'the walk', load: async () => (await import('./Walk.tsx')).Walk })
