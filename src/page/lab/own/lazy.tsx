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
