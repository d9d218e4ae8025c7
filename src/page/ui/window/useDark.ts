import { useSyncExternalStore } from 'react'
import { themeNow, type Theme } from './theme.ts'

const system = '(prefers-color-scheme: dark)'

/** Whether the page is dark just now, by the reader's choice or the system's: for what is no style. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark, () => false)
}

/** The theme that the reader chose. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, themeNow, () => 'as the system')
}

function isDark(): boolean {
  const theme = themeNow()
  return theme === 'as the system' ? matchMedia(system).matches : theme === 'dark'
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(system)
  query.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    query.removeEventListener('change', changed)
    observer.disconnect()
  }
}
