import { useEffect, useRef } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { fitted, inSight } from '../../../session/camera.ts'
import { isMoving } from '../../../session/gesture.ts'
import { patchOf, shownOf, type Shown } from '../../../session/pane.ts'
import { settle, type State } from '../../../session/state.ts'
import { useSession } from '../../store/session.tsx'

/**
 * A link that names vectors but no place to look from may lead to vectors out of sight; so may
 * vectors that replace others. Then the figure looks where they are, and keeps to that when its size
 * changes, until the reader looks elsewhere.
 */
export function useAutoFit(size: Size | null) {
  const { store, act } = useSession()
  const last = useRef<{ shown: Shown | null; camera: Shown['camera'] }>({
    shown: null,
    camera: null,
  })
  useEffect(() => {
    if (!size) return undefined
    const fit = (state: State, resized: boolean) => {
      const shown = shownOf(state)
      const { shown: before, camera } = last.current
      const replaced = shown.x !== before?.x || shown.y !== before?.y || shown.view !== before?.view
      last.current.shown = shown
      const ours = shown.camera === null || shown.camera === camera
      if (isMoving(state) || !(replaced || resized) || !ours) return
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
