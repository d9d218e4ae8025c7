import type { Embed } from '../../../session/embed.ts'
import { remember, remembered } from '../../outside/storage.ts'
import { say } from '../../../words/say.ts'

export type Theme = 'as the system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['as the system', 'light', 'dark']

/** The themes as the reader chooses among them. */
export const themeWords: Readonly<Record<Theme, string>> = {
  'as the system': say`as the system`,
  light: say`light`,
  dark: say`dark`,
}

const key = 'cosgrad-theme'

/** The theme that the reader chose. */
export function themeNow(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'as the system'
}

function show(theme: Theme): void {
  if (theme === 'as the system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function setTheme(theme: Theme): void {
  show(theme)
  remember(key, theme === 'as the system' ? null : theme)
}

/** Puts the reader's choice of an earlier visit in force, before the first render, and keeps it in all windows of the page. */
export function restoreTheme(): void {
  const restore = () => show(themes.find((theme) => theme === remembered(key)) ?? 'as the system')
  restore()
  addEventListener('storage', restore)
}

/** In a frame the theme is that of the link, or the host's, and never the one that the reader chose elsewhere. */
export function showFramed({ part, theme }: Embed): void {
  const { dataset } = document.documentElement
  dataset['embed'] = part
  if (theme) dataset['theme'] = theme
}
