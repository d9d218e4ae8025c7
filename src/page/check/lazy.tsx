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

const small = () => import('./small.ts')

export const Verdicts = chunk({
  part: 'the verdicts',
  load: async () => (await small()).Verdicts,
})

export const Bars = chunk({ part: 'the bars', load: async () => (await small()).Bars })

export const BarsHead = chunk({
  part: 'the headline of the bars',
  load: async () => (await small()).BarsHead,
  waiting: null,
})

export const BarsPane = chunk({ part: 'the bars', load: async () => (await small()).BarsPane })
