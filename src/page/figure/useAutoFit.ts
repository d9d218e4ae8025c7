import { useEffect, useRef } from 'react'
import type { Size } from '../../figure/scene/viewport.ts'
import type { Settings } from '../../session/settings.ts'
import { settle, type State } from '../../session/state.ts'
import { fitted, inSight } from '../../session/camera.ts'
import { useSession } from '../store/live.tsx'

/**
 * A link that names vectors but no place to look from may lead to vectors out of sight; so may
 * vectors that replace others. Then the figure looks where they are, and keeps to that when its size
 * changes, until the reader looks elsewhere.
 */
export function useAutoFit(size: Size | null) {
  const { store, act } = useSession()
  const last = useRef<{ settings: Settings | null; camera: Settings['camera'] }>({
    settings: null,
    camera: null,
  })
  useEffect(() => {
    if (!size) return undefined
    const look = ({ settings, gesture }: State, resized: boolean) => {
      const { settings: before, camera } = last.current
      const replaced =
        settings.x !== before?.x || settings.y !== before?.y || settings.view !== before?.view
      last.current.settings = settings
      const ours = settings.camera === null || settings.camera === camera
      if (gesture !== null || !(replaced || resized) || !ours) return
      if (!resized && inSight(settings, size)) return
      const now = inSight({ ...settings, camera: null }, size) ? null : fitted(settings, size)
      if (now?.halfExtent === camera?.halfExtent && settings.camera === camera) return
      last.current.camera = now
      act((state) => settle(state, { camera: now }))
    }
    look(store.getState(), true)
    return store.subscribe((state) => look(state, false))
  }, [store, act, size])
}
