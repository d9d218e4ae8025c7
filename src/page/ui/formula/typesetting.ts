import { useSyncExternalStore } from 'react'
import { fetched } from '../../outside/chunks.ts'

type Typeset = (typeof import('./katex.ts'))['typeset']

/** KaTeX, which comes in a chunk of its own when a formula wants it: those of the served document are set already. */
export type Typesetting =
  | { readonly status: 'idle' | 'loading' | 'failed'; readonly typeset: null }
  | { readonly status: 'ready'; readonly typeset: Typeset }

let now: Typesetting = { status: 'idle', typeset: null }
const listeners = new Set<() => void>()

function become(next: Typesetting): void {
  now = next
  for (const changed of listeners) changed()
}

/** Asks for KaTeX, if nobody has. Formulas stand as plain text until it comes, or for good. */
export function wantTypesetting(): void {
  if (now.status === 'idle') loadTypesetting()
}

/** Asks for KaTeX, also where it did not come before. */
export function loadTypesetting(): void {
  if (now.status === 'ready') return
  become({ status: 'loading', typeset: null })
  fetched(() => import('./katex.ts')).then(
    ({ typeset }) => become({ status: 'ready', typeset }),
    () => become({ status: 'failed', typeset: null }),
  )
}

export function useTypesetting(): Typesetting {
  return useSyncExternalStore(subscribe, read, read)
}

const read = () => now

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
