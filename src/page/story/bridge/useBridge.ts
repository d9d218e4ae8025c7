import { useEffect } from 'react'
import { useSession } from '../store/session.tsx'
import { say } from '../../words/say.ts'
import { goToFigure, goToText, paneId } from './navigation.ts'

/** What the key does, for the list of keys. */
export const bridgeKey = { keys: 'F6', does: say`from the text to the figure, and back` } as const

/** F6 goes from the text to the figure and back; in the lab from what is checked to what the check says. */
export function useBridge(): void {
  const session = useSession()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
        return
      const { place } = session.store.getState()
      const pane = document.getElementById(place.id === 'lab' ? 'gradcheck' : paneId)
      // Where there is nothing to go to the key stays the browser's.
      if (!pane || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (pane.contains(document.activeElement)) goToText(session)
      else if (place.id === 'lab') pane.focus()
      else goToFigure(session, place)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [session])
}
