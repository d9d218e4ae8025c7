import { useEffect, useRef } from 'react'
import { told } from '../../figure/words/describe.ts'
import { checkingOf } from '../../session/check.ts'
import { isMoving } from '../../session/gesture.ts'
import { shownOf, type Shown } from '../../session/pane.ts'
import { reportOf } from '../../session/session.ts'
import { announce, notify, type State } from '../../session/state.ts'
import { write } from '../store/Value.tsx'
import { useSelector, useSession } from '../store/session.tsx'

/** So long nothing must have moved before it is spoken, in milliseconds. */
const pause = 600
/** So long a message stays: some seconds, and longer the longer it is. */
const lifetime = (notice: string) => 5000 + 55 * notice.length

/** Where vectors went since these settings, in words; null if nowhere. */
function moves(before: Shown, now: Shown): string | null {
  if (before.pair !== now.pair || before.x.length !== now.x.length) return null
  const moved = (['x', 'y'] as const).filter((part) => now[part] !== before[part])
  if (moved.length === 0) return null
  return moved.map((part) => told(part, reportOf(now), now.planeCoordinates?.n)).join('. ')
}

/** The check of a state, if it is finished and the reader is where its verdict stands. */
function finished(state: State) {
  const { status, check } = checkingOf(state)
  return status === 'done' && shownOf(state).pair === 'check' ? check : null
}

/**
 * The page's one live region, polite. Notices are there for all to read, and go away by themselves; where
 * a vector went is spoken when it has come to rest, like the verdict of a new check, and not shown, since
 * everybody else has seen it.
 */
export function Announcer() {
  const { store, act } = useSession()
  const notice = useSelector((state) => state.notice)
  const spoken = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    if (notice === null) return undefined
    const timer = setTimeout(
      () => act((state) => (state.notice === notice ? notify(state, null) : state)),
      lifetime(notice),
    )
    return () => clearTimeout(timer)
  }, [notice, act])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let clearing: ReturnType<typeof setTimeout> | undefined
    let last = store.getState()
    let lastCheck = finished(last)
    let heard = last.announcement
    const say = (sentence: string) => {
      if (spoken.current) write(spoken.current, sentence)
      clearTimeout(clearing)
      // What is over is not read again by whoever comes by.
      clearing = setTimeout(() => {
        if (spoken.current) write(spoken.current, '')
      }, lifetime(sentence))
    }
    const speak = () => {
      const state = store.getState()
      const check = finished(state)
      const found = check !== null && check !== lastCheck ? check : null
      const verdict = found
        ? `gradcheck: ${found.own?.refused ? 'not run' : found.report.ok ? 'success!' : 'failure...'}`
        : null
      const parts = [moves(shownOf(last), shownOf(state)), verdict].filter((part) => part !== null)
      last = state
      lastCheck = check ?? lastCheck
      if (parts.length > 0) say(parts.join('. '))
    }
    const unsubscribe = store.subscribe((state) => {
      const { settings, announcement, checking } = state
      if (announcement !== heard && announcement !== null) {
        say(announcement)
        act((now) => announce(now, null))
      }
      heard = announcement
      if (settings === last.settings && checking?.status === last.checking?.status) return
      clearTimeout(timer)
      timer = setTimeout(() => (isMoving(store.getState()) ? undefined : speak()), pause)
    })
    return () => {
      clearTimeout(timer)
      clearTimeout(clearing)
      unsubscribe()
    }
  }, [store, act])

  return (
    <div className={notice ? 'announcer speaking' : 'announcer'}>
      <div role="status">
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
