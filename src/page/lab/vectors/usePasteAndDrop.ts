import { useEffect, useEffectEvent } from 'react'
import { fragmentIn } from '../../../session/picture.ts'
import { say } from '../../../words/say.ts'
import { hears } from '../../outside/host/early.ts'
import type { Origin } from './reading/reading.ts'

/**
 * Whether a field takes what is pasted or dropped for itself. Its way is asked and not its target: an editor that has
 * taken it may have put other lines in the place of the one it fell on.
 */
const isTaken = (event: Event) =>
  event
    .composedPath()
    .some(
      (on) =>
        on instanceof Element &&
        on.matches('input:not([type=file]), textarea, [contenteditable=true]'),
    )

/** The state that a dropped picture of ours carries. */
async function carried(origin: Origin | undefined): Promise<string | null> {
  if (!origin || !('file' in origin) || origin.file.type !== 'image/svg+xml') return null
  return fragmentIn(await origin.file.text().catch(() => ''))
}

/**
 * Files and texts that are dropped or pasted anywhere on the page, but into a field.
 *
 * @param returned hears the link that a dropped picture of this page carries.
 */
export function usePasteAndDrop(
  brought: (origins: readonly Origin[]) => void,
  returned: (fragment: string) => void,
) {
  const onBrought = useEffectEvent(brought)
  const onReturned = useEffectEvent(returned)
  useEffect(() => {
    const origins = (data: DataTransfer | null, name: string): Origin[] => {
      const files = [...(data?.files ?? [])]
      if (files.length > 0) return files.map((file) => ({ file }))
      const text = data?.getData('text') ?? ''
      return text === '' ? [] : [{ name, text }]
    }
    const onPaste = (event: ClipboardEvent) => {
      if (isTaken(event)) return
      onBrought(origins(event.clipboardData, say`the pasted text`))
    }
    const onDrop = (event: DragEvent) => {
      if (isTaken(event)) return
      const found = origins(event.dataTransfer, say`the dropped text`)
      if (found.length === 0) return
      event.preventDefault()
      const take = async () => {
        const fragment = await carried(found[0])
        if (fragment === null) onBrought(found)
        else onReturned(fragment)
      }
      void take()
    }
    document.addEventListener('paste', onPaste)
    document.addEventListener('drop', onDrop)
    hears('paste')
    hears('drop')
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
}
