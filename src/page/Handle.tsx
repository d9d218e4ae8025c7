import { useRef, type KeyboardEvent } from 'react'
import { tuple } from '../figure/format.ts'
import { frame, type Px, type Size, type Vec2 } from '../figure/frame.ts'
import { nudge } from '../figure/keys.ts'
import { nearOrigin, pull, tips } from '../figure/plane.ts'
import { portraitOf } from '../session/session.ts'
import { cancel, change, release, say, type State } from '../session/state.ts'
import { useDrag } from './useDrag.ts'
import { useLive, useSession } from './live.tsx'

interface HandleProps {
  readonly part: 'x' | 'y'
  readonly size: Size
}

/** The tip of a vector: an HTML button over the drawing, to drag, to focus and to move by keys. */
export function Handle({ part, size }: HandleProps) {
  const { store, act } = useSession()
  const button = useRef<HTMLButtonElement>(null)
  /** The vector as it was when the handle got the focus: what Escape gives back. */
  const kept = useRef<readonly number[] | null>(null)

  const shown = useRef<readonly unknown[]>([])
  useLive(({ shared }) => {
    const now = [shared[part], shared.camera, size]
    if (!button.current || now.every((thing, i) => thing === shown.current[i])) return
    shown.current = now
    const { left, top } = tips(portraitOf(shared), frame(shared.camera, size))[part]
    button.current.style.transform = `translate(${aside(left)}px, ${aside(top)}px)`
    button.current.setAttribute('aria-label', `${part} = ${tuple(shared[part])}`)
  })

  const now = () => {
    const { shared } = store.getState()
    return { shared, seen: frame(shared.camera, size) }
  }

  const drag = useDrag(button, {
    start: (): Px => {
      const { shared, seen } = now()
      return tips(portraitOf(shared), seen)[part]
    },
    move: (px, gesture) => {
      const { shared, seen } = now()
      act((state) => moved(state, part, pull(px, shared.snap, seen), gesture))
    },
    end: () => act(release),
    cancel: () => act(cancel),
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      const before = kept.current
      if (drag.cancelled() || !before || before === store.getState().shared[part]) return
      act((state) => change(state, { [part]: before }))
      return
    }
    const { shared, seen } = now()
    const [first = 0, second = 0] = shared[part]
    const to = nudge([first, second], event, shared.snap, seen)
    if (!to) return
    event.preventDefault()
    const valid = nearOrigin(to, seen) || !to.every(Number.isFinite) ? undefined : to
    act((state) => moved(state, part, valid, `keys on ${part}`))
  }

  return (
    <button
      ref={button}
      type="button"
      className={`handle handle-${part}`}
      data-testid={`handle-${part}`}
      aria-roledescription="draggable vector"
      aria-describedby="figure-in-words"
      onFocus={() => {
        kept.current = store.getState().shared[part]
      }}
      onBlur={() => act(release)}
      onKeyDown={onKeyDown}
      {...drag.listeners}
    />
  )
}

/** Far enough off the paper not to be seen, and near enough for style sheets to bear. */
function aside(px: number): number {
  return Math.max(-1e4, Math.min(1e4, px))
}

/** A vector goes to a new place, or stays where it is and the reader is told why. */
function moved(state: State, part: 'x' | 'y', to: Vec2 | undefined, gesture: string): State {
  if (to) return change(state, { [part]: to }, gesture)
  const { shared } = state
  return say(
    state,
    `S is undefined where ${part} is zero, so ${part} stays at ${tuple(shared[part])}. Zoom in to go nearer to the origin.`,
  )
}
