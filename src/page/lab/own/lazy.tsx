import { say } from '../../../words/say.ts'
import { chunk } from '../../ui/chunk.tsx'

// The editor, with CodeMirror, comes when somebody opens it, and not before.

const load = () => import('./own.ts')

export const OwnCode = chunk({
  part: say`the editor`,
  load: async () => (await load()).OwnCode,
  ahead: false,
})

export const OwnFindings = chunk({
  part: say`the diagnosis`,
  load: async () => (await load()).OwnFindings,
  waiting: null,
  ahead: false,
})

export const OwnMutants = chunk({
  part: say`the wrong backwards`,
  load: async () => (await load()).OwnMutants,
  ahead: false,
})

export const OwnScript = chunk({
  part: say`the script`,
  load: async () => (await load()).OwnScript,
  waiting: null,
  ahead: false,
})

export const OwnTakeHome = chunk({
  part: say`the files to take home`,
  load: async () => (await load()).OwnTakeHome,
  ahead: false,
})

export const OwnMap = chunk({
  part: say`the map`,
  load: async () => (await load()).OwnMap,
  ahead: false,
})

export const OwnPrecision = chunk({
  part: say`the curves`,
  load: async () => (await load()).OwnPrecision,
  ahead: false,
})

export const OwnSecond = chunk({
  part: say`the second derivatives`,
  load: async () => (await load()).OwnSecond,
  ahead: false,
})
