import { useEffect } from 'react'
import { chapters, isChapter, type Place } from '../../lesson/story/places.ts'
import { isMoving } from '../../session/gesture.ts'
import { title } from '../../words/document.ts'
import { say } from '../../words/say.ts'
import { useSession } from '../store/session.tsx'

function titleOf({ id }: Place): string {
  if (id === 'lab') return `${say`Lab`} · ${title}`
  return isChapter(id) ? `${chapters[id].short} · ${title}` : title
}

/** Names the chapter or the lab in the document's title, so that tabs and history tell them apart; not in a drag. */
export function useTitle(wanted: boolean): void {
  const { store } = useSession()
  useEffect(() => {
    if (!wanted) return undefined
    const tell = () => {
      const state = store.getState()
      const now = titleOf(state.place)
      if (now !== document.title && !isMoving(state)) document.title = now
    }
    tell()
    return store.subscribe(tell)
  }, [store, wanted])
}
