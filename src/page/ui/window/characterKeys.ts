import { useSyncExternalStore } from 'react'
import { remember, remembered } from '../../outside/storage.ts'

const key = 'cosgrad-character-keys'

let on = true
const listeners = new Set<() => void>()

function become(now: boolean): void {
  if (on === now) return
  on = now
  for (const changed of listeners) changed()
}

/** Whether keys that write a character do something: they do, unless this reader has turned them off. */
export function useCharacterKeys(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => on,
    () => true,
  )
}

/** Turns letters, digits and signs on or off as keys; the browser remembers it for the next visit. */
export function setCharacterKeys(now: boolean): void {
  remember(key, now ? null : 'off')
  become(now)
}

/** What writes: there a character is a character. */
const fields = 'input, textarea, select, [contenteditable=true], [role=textbox]'

/** A letter, a digit or a sign alone; the space bar presses buttons, and with Ctrl or ⌘ it is another key. */
const isCharacter = ({ key: pressed, ctrlKey, metaKey }: KeyboardEvent) =>
  [...pressed].length === 1 && pressed !== ' ' && !ctrlKey && !metaKey

/**
 * Puts the reader's choice of an earlier visit in force, and keeps it in all windows of the page. Where characters
 * are off nobody hears them but fields: who speaks to a browser sends whole words of them.
 */
export function restoreCharacterKeys(): void {
  become(remembered(key) !== 'off')
  addEventListener('storage', () => become(remembered(key) !== 'off'))
  addEventListener(
    'keydown',
    (event) => {
      if (on || !isCharacter(event)) return
      const writes = event.target instanceof Element && event.target.closest(fields) !== null
      if (!writes) event.stopImmediatePropagation()
    },
    true,
  )
}
