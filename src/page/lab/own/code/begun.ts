import { listing } from '../../../../gradcheck/listing.ts'
import type { Session } from '../../../../session/session.ts'
import { remember, remembered } from '../../../outside/storage.ts'

const storageKey = 'own code'

/** What the editor begins with where the reader has written nothing: the post's class. */
export const start = `import torch\n\n\n${listing}\n`

/** What the reader wrote on an earlier visit, or null. */
export const storedCode = (): string | null => remembered(storageKey)

/** Of the codes that were the reader's before, the newest; no more of them than so many characters. */
const formerKey = 'own code before'
const maxFormer = 200_000

function formerCodes(): readonly string[] {
  try {
    const found: unknown = JSON.parse(remembered(formerKey) ?? '[]')
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** Whether code of a link is what the reader wrote in this browser, in this tab or in another one. */
export function isMine(text: string): boolean {
  return text === storedCode() || formerCodes().includes(text)
}

/** What an earlier visit or another tab has left is still the reader's once other code is in its place. */
function keepFormer(text: string): void {
  const others = formerCodes().filter((each) => each !== text)
  let room = maxFormer
  const kept = [text, ...others].filter((each) => (room -= each.length) >= 0)
  remember(formerKey, JSON.stringify(kept))
}

/** Remembers for the next visit, until that is called off, what the reader writes, pastes, or brings back by undo. */
export function rememberCode({ subscribe }: Session['store']): () => void {
  /** What this page has written last. */
  let written: string | null = null
  return subscribe((state, before) => {
    const { text, allowed } = state.own
    if (text === null || text === before.own.text) return
    // What came with a link is not the reader's before she lets it run, and changes it.
    if (!allowed) return
    // An editor that opens has read what is remembered, and has no other; that is no step, as pasting is.
    if (before.own.text === null && state.past === before.past) return
    const there = storedCode()
    const now = text === start ? null : text
    remember(storageKey, now)
    if (there !== null && there !== written && there !== now) keepFormer(there)
    written = now
  })
}
