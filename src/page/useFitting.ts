import { useEffect, useRef } from 'react'
import type { Size } from '../figure/frame.ts'
import type { Shared } from '../session/shared.ts'
import { settle, type State } from '../session/state.ts'
import { fitted, inSight } from './camera.ts'
import { useSession } from './live.tsx'

/**
 * A link that names vectors but no place to look from may lead to vectors out of sight; so may
 * vectors that replace others. Then the figure looks where they are, and keeps to that when its size
 * changes, until the reader looks elsewhere.
 */
export function useFitting(size: Size | null) {
  const { store, act } = useSession()
  const last = useRef<{ shared: Shared | null; camera: Shared['camera'] }>({
    shared: null,
    camera: null,
  })
  useEffect(() => {
    if (!size) return undefined
    const look = ({ shared, gesture }: State, resized: boolean) => {
      const { shared: before, camera } = last.current
      const replaced =
        shared.x !== before?.x || shared.y !== before?.y || shared.view !== before?.view
      last.current.shared = shared
      const ours = shared.camera === null || shared.camera === camera
      if (gesture !== null || !(replaced || resized) || !ours) return
      if (!resized && inSight(shared, size)) return
      const now = inSight({ ...shared, camera: null }, size) ? null : fitted(shared, size)
      if (now?.reach === camera?.reach && shared.camera === camera) return
      last.current.camera = now
      act((state) => settle(state, { camera: now }))
    }
    look(store.getState(), true)
    return store.subscribe((state) => look(state, false))
  }, [store, act, size])
}
