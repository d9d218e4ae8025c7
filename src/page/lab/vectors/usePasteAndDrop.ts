import { useEffect, useEffectEvent } from 'react'
import type { Origin } from './reading/reading.ts'

/** Whether it takes what is pasted or dropped for itself. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=file]), textarea, [contenteditable=true]') !== null
  )
}

/** Files and texts that are dropped or pasted anywhere on the page, but into a field. */
export function usePasteAndDrop(brought: (origins: readonly Origin[]) => void) {
  const onBrought = useEffectEvent(brought)
  useEffect(() => {
    const origins = (data: DataTransfer | null, name: string): Origin[] => {
      const files = [...(data?.files ?? [])]
      if (files.length > 0) return files.map((file) => ({ file }))
      const text = data?.getData('text') ?? ''
      return text === '' ? [] : [{ name, text }]
    }
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return
      onBrought(origins(event.clipboardData, 'the pasted text'))
    }
    const onDrop = (event: DragEvent) => {
      if (isField(event.target)) return
      const found = origins(event.dataTransfer, 'the dropped text')
      if (found.length === 0) return
      event.preventDefault()
      onBrought(found)
    }
    // Without this a browser opens a dropped file instead of the page.
    const onDragOver = (event: DragEvent) => event.preventDefault()
    document.addEventListener('paste', onPaste)
    document.addEventListener('drop', onDrop)
    document.addEventListener('dragover', onDragOver)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('dragover', onDragOver)
    }
  }, [])
}
