import { useEffect, type RefObject } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { pulled } from '../../../session/camera.ts'
import { drag } from '../../../session/gesture.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { notify, release } from '../../../session/state.ts'
import { fetched, whenRested } from '../../outside/chunks.ts'
import { useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'

const wheelHint = say`The wheel scrolls the page. To zoom the figure, hold Ctrl, or ⌘ on a Mac, while you turn it.`
/** Said once is enough. */
let hinted = false

/**
 * Mouse, wheel and fingers move the paper. What hears them comes after the first picture; until then, and
 * where it does not come, the keys and the menu do the same.
 */
export function useNavigation(surface: RefObject<HTMLElement | null>, size: Size | null): void {
  const { store, act } = useSession()
  useEffect(() => {
    if (!size) return undefined
    let over = false
    let stop = () => {}
    const begin = async () => {
      await whenRested()
      const { navigate } = await fetched(() => import('../../../figure/painters/navigate.ts'))
      if (over || !surface.current) return
      let gesture = drag('paper')
      let shown = shownOf(store.getState())
      stop = navigate(surface.current, {
        begun: () => {
          gesture = drag('paper')
          shown = shownOf(store.getState())
        },
        moved: (pull) => act((state) => changeShown(state, pulled(shown, pull, size), gesture)),
        ended: () => act(release),
        scrolled: () => {
          if (!hinted) act((state) => notify(state, wheelHint))
          hinted = true
        },
      })
    }
    begin().catch(() => {})
    return () => {
      over = true
      stop()
    }
  }, [surface, store, act, size])
}
