import { useSyncExternalStore } from 'react'

/** One column, the figure above the text: phones, and everything that is enlarged as much. */
export const narrow = '(max-width: 899px)'

/** Whether a media query holds just now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
