import { useSyncExternalStore } from 'react'
import { fetched } from '../../outside/chunks.ts'
import { soon } from '../../outside/host/turns.ts'

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

/** Asks for KaTeX, if nobody has. */
function wantTypesetting(): void {
  if (now.status === 'idle') loadTypesetting()
}

/** Asks for KaTeX, also where it did not come before. */
export function loadTypesetting(): void {
  if (now.status === 'ready') return
  become({ status: 'loading', typeset: null })
  fetched(() => import('./katex.ts')).then(
    // By itself: to evaluate it was a task.
    ({ typeset }) => soon.add(() => become({ status: 'ready', typeset }), true),
    () => become({ status: 'failed', typeset: null }),
  )
}

/**
 * Asks for KaTeX, and calls when it is there, at once if it is; with null if it does not come. What is returned ends
 * that. No component is rendered for it: there are hundreds of formulas.
 */
export function withTypesetting(call: (typeset: Typeset | null) => void): () => void {
  const hear = () => {
    if (now.status === 'ready' || now.status === 'failed') call(now.typeset)
  }
  wantTypesetting()
  hear()
  return subscribe(hear)
}

export function useTypesetting(): Typesetting {
  return useSyncExternalStore(subscribe, read, read)
}

const read = () => now

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
