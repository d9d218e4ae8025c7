import { useRef } from 'react'
import type { Px, Size } from '../../../figure/scene/viewport.ts'
import { vector } from '../../../figure/words/describe.ts'
import type { Vec } from '../../../math/vec.ts'
import { endMoved, endNudged } from '../../../session/move/tangent.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { viewOf } from '../../../session/view.ts'
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
  const { store } = useSession()
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

  const at = (): Px => view().velocityTips?.[part] ?? { left: 0, top: 0 }

  const handle = useHandle<Vec>({
    thing: id,
    at,
    value: (state) => shownOf(state)[id],
    move: (state, { to, from, gesture }) => endMoved(state, id, { to, from }, { size, gesture }),
    nudge: (state, press, gesture) => endNudged(state, id, { press, size, gesture }),
    restore: (state, before) =>
      before === shownOf(state)[id] ? state : changeShown(state, { [id]: before }),
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
