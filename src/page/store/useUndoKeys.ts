import { useEffect, useEffectEvent } from 'react'

/** Ctrl+Z and Ctrl+Y (⌘Z and ⇧⌘Z) anywhere but in a text field, which has an undo of its own. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const step = useEffectEvent((back: boolean) => (back ? undo() : redo()))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const { target } = event
      const types =
        (target instanceof HTMLInputElement && !/^(?:range|checkbox|radio)$/.test(target.type)) ||
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLElement && target.isContentEditable)
      if (types) return
      const key = event.key.toLowerCase()
      if (key !== 'y' && key !== 'z') return
      event.preventDefault()
      step(key === 'z' && !event.shiftKey)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
