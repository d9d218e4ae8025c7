import { useRef } from 'react'
import { arrows } from '../../../figure/keys.ts'
import { gridStep } from '../../../figure/plane/backdrop.ts'
import type { Px, Size } from '../../../figure/scene/viewport.ts'
import { vector } from '../../../figure/words/describe.ts'
import type { Vec } from '../../../math/vec.ts'
import type { Gesture } from '../../../session/gesture.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { kept, viewOf, viewportOf } from '../../../session/view.ts'
import { useSession } from '../../store/session.tsx'
import { useHandle } from '../../store/useHandle.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { say } from '../../../words/say.ts'
import { standAt } from './standAt.ts'

const names = { x: { id: 'dx', symbol: 'x̃' }, y: { id: 'dy', symbol: 'ỹ' } } as const

interface TangentTipProps {
  readonly part: 'x' | 'y'
  readonly size: Size
}

/** The end of x̃ or ỹ, hollow, while the tangent is shown: the step as something to hold. */
export function TangentTip({ part, size }: TangentTipProps) {
  const { store, act } = useSession()
  const { id, symbol } = names[part]
  const button = useRef<HTMLButtonElement>(null)
  const view = () => viewOf({ state: store.getState(), size })

  useStoreEffect((state) => {
    const tips = viewOf({ state, size }).velocityTips
    if (!button.current) return
    if (button.current.hidden !== (tips === null)) button.current.hidden = tips === null
    if (!tips) return
    standAt(button.current, tips[part])
    const shown = shownOf(state)
    button.current.setAttribute(
      'aria-label',
      `${symbol} = ${vector(shown[id], shown.planeCoordinates?.n)}`,
    )
  })

  const put = (to: Px, gesture: Gesture, from: Vec) => {
    const pushed = view().push(part, to, from)
    if (pushed.every(Number.isFinite))
      act((state) =>
        changeShown(state, { ...kept(shownOf(state), size, null), [id]: pushed }, gesture),
      )
  }
  const at = (): Px => view().velocityTips?.[part] ?? { left: 0, top: 0 }

  const handle = useHandle<Vec>({
    thing: id,
    at,
    value: () => shownOf(store.getState())[id],
    move: put,
    nudge: ({ key, altKey, shiftKey }, gesture) => {
      const way = arrows[key]
      if (!way) return false
      const shown = shownOf(store.getState())
      const viewport = viewportOf({ shown, size })
      const step = gridStep(viewport) * viewport.unit * (altKey ? 0.01 : shiftKey ? 1 : 0.1)
      const { left, top } = at()
      put({ left: left + way[0] * step, top: top - way[1] * step }, gesture, shown[id])
      return true
    },
    restore: (before) => {
      const now = shownOf(store.getState())[id]
      if (before !== now && before.length === now.length)
        act((state) => changeShown(state, { [id]: before }))
    },
  })

  return (
    <button
      ref={button}
      type="button"
      hidden
      className={`handle handle-${part} velocity-handle`}
      data-testid={`handle-${id}`}
      aria-roledescription={say`draggable tangent`}
      aria-describedby="end-keys"
      translate="no"
      {...handle}
    />
  )
}
