import { useEffect } from 'react'

/** So many frames what comes near takes at most to be laid out. */
const frames = 5

/** Whether something else, or the edge of the window, hides it wholly. */
function isCovered(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const shares = [0.1, 0.5, 0.9]
  return !shares.some((u) =>
    shares.some((v) => {
      const hit = document.elementFromPoint(left + u * width, top + v * height)
      return hit && (element.contains(hit) || hit.contains(element) || hit.closest('label'))
    }),
  )
}

/**
 * What the reader goes to by Tab stays in sight: text on the way there is laid out as it comes near, and may push it out
 * of the window or below the pane after the browser has scrolled to it.
 */
export function useFocusInSight(): void {
  useEffect(() => {
    let tabbed = false
    const onKeyDown = ({ key }: KeyboardEvent) => {
      tabbed = key === 'Tab'
    }
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!tabbed || !(target instanceof HTMLElement)) return
      tabbed = false
      // The header and the pane stand still, and what is for listening alone is nowhere.
      if (!target.closest('[data-step], .lab') || target.closest('.visually-hidden')) return
      const look = (left: number) =>
        requestAnimationFrame(() => {
          if (document.activeElement !== target) return
          if (isCovered(target)) target.scrollIntoView({ block: 'center' })
          if (left > 1) look(left - 1)
        })
      look(frames)
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [])
}
