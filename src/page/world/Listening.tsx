import { useEffect } from 'react'
import { isCode } from '../../session/own/code.ts'
import { useChecking } from '../check/useChecking.ts'
import { redone, undone } from '../header/changes.ts'
import { rememberCode } from '../lab/own/code/begun.ts'
import { bringCode } from '../lab/own/code/bring.ts'
import type { Origin } from '../lab/vectors/reading/reading.ts'
import { usePasteAndDrop } from '../lab/vectors/usePasteAndDrop.ts'
import { followLink } from '../outside/address/addressBar.ts'
import { useSession } from '../store/session.tsx'
import { useHighlight } from '../store/useHighlight.ts'
import { useUndoKeys } from '../store/useUndoKeys.ts'
import { goTo, labPlace } from '../story/navigation.ts'
import { useBridge } from '../story/bridge/useBridge.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { useCopiedAsTex } from '../ui/formula/copying.ts'
import { useFocusInSight } from '../ui/window/useFocusInSight.ts'
import { useFocusKept } from '../ui/window/useFocusKept.ts'

interface ListeningProps {
  /** Hears what is to be opened in the lab. */
  readonly brought: (origins: readonly Origin[]) => void
}

/** What the page hears wherever it happens, and what it says of it: pointing, pasting, keys, checks that are under way. */
export function Listening({ brought }: ListeningProps) {
  const session = useSession()
  useEffect(() => rememberCode(session.store), [session])
  useHighlight()
  useCopiedAsTex()
  useFocusKept()
  useFocusInSight()
  useBridge()
  useChecking()
  useUndoKeys(
    () => session.act(undone),
    () => session.act(redone),
  )
  // What is dropped or pasted anywhere goes to the lab, and overwrites nothing in the lesson.
  usePasteAndDrop((origins) => {
    const [first] = origins
    if (first === undefined) return
    if ('text' in first && isCode(first.text)) session.act((state) => bringCode(state, first.text))
    else brought(origins)
    if (session.store.getState().place.id !== 'lab') goTo(session, labPlace)
  }, followLink)
  return <Announcer />
}
