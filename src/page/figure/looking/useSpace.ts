import { useEffect } from 'react'
import { loadSpace, spaceNow } from '../../../session/lateSpace.ts'
import { notify } from '../../../session/state.ts'
import type { ViewId } from '../../../session/view.ts'
import { fetchAhead, fetched } from '../../outside/chunks.ts'
import { useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'

fetchAhead(() => void fetched(loadSpace).catch(() => {}))

/** Sees to it that space can be drawn where the figure shows it. */
export function useSpace(view: ViewId): void {
  const { act } = useSession()
  useEffect(() => {
    if (view !== 'space' || spaceNow()) return
    fetched(loadSpace).then(
      // Whatever follows the state draws anew.
      () => act((state) => ({ ...state })),
      () => act((state) => notify(state, say`The network did not bring how space is drawn.`)),
    )
  }, [view, act])
}
