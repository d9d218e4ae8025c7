import { useEffect, useRef } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { fitted, inSight } from '../../../session/camera.ts'
import { isMoving } from '../../../session/gesture.ts'
import { patchOf, shownOf, type Shown } from '../../../session/pane.ts'
import { settle, type State } from '../../../session/state.ts'
import { cameraOf } from '../../../session/view.ts'
import { useSession } from '../../store/session.tsx'

/**
 * A link that names vectors but no place to look from may lead to vectors out of sight; so may
 * vectors that replace others. Then the figure looks where they are, and keeps to that when its size
 * changes, until the reader looks elsewhere. Where a gesture ends out of sight, the figure goes on looking from where it
 * looks, and says so: a link or a reload would look elsewhere.
 */
export function useAutoFit(size: Size | null) {
  const { store, act } = useSession()
  const last = useRef<{ shown: Shown | null; camera: Shown['camera']; moving: boolean }>({
    shown: null,
    camera: null,
    moving: false,
  })
  useEffect(() => {
    if (!size) return undefined
    const fit = (state: State, resized: boolean) => {
      const shown = shownOf(state)
      const { shown: before, camera, moving } = last.current
      const replaced = shown.x !== before?.x || shown.y !== before?.y || shown.view !== before?.view
      last.current.shown = shown
      last.current.moving = isMoving(state)
      const ours = shown.camera === null || shown.camera === camera
      if (isMoving(state) || !ours) return
      if (moving && shown.camera === null && !inSight(shown, size)) {
        const here = cameraOf({ shown, size })
        last.current.camera = here
        act((now) => settle(now, patchOf(shown, { camera: here })))
        return
      }
      if (!(replaced || resized)) return
      if (!resized && inSight(shown, size)) return
      const now = inSight({ ...shown, camera: null }, size) ? null : fitted(shown, size)
      if (now?.halfExtent === camera?.halfExtent && shown.camera === camera) return
      last.current.camera = now
      act((state) => settle(state, patchOf(shown, { camera: now })))
    }
    fit(store.getState(), true)
    return store.subscribe((state) => fit(state, false))
  }, [store, act, size])
}
