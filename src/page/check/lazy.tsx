import { say } from '../../words/say.ts'
import { chunk } from '../ui/chunk.tsx'

// The curves, maps and matrices of a check come in one chunk.

const load = () => import('./charts.ts')

export const Microscope = chunk({
  part: say`the curves`,
  load: async () => (await load()).Microscope,
})

export const CaughtPaper = chunk({
  part: say`the colours of the paper`,
  load: async () => (await load()).CaughtPaper,
  waiting: null,
})

export const PowerMap = chunk({ part: say`the map`, load: async () => (await load()).PowerMap })

export const SecondOrder = chunk({
  part: say`the second derivatives`,
  load: async () => (await load()).SecondOrder,
})

const small = () => import('./small.ts')

export const Verdicts = chunk({
  part: say`the verdicts`,
  load: async () => (await small()).Verdicts,
})

export const Bars = chunk({ part: say`the bars`, load: async () => (await small()).Bars })

export const BarsHead = chunk({
  part: say`the headline of the bars`,
  load: async () => (await small()).BarsHead,
  waiting: null,
})

export const BarsPane = chunk({ part: say`the bars`, load: async () => (await small()).BarsPane })
