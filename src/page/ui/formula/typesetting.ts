import { useSyncExternalStore } from 'react'
import { fetchAhead, fetched } from '../../outside/chunks.ts'
import { loadFonts } from '../../outside/fonts.ts'

type Typeset = (typeof import('./katex.ts'))['typeset']

/** KaTeX and its style sheet, which come in a chunk of their own. */
export type Typesetting =
  | { readonly status: 'loading' | 'failed'; readonly typeset: null }
  | { readonly status: 'ready'; readonly typeset: Typeset }

let now: Typesetting = { status: 'loading', typeset: null }
const listeners = new Set<() => void>()

function become(next: Typesetting): void {
  now = next
  for (const changed of listeners) changed()
}

/** Asks for KaTeX. Formulas stand as plain text until it comes, or for good. */
export function loadTypesetting(): void {
  // Formulas that are set later find their fonts here.
  fetchAhead(() => loadFonts('KaTeX'))
  if (now.status === 'failed') become({ status: 'loading', typeset: null })
  fetched(() => import('./katex.ts')).then(
    ({ typeset }) => become({ status: 'ready', typeset }),
    () => become({ status: 'failed', typeset: null }),
  )
}

export function useTypesetting(): Typesetting {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => now,
  )
}
