import { useEffect } from 'react'
import type { shadeBall } from '../../../figure/painters/ballShading.ts'
import { loadSpace } from '../../../session/lateSpace.ts'
import { notify } from '../../../session/state.ts'
import type { ViewId } from '../../../session/view.ts'
import { fetchAhead, fetched } from '../../outside/chunks.ts'
import { useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'

let shade: typeof shadeBall | null = null

/** How the ball is painted; null before space has come, which alone has one. */
export function shadeNow(): typeof shadeBall | null {
  return shade
}

async function load(): Promise<void> {
  const [painter] = await Promise.all([
    import('../../../figure/painters/ballShading.ts'),
    loadSpace(),
  ])
  shade = painter.shadeBall
}

fetchAhead(() => void fetched(load).catch(() => {}))

/** Sees to it that space can be drawn where the figure shows it. */
export function useSpace(view: ViewId): void {
  const { act } = useSession()
  useEffect(() => {
    if (view !== 'space' || shade) return
    fetched(load).then(
      // Whatever follows the state draws anew.
      () => act((state) => ({ ...state })),
      () => act((state) => notify(state, say`The network did not bring how space is drawn.`)),
    )
  }, [view, act])
}
