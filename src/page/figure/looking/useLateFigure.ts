import { useEffect } from 'react'
import type { shadeBall } from '../../../figure/painters/ballShading.ts'
import { loadLateFigure } from '../../../session/lateFigure.ts'
import { notify } from '../../../session/state.ts'
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
    loadLateFigure(),
  ])
  shade = painter.shadeBall
}

fetchAhead(() => void fetched(load).catch(() => {}))

/** Sees to it that space and trails can be drawn where the figure shows them. */
export function useLateFigure(needed: boolean): void {
  const { act } = useSession()
  useEffect(() => {
    if (!needed || shade) return
    fetched(load).then(
      // Whatever follows the state draws anew.
      () => act((state) => ({ ...state })),
      () => act((state) => notify(state, say`The network did not bring this part of the figure.`)),
    )
  }, [needed, act])
}
