import { listing } from '../../../../gradcheck/listing.ts'
import { remember, remembered } from '../../../outside/storage.ts'

const storageKey = 'own code'

/** What the editor begins with where the reader has written nothing: the post's class. */
export const start = `import torch\n\n\n${listing}\n`

/** What the reader wrote on an earlier visit, or null. */
export const storedCode = (): string | null => remembered(storageKey)

/** Remembers what the reader writes for the next visit. */
export function storeCode(text: string): void {
  remember(storageKey, text === start ? null : text)
}
