import { between, type Rotation } from '../../../math/rotation.ts'
import { glide as gliding, isSame } from '../../../session/gesture.ts'
import type { Session } from '../../../session/session.ts'
import { change, release } from '../../../session/state.ts'
import { fetched } from '../../outside/chunks.ts'

/** In milliseconds. */
const duration = 450

/** Ends the turn that is under way, where it is. */
let stop: () => void = () => undefined

/** Turns space to a named look: gliding, unless the reader wants no motion. One step for undo. */
export function turnTo({ store, act }: Session, to: Rotation): void {
  stop()
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    act((state) => change(state, { turn: to }))
    return
  }
  const from = store.getState().settings.turn
  const gesture = gliding('paper')
  let stopped = false
  stop = () => {
    stopped = true
  }
  const step = (share: number) => {
    const { gesture: now, settings } = store.getState()
    // Whatever else the reader does ends the turn where it is.
    if (share > 0 && !isSame(now, gesture) && settings.turn !== from) return stop()
    act((state) => change(state, { turn: share === 1 ? to : between(from, to, share) }, gesture))
    if (share === 1) act(release)
    return undefined
  }
  const glide = async () => {
    const { tween } = await fetched(() => import('../../../figure/painters/tween.ts'))
    if (!stopped) stop = tween(duration, step)
  }
  // What cannot glide is there at once.
  glide().catch(() => act((state) => change(state, { turn: to })))
}
