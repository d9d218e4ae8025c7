import { useEffect, useRef } from 'react'
import { between, type Rotation } from '../../../math/rotation.ts'
import { glide as gliding, isSame, type Gesture } from '../../../session/gesture.ts'
import { change, release } from '../../../session/state.ts'
import { fetched } from '../../outside/chunks.ts'
import { useSession } from '../../store/session.tsx'

/** In milliseconds. */
const duration = 450

/** Whether a gesture is such a turn under way. */
export function isTurn(gesture: Gesture | null): boolean {
  return gesture?.kind === 'glide'
}

/** Turns space to a named look: gliding, unless the reader wants no motion. One step for undo. */
export function useTurnTo(): (to: Rotation) => void {
  const { store, act } = useSession()
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  return (to) => {
    stop.current()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      act((state) => change(state, { turn: to }))
      return
    }
    const from = store.getState().settings.turn
    const gesture = gliding('paper')
    let stopped = false
    stop.current = () => {
      stopped = true
    }
    const step = (share: number) => {
      const { gesture: now, settings } = store.getState()
      // Whatever else the reader does ends the turn where it is.
      if (share > 0 && !isSame(now, gesture) && settings.turn !== from) return stop.current()
      act((state) => change(state, { turn: share === 1 ? to : between(from, to, share) }, gesture))
      if (share === 1) act(release)
      return undefined
    }
    const glide = async () => {
      const { tween } = await fetched(() => import('../../../figure/painters/tween.ts'))
      if (!stopped) stop.current = tween(duration, step)
    }
    // What cannot glide is there at once.
    glide().catch(() => act((state) => change(state, { turn: to })))
  }
}
