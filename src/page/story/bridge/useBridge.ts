import { useEffect } from 'react'
import { useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'
import { stopsIn } from '../../ui/window/stops.ts'
import { acrossFrom, followFocus, goBack, goToAnswer, goToFigure } from './bridge.ts'
import { followMenu, goToMenu, isAtMenuByKey, isInMenu, leaveMenu } from './menu.ts'

/** What the keys do, for the list of keys. */
export const bridgeKeys = [
  { keys: 'F6', does: say`from the text to the figure, and back` },
  { keys: say`Shift + F6`, does: say`to the menu, and back` },
] as const

/** Whether Tab leaves the figure: at its last stop, or backwards at its first. */
function isEdge(pane: Element, backwards: boolean): boolean {
  const stops = stopsIn(pane)
  const { activeElement } = document
  return backwards
    ? activeElement === pane || activeElement === stops[0]
    : activeElement === stops.at(-1)
}

/**
 * F6 goes from the text to the figure and back; in the lab from what is checked to what the check says. With Shift it goes
 * to the menu and back. Tab goes on from the figure in the step that is being read: in the document what follows the
 * figure is the first of all chapters.
 */
export function useBridge(): void {
  const session = useSession()
  useEffect(() => {
    const cross = (event: KeyboardEvent) => {
      const { place } = session.store.getState()
      const pane = acrossFrom(place)
      // Where there is nothing to go to the key stays the browser's.
      if (!pane || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (pane.contains(document.activeElement)) goBack(session)
      else if (place.id !== 'lab') goToFigure(session, place)
      else goToAnswer()
    }
    const crossToMenu = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return
      if (isInMenu() ? leaveMenu(session) : goToMenu()) event.preventDefault()
    }
    // Before what is open hears of it and closes: that is all that Escape does then.
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isAtMenuByKey()) return
      if (leaveMenu(session)) event.preventDefault()
    }
    const leave = (event: KeyboardEvent) => {
      const { place } = session.store.getState()
      const pane = acrossFrom(place)
      // The opening stands before the figure, and the first chapter after it.
      if (place.id === 'lab' || place.id === 'opening' || !pane?.contains(document.activeElement))
        return
      if (event.defaultPrevented || !isEdge(pane, event.shiftKey)) return
      // Forwards the browser goes on, from where the focus is now.
      if (goBack(session) && event.shiftKey) event.preventDefault()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Tab') leave(event)
      else if (event.key === 'F6') (event.shiftKey ? crossToMenu : cross)(event)
    }
    addEventListener('keydown', onKeyDown)
    addEventListener('keydown', onEscape, true)
    document.addEventListener('focusin', followFocus)
    document.addEventListener('focusin', followMenu)
    return () => {
      removeEventListener('keydown', onKeyDown)
      removeEventListener('keydown', onEscape, true)
      document.removeEventListener('focusin', followFocus)
      document.removeEventListener('focusin', followMenu)
    }
  }, [session])
}
