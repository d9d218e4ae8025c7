import { useEffect, useRef } from 'react'
import { told } from '../figure/describe.ts'
import { portraitOf } from '../session/session.ts'
import type { Shared } from '../session/shared.ts'
import { say } from '../session/state.ts'
import { useLab, useSession, write } from './live.tsx'

/** So long nothing must have moved before it is spoken, in milliseconds. */
const pause = 600

/**
 * The page's one live region, polite. Notices are there for all to read; where a vector went is
 * spoken when it has come to rest, and not shown, since everybody else has seen it.
 */
export function Announcer() {
  const { store, act } = useSession()
  const notice = useLab((state) => state.notice)
  const moved = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Shared = store.getState().shared
    const unsubscribe = store.subscribe(({ shared }) => {
      const parts = (['x', 'y'] as const).filter((part) => shared[part] !== last[part])
      if (parts.length === 0) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        last = shared
        const portrait = portraitOf(shared)
        if (moved.current)
          write(moved.current, parts.map((part) => told(part, portrait)).join('. '))
      }, pause)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store])

  return (
    <div className={notice ? 'announcer speaking' : 'announcer'}>
      <div role="status">
        {notice && <p className="notice">{notice}</p>}
        <span ref={moved} className="visually-hidden" />
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
