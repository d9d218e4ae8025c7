import { useEffect, useRef } from 'react'
import { told } from '../../figure/words/describe.ts'
import { checkingOf, reportOf } from '../../session/session.ts'
import type { Settings } from '../../session/settings.ts'
import { notify, type State } from '../../session/state.ts'
import { useSelector, useSession, write } from '../store/live.tsx'

/** So long nothing must have moved before it is spoken, in milliseconds. */
const pause = 600

/** Where vectors went since these settings, in words; null if nowhere. */
function moves(before: Settings, now: Settings): string | null {
  const moved = (['x', 'y'] as const).filter((part) => now[part] !== before[part])
  if (moved.length === 0) return null
  return moved.map((part) => told(part, reportOf(now), now.embedding?.n)).join('. ')
}

/** The check of a state, if it is finished. */
function finished(state: State) {
  const { status, check } = checkingOf(state)
  return status === 'done' ? check : null
}

/**
 * The page's one live region, polite. Notices are there for all to read; where a vector went is
 * spoken when it has come to rest, like the verdict of a new check, and not shown, since everybody
 * else has seen it.
 */
export function Announcer() {
  const { store, act } = useSession()
  const notice = useSelector((state) => state.notice)
  const spoken = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = store.getState()
    let lastCheck = finished(last)
    let heard = last.announcement
    const speak = () => {
      const state = store.getState()
      const check = finished(state)
      const found = check !== null && check !== lastCheck ? check : null
      const sentence =
        moves(last.settings, state.settings) ??
        (found && `gradcheck: ${found.report.ok ? 'success!' : 'failure...'}`)
      last = state
      lastCheck = check ?? lastCheck
      if (spoken.current && sentence !== null) write(spoken.current, sentence)
    }
    const unsubscribe = store.subscribe((state) => {
      const { settings, announcement, checking } = state
      if (announcement !== heard && announcement !== null && spoken.current)
        write(spoken.current, announcement)
      heard = announcement
      if (settings === last.settings && checking?.status === last.checking?.status) return
      clearTimeout(timer)
      timer = setTimeout(speak, pause)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store])

  return (
    <div className={notice ? 'announcer speaking' : 'announcer'}>
      <div role="status" tabIndex={notice ? 0 : undefined}>
        {notice && <p className="notice">{notice}</p>}
        <span ref={spoken} className="visually-hidden" />
      </div>
      {notice && (
        <button
          type="button"
          aria-label="Dismiss the message"
          onClick={() => act((state) => notify(state, null))}
        >
          ×
        </button>
      )}
    </div>
  )
}
