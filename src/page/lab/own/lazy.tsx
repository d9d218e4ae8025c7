import { chunk } from '../../ui/chunk.tsx'

// The editor, with CodeMirror, comes when somebody opens it, and not before.

const load = () => import('./own.ts')

export const OwnCode = chunk({
  part: 'the editor',
  load: async () => (await load()).OwnCode,
  ahead: false,
})

export const OwnFindings = chunk({
  part: 'the diagnosis',
  load: async () => (await load()).OwnFindings,
  waiting: null,
  ahead: false,
})

export const OwnMutants = chunk({
  part: 'the wrong backwards',
  load: async () => (await load()).OwnMutants,
  ahead: false,
})

export const OwnScript = chunk({
  part: 'the script',
  load: async () => (await load()).OwnScript,
  waiting: null,
  ahead: false,
})

export const OwnTakeHome = chunk({
  part: 'the files to take home',
  load: async () => (await load()).OwnTakeHome,
  ahead: false,
})
