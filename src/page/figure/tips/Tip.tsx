import { useRef } from 'react'
import { vector } from '../../../figure/words/describe.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import type { Vec } from '../../../math/vec.ts'
import { tipMoved, tipNudged } from '../../../session/move/tip.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import { viewOf } from '../../../session/view.ts'
import { useSession } from '../../store/session.tsx'
import { useHandle } from '../../store/useHandle.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { say } from '../../../words/say.ts'
import { standAt } from './standAt.ts'

interface TipProps {
  readonly part: 'x' | 'y'
  readonly size: Size
}

/**
 * The tip of a vector: an HTML button over the drawing, to drag, to focus and to move by keys. What moves is a span
 * around it, because browsers take ten times as long to style a button as a span.
 */
export function Tip({ part, size }: TipProps) {
  const { store } = useSession()
  const place = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const view = () => viewOf({ state: store.getState(), size })

  const last = useRef<{ far?: boolean; level?: string }>({})
  useStoreEffect((state) => {
    if (!button.current || !place.current) return
    const { left, top, far } = viewOf({ state, size }).tips[part]
    standAt(place.current, { left, top })
    const shown = shownOf(state)
    // Where tips meet, x is in front: it is the one that the story moves.
    const { normX, normY } = reportOf(shown)
    const level =
      part === 'x' && normX <= 1.02 * normY ? '5' : part === 'y' && normY < normX ? '5' : '4'
    const before = last.current
    last.current = { far, level }
    if (far !== before.far) button.current.toggleAttribute('data-far', far)
    if (level !== before.level) place.current.style.zIndex = level
  })

  const named = useRef<Vec>(undefined)
  useStoreEffect(
    (state) => {
      const shown = shownOf(state)
      if (!button.current || shown[part] === named.current) return
      named.current = shown[part]
      const name = `${part} = ${vector(shown[part], shown.planeCoordinates?.n)}`
      button.current.setAttribute('aria-label', name)
    },
    { rate: 'often' },
  )

  const handle = useHandle<Vec>({
    thing: part,
    at: () => view().tips[part],
    value: (state) => shownOf(state)[part],
    move: (state, { to, from, gesture }) =>
      tipMoved(state, part, view().pull(part, to, from), { size, gesture }),
    nudge: (state, press, gesture) => tipNudged(state, part, { press, size, gesture }),
    restore: (state, before) =>
      before === shownOf(state)[part] ? state : changeShown(state, { [part]: before }),
  })

  return (
    <span ref={place} className="handle-place">
      <button
        ref={button}
        type="button"
        className={`handle handle-${part}`}
        data-testid={`handle-${part}`}
        aria-roledescription={say`draggable vector`}
        aria-describedby="tip-keys"
        translate="no"
        {...handle}
      />
    </span>
  )
}
