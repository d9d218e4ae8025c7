import { useRef, type KeyboardEvent } from 'react'
import { vector } from '../../figure/words/describe.ts'
import type { Px, Size } from '../../figure/scene/viewport.ts'
import type { Vec } from '../../math/vec.ts'
import { reportOf } from '../../session/session.ts'
import { kept as keptBasis, viewOf } from '../../session/view.ts'
import { cancel, change, release, notify, type State } from '../../session/state.ts'
import { useDrag } from '../ui/useDrag.ts'
import { useLive, useSession } from '../store/live.tsx'

interface HandleProps {
  readonly part: 'x' | 'y'
  readonly size: Size
}

/** The tip of a vector: an HTML button over the drawing, to drag, to focus and to move by keys. */
export function Handle({ part, size }: HandleProps) {
  const { store, act } = useSession()
  const button = useRef<HTMLButtonElement>(null)
  /** The vector as it was when the handle got the focus: what Escape gives back. */
  const kept = useRef<Vec | null>(null)
  /** The vector as it was when the drag began. */
  const taken = useRef<Vec>([])

  const shown = useRef<{ left?: number; top?: number; far?: boolean; at?: Vec }>({})
  useLive((state) => {
    const { left, top, far } = viewOf({ state, size }).tips[part]
    const at = state.settings[part]
    const before = shown.current
    shown.current = { left, top, far, at }
    if (!button.current) return
    if (left !== before.left || top !== before.top)
      button.current.style.transform = `translate(${aside(left)}px, ${aside(top)}px)`
    if (far !== before.far) button.current.toggleAttribute('data-far', far)
    // Where tips meet, the shorter vector's is the one that is harder to get at.
    const { normX, normY } = reportOf(state.settings)
    const level = (part === 'x' ? normX < normY : normY < normX) ? '2' : '1'
    if (button.current.style.zIndex !== level) button.current.style.zIndex = level
    if (at !== before.at)
      button.current.setAttribute(
        'aria-label',
        `${part} = ${vector(at, state.settings.embedding?.n)}`,
      )
  })

  const sight = () => viewOf({ state: store.getState(), size })

  const drag = useDrag(button, {
    thing: part,
    start: (): Px => {
      taken.current = store.getState().settings[part]
      return sight().tips[part]
    },
    move: (px, gesture) => {
      const to = sight().pull(part, px, taken.current)
      act((state) => moved(state, part, to, gesture))
    },
    end: () => act(release),
    cancel: () => act(cancel),
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      const before = kept.current
      const now = store.getState().settings[part]
      if (drag.cancelled() || !before || before === now || before.length !== now.length) return
      act((state) => change(state, { [part]: before }))
      return
    }
    const to = sight().nudge(part, event)
    if (to === null) return
    event.preventDefault()
    act((state) => moved(state, part, to, `keys ${part}`))
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
        kept.current = store.getState().settings[part]
      }}
      onBlur={() => act(release)}
      onKeyDown={onKeyDown}
      {...drag.listeners}
    />
  )
}

/** Far enough off the paper not to be seen, and near enough for style sheets to bear. */
export function aside(px: number): number {
  return Math.max(-1e4, Math.min(1e4, px))
}

/** A vector goes to a new place, or stays where it is and the reader is told why. */
function moved(state: State, part: 'x' | 'y', to: Vec | undefined, gesture: string): State {
  const { settings } = state
  if (to) return change(state, { ...keptBasis(settings), [part]: to }, gesture)
  return notify(
    state,
    `S is undefined where ${part} is zero, so ${part} stays at ${vector(settings[part], settings.embedding?.n)}. Zoom in to go nearer to the origin.`,
  )
}
