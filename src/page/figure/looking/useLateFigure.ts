import { useEffect } from 'react'
import type { shadeBall } from '../../../figure/painters/ballShading.ts'
import { isWalked } from '../../../lesson/story/places.ts'
import { loadLateFigure } from '../../../session/lateFigure.ts'
import { shownOf } from '../../../session/pane.ts'
import { notify, type State } from '../../../session/state.ts'
import { viewIdOf } from '../../../session/view.ts'
import { fetchAhead, fetched } from '../../outside/chunks.ts'
import { useSelector, useSession } from '../../store/session.tsx'
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

/** Whether the figure shows space, or what a walk leaves behind. */
const needsLate = (state: State) => viewIdOf(shownOf(state)) === 'space' || isWalked(state.place)

/** Asks for it before the page stands, where a link leads there: the span would stand in for space, and the tips jump. */
export function hurryLateFigure(state: State): void {
  if (needsLate(state)) fetched(load).catch(() => {})
}

/** Sees to it that space and trails can be drawn where the figure shows them. */
export function useLateFigure(): void {
  const { act } = useSession()
  const needed = useSelector(needsLate)
  useEffect(() => {
    if (!needed || shade) return
    fetched(load).then(
      // Whatever follows the state draws anew.
      () => act((state) => ({ ...state })),
      () => act((state) => notify(state, say`The network did not bring this part of the figure.`)),
    )
  }, [needed, act])
}
