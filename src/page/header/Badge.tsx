import { useRef } from 'react'
import { short } from '../../figure/words/format.ts'
import { figureCheckOf } from '../../session/session.ts'
import { maxCarried } from '../../session/limits.ts'
import { dimension } from '../../session/settings.ts'
import { committed } from '../../session/state.ts'
import { useLive, write } from '../store/live.tsx'

/** With more components than this the check waits for the end of a gesture. */
const heavy = 64

/** The check at the figure's own vectors, kept up while they are dragged; leads to the panel. */
export function Badge() {
  const button = useRef<HTMLButtonElement>(null)
  const mark = useRef<HTMLSpanElement>(null)
  const count = useRef<HTMLSpanElement>(null)
  const largest = useRef<HTMLSpanElement>(null)
  const shown = useRef<unknown>(null)
  useLive((state) => {
    // n² work is not for each move of a drag.
    const settings = dimension(state.settings) > heavy ? committed(state) : state.settings
    const report = settings.embedding ? null : figureCheckOf(settings)
    if (report !== null && report === shown.current) return
    shown.current = report
    if (!report) {
      if (button.current) button.current.dataset['ok'] = 'unknown'
      if (mark.current) write(mark.current, '·')
      if (count.current) write(count.current, `n > ${maxCarried}`)
      if (largest.current) write(largest.current, '')
      return
    }
    const { ok, entries, worst } = report
    const agreeing = entries.filter((entry) => entry.ok).length
    if (!button.current || !mark.current || !count.current || !largest.current) return
    if (button.current.dataset['ok'] !== String(ok)) button.current.dataset['ok'] = String(ok)
    write(mark.current, ok ? '✓' : '✗')
    write(count.current, `${agreeing}/${entries.length}`)
    write(largest.current, `· ${short(worst?.difference ?? 0)}`)
  })
  return (
    <button
      ref={button}
      type="button"
      className="badge"
      title="gradcheck of the chosen backward at the figure’s vectors: entries that agree, largest difference"
      onClick={goToCheck}
    >
      <span className="badge-mark" ref={mark}>
        ✓
      </span>{' '}
      gradcheck{' '}
      <span className="badge-words" ref={count}>
        0/0
      </span>
      <span className="badge-largest" ref={largest}>
        · 0
      </span>
    </button>
  )
}

/** The fragment holds the state, so a link to an anchor is out of the question. */
function goToCheck() {
  const panel = document.getElementById('gradcheck')
  panel?.scrollIntoView({ block: 'start' })
  panel?.focus({ preventScroll: true })
}
