import { useEffect } from 'react'
import { keepInSight } from './inSight.ts'

/**
 * What the reader goes to by Tab stays in sight: text on the way there is laid out as it comes near, and may push it out
 * of the window or below the pane after the browser has scrolled to it.
 */
export function useFocusInSight(): void {
  useEffect(() => {
    // Until the key is let go: out of the figure the focus takes two steps at once.
    let tabbed = false
    const onKeyDown = ({ key }: KeyboardEvent) => {
      tabbed = key === 'Tab'
    }
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!tabbed || !(target instanceof HTMLElement)) return
      // The header and the pane stand still, and what is for listening alone is nowhere.
      if (!target.closest('[data-step], .lab') || target.closest('.visually-hidden')) return
      keepInSight(target)
    }
    // Into another window or the browser's own bar the key is let go of elsewhere.
    const letGo = () => {
      tabbed = false
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('keyup', letGo, true)
    document.addEventListener('pointerdown', letGo, true)
    addEventListener('blur', letGo)
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('keyup', letGo, true)
      document.removeEventListener('pointerdown', letGo, true)
      removeEventListener('blur', letGo)
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [])
}
