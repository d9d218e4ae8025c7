import { isMoving } from '../../../session/gesture.ts'
import { shownOf } from '../../../session/pane.ts'
import { reportOf, type Session } from '../../../session/session.ts'
import { fetched } from '../../outside/chunks.ts'
import { remember, remembered } from '../../outside/storage.ts'

const key = 'cosgrad-pitch'

/** Whether S is to be heard while something moves: off, unless this reader has asked for it. */
export const hasPitch = (): boolean => remembered(key) === 'on'

let stop: (() => void) | null = null

/** Has S heard as a pitch while a vector moves, or not any more; the browser remembers it for the next visit. */
export function setPitch(session: Session, on: boolean): void {
  remember(key, on ? 'on' : null)
  stop?.()
  stop = on ? follow(session) : null
}

/** What an earlier visit asked for. */
export function restorePitch(session: Session): void {
  if (hasPitch()) setPitch(session, true)
}

/** Sounds S with each move. What makes the sound comes when it is first wanted. */
function follow({ store }: Session): () => void {
  let sound: (similarity: number | null) => void = () => {}
  fetched(() => import('../../outside/host/sound.ts')).then(
    (come) => (sound = come.sound),
    () => {},
  )
  const end = store.subscribe((state, before) => {
    if (isMoving(state)) sound(reportOf(shownOf(state)).similarity)
    else if (isMoving(before)) sound(null)
  })
  return () => {
    sound(null)
    end()
  }
}
