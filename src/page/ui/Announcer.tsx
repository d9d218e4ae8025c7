import { useEffect, useRef } from 'react'
import { told } from '../../figure/words/describe.ts'
import { checkingOf } from '../../session/check.ts'
import { isWalked } from '../../lesson/story/places.ts'
import { told as stands } from '../../session/flow/run.ts'
import { isMoving } from '../../session/gesture.ts'
import { isTooLong, shownOf, walkIn, type Shown } from '../../session/pane.ts'
import { reportOf } from '../../session/session.ts'
import { announce, notify, shownPair, type State } from '../../session/state.ts'
import { write } from '../store/Value.tsx'
import { useSelector, useSession } from '../store/session.tsx'

/** So long nothing must have moved before it is spoken, in milliseconds. */
const pause = 600
/** So long a message stays: some seconds, and longer the longer it is. */
const lifetime = (notice: string) => 5000 + 55 * notice.length

/** Where a walk has gone since a state, in words: its step and its angle say more than where x is. Null if nowhere. */
function walks(before: State, now: State): string | null {
  const same = isWalked(before.place) && isWalked(now.place) && shownPair(before) === shownPair(now)
  if (!same) return null
  const [last, next] = [walkIn(before), walkIn(now)]
  const went = last.x === next.x && last.y === next.y && last.flow !== next.flow
  return went ? stands(now) : null
}

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
  const made = shownOf(state).pair === 'check' && !isTooLong(state.settings)
  return status === 'done' && made ? check : null
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
    let saidLast = ''
    const say = (sentence: string) => {
      saidLast = sentence
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
      const walked = walks(last, state)
      // A walk that stops has said so with the same words.
      const went =
        walked !== null && saidLast.includes(walked)
          ? null
          : (walked ?? moves(shownOf(last), shownOf(state)))
      const parts = [went, verdict].filter((part) => part !== null)
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
