import { useEffect, useEffectEvent, type RefObject } from 'react'
import { advance } from '../../../session/flow/run.ts'
import { pause } from '../../../session/flow/running.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useVisible } from '../../store/useStoreEffect.ts'

/** After a pause of the browser a walk does not catch up with more steps than these. */
const most = 4

/**
 * Makes a walk play: at most one change of the state in a frame, and none while the walker is out of sight. Who leaves
 * stops it.
 */
export function useRunning(section: RefObject<HTMLElement | null>): void {
  const { act } = useSession()
  const playing = useSelector((state) => state.playing)
  const pace = useSelector(({ settings }) => Number(settings.pace))
  const visible = useVisible(section)
  const go = useEffectEvent((steps: number) => act((state) => advance(state, steps)))
  useEffect(() => {
    if (!playing || !visible) return undefined
    let frame = 0
    let last: number | null = null
    let due = 0
    const tick = (now: number) => {
      due += last === null ? 0 : ((now - last) / 1000) * pace
      last = now
      const steps = Math.min(most, Math.floor(due))
      due -= Math.floor(due)
      if (steps > 0) go(steps)
      frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(frame)
  }, [playing, visible, pace])
  useEffect(() => () => act(pause), [act])
}
