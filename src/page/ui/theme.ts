export type Theme = 'as the system' | 'light' | 'dark'

const key = 'cosgrad-theme'

/** The theme that the reader chose on an earlier visit; it never leaves this browser. */
export function themeNow(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'as the system'
}

/** The first press always changes what one sees; the third goes back to the system's choice. */
export function nextTheme(theme: Theme): Theme {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const [other, same]: [Theme, Theme] = dark ? ['light', 'dark'] : ['dark', 'light']
  if (theme === 'as the system') return other
  return theme === other ? same : 'as the system'
}

export function setTheme(theme: Theme): void {
  const chosen = theme === 'as the system' ? null : theme
  if (chosen) document.documentElement.dataset['theme'] = chosen
  else delete document.documentElement.dataset['theme']
  try {
    if (chosen) localStorage.setItem(key, chosen)
    else localStorage.removeItem(key)
  } catch {
    // Storage may be switched off; the theme then lasts as long as the page.
  }
}

/** Puts the reader's earlier choice in force; before the first render. */
export function restoreTheme(): void {
  try {
    const chosen = localStorage.getItem(key)
    if (chosen === 'light' || chosen === 'dark') setTheme(chosen)
  } catch {
    // As above.
  }
}
