import { useEffect } from 'react'

/** Ctrl+Z and Ctrl+Y (⌘Z and ⇧⌘Z) anywhere but in a text field, which has an undo of its own. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof HTMLInputElement && event.target.type !== 'range') return
      const key = event.key.toLowerCase()
      const action =
        key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (!action) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}
