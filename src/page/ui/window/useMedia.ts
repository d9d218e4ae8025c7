import { useSyncExternalStore } from 'react'

/**
 * One column, the figure above the text: phones, and everything that is enlarged as much. A phone held across
 * has two. The style sheets say the same: in ems, so that whoever has set a larger font in the browser gets the
 * arrangement of a window that has room for as many letters.
 */
export const narrow = '(max-width: 37.4375em), (max-width: 56.1875em) and (min-height: 28.1875em)'

/** No room for the chapters in the header, nor for two columns of the lab. */
export const compact = '(max-width: 56.1875em)'

/** One for each query: to read it anew costs more than to ask. */
const lists = new Map<string, MediaQueryList>()

function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query)
  lists.set(query, list)
  return list
}

/**
 * Whether a media query holds just now; null in the document that is served, which is for every window: what is in it
 * for one kind alone the style sheet hides from the others.
 */
export function useKnownMedia(query: string): boolean | null {
  return useSyncExternalStore(
    (changed) => {
      const list = listOf(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => listOf(query).matches,
    () => null,
  )
}

/** The same, where it makes no difference to what is served. */
export function useMedia(query: string): boolean {
  return useKnownMedia(query) ?? false
}
