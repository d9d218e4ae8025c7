import { ask, attempt } from './guard.ts'

/** What this browser remembers of an earlier visit; null where it may not, or has nothing. It never leaves the browser. */
export function remembered(key: string): string | null {
  return ask(() => localStorage.getItem(key), null)
}

/** Remembers a text for the next visit, or forgets it; where that is not allowed it lasts as long as the page. */
export function remember(key: string, text: string | null): void {
  attempt(() => {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  })
}
