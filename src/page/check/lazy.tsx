import { chunk } from '../ui/chunk.tsx'

// The curves, maps and matrices of a check come in one chunk.

const load = () => import('./charts.ts')

export const Microscope = chunk({
  part: 'the curves',
  load: async () => (await load()).Microscope,
})

export const CaughtPaper = chunk({
  part: 'the colours of the paper',
  load: async () => (await load()).CaughtPaper,
  waiting: null,
})

export const PowerMap = chunk({ part: 'the map', load: async () => (await load()).PowerMap })

export const SecondOrder = chunk({
  part: 'the second derivatives',
  load: async () => (await load()).SecondOrder,
})
