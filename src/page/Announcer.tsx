import { useEffect, useRef } from 'react'
import { told } from '../figure/describe.ts'
import { checkOf, portraitOf } from '../session/session.ts'
import type { Shared } from '../session/shared.ts'
import { say } from '../session/state.ts'
import { useLab, useSession, write } from './live.tsx'

/** So long nothing must have moved before it is spoken, in milliseconds. */
const pause = 600

/** What is new in one state against another, in words; null if nothing that is spoken. */
function news(before: Shared, now: Shared): string | null {
  const moved = (['x', 'y'] as const).filter((part) => now[part] !== before[part])
  if (moved.length > 0)
    return moved.map((part) => told(part, portraitOf(now), now.embedding?.n)).join('. ')
  if (checkOf(now) === checkOf(before)) return null
  return `gradcheck: ${checkOf(now).report.ok ? 'success!' : 'failure...'}`
}

/**
 * The page's one live region, polite. Notices are there for all to read; where a vector went is
 * spoken when it has come to rest, like the verdict of a new check, and not shown, since everybody
 * else has seen it.
 */
export function Announcer() {
  const { store, act } = useSession()
  const notice = useLab((state) => state.notice)
  const spoken = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = store.getState().shared
    let heard = store.getState().whisper
    const unsubscribe = store.subscribe(({ shared, whisper }) => {
      if (whisper !== heard && whisper !== null && spoken.current) write(spoken.current, whisper)
      heard = whisper
      if (shared === last) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const sentence = news(last, shared)
        last = shared
        if (spoken.current && sentence !== null) write(spoken.current, sentence)
      }, pause)
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
          onClick={() => act((state) => say(state, null))}
        >
          ×
        </button>
      )}
    </div>
  )
}
