import { useRef, type KeyboardEvent } from 'react'
import { gridStep } from '../../figure/plane/backdrop.ts'
import { vector } from '../../figure/words/describe.ts'
import type { Px, Size } from '../../figure/scene/viewport.ts'
import { arrows } from '../../figure/keys.ts'
import type { Vec } from '../../math/vec.ts'
import { viewportOf, kept as keptBasis, viewOf } from '../../session/view.ts'
import { cancel, change, release } from '../../session/state.ts'
import { aside } from './Handle.tsx'
import { useLive, useSession } from '../store/live.tsx'
import { useDrag } from '../ui/useDrag.ts'

const names = { x: { id: 'dx', symbol: 'x̃' }, y: { id: 'dy', symbol: 'ỹ' } } as const

interface VelocityHandleProps {
  readonly part: 'x' | 'y'
  readonly size: Size
}

/** The end of x̃ or ỹ, hollow, while the tangent is shown: the velocity as something to hold. */
export function VelocityHandle({ part, size }: VelocityHandleProps) {
  const { store, act } = useSession()
  const { id, symbol } = names[part]
  const button = useRef<HTMLButtonElement>(null)
  const taken = useRef<Vec>([])
  const before = useRef<Vec | null>(null)
  const sight = () => viewOf({ state: store.getState(), size })

  useLive((state) => {
    const tips = viewOf({ state, size }).velocityTips
    if (!button.current) return
    if (button.current.hidden !== (tips === null)) button.current.hidden = tips === null
    if (!tips) return
    const { left, top } = tips[part]
    button.current.style.transform = `translate(${aside(left)}px, ${aside(top)}px)`
    button.current.setAttribute(
      'aria-label',
      `${symbol} = ${vector(state.settings[id], state.settings.embedding?.n)}`,
    )
  })

  const move = (px: Px, from: Vec, gesture: string) => {
    const to = sight().push(part, px, from)
    if (to.every(Number.isFinite))
      act((state) => change(state, { ...keptBasis(state.settings), [id]: to }, gesture))
  }

  const drag = useDrag(button, {
    thing: id,
    start: (): Px => {
      taken.current = store.getState().settings[id]
      return sight().velocityTips?.[part] ?? { left: 0, top: 0 }
    },
    move: (px, gesture) => move(px, taken.current, gesture),
    end: () => act(release),
    cancel: () => act(cancel),
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    const { settings } = store.getState()
    if (event.key === 'Escape') {
      const kept = before.current
      if (drag.cancelled() || !kept || kept === settings[id] || kept.length !== settings[id].length)
        return
      act((state) => change(state, { [id]: kept }))
      return
    }
    const way = arrows[event.key]
    const at = sight().velocityTips?.[part]
    if (!way || !at) return
    event.preventDefault()
    const frame = viewportOf({ settings, size })
    const step = gridStep(frame) * frame.unit * (event.altKey ? 0.01 : event.shiftKey ? 1 : 0.1)
    move({ left: at.left + way[0] * step, top: at.top - way[1] * step }, settings[id], `keys ${id}`)
  }

  return (
    <button
      ref={button}
      type="button"
      hidden
      className={`handle handle-${part} velocity-handle`}
      data-testid={`handle-${id}`}
      aria-roledescription="draggable tangent"
      onFocus={() => {
        before.current = store.getState().settings[id]
      }}
      onBlur={() => act(release)}
      onKeyDown={onKeyDown}
      {...drag.listeners}
    />
  )
}
