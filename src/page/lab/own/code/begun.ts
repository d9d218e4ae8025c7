import { listing } from '../../../../gradcheck/listing.ts'
import type { Session } from '../../../../session/session.ts'
import { remember, remembered } from '../../../outside/storage.ts'

const storageKey = 'own code'

/** What the editor begins with where the reader has written nothing: the post's class. */
export const start = `import torch\n\n\n${listing}\n`

/** What the reader wrote on an earlier visit, or null. */
export const storedCode = (): string | null => remembered(storageKey)

/** Remembers for the next visit, until that is called off, what the reader writes, pastes, or brings back by undo. */
export function rememberCode({ subscribe }: Session['store']): () => void {
  return subscribe((state, before) => {
    const { text, allowed } = state.own
    if (text === null || text === before.own.text) return
    // What came with a link is not the reader's before she lets it run, and changes it.
    if (!allowed) return
    // An editor that opens has read what is remembered, and has no other; that is no step, as pasting is.
    if (before.own.text === null && state.past === before.past) return
    remember(storageKey, text === start ? null : text)
  })
}
