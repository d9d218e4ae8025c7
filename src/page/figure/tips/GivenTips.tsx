import { useRef } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { vector } from '../../../figure/words/describe.ts'
import type { Vec } from '../../../math/vec.ts'
import { givenIn } from '../../../session/flow/given.ts'
import { givenMoved, givenNudged } from '../../../session/move/given.ts'
import { viewOf } from '../../../session/view.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useHandle } from '../../store/useHandle.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { say } from '../../../words/say.ts'
import { standAt } from './standAt.ts'

/** The tips of a batch beside y: all of its vectors can be put somewhere else. */
export function GivenTips({ size }: { readonly size: Size }) {
  const count = useSelector((state) => viewOf({ state, size }).givenTips.length)
  return Array.from({ length: count }, (_, j) => <GivenTip key={j} j={j} size={size} />)
}

function GivenTip({ j, size }: { readonly j: number; readonly size: Size }) {
  const { store } = useSession()
  const button = useRef<HTMLButtonElement>(null)
  const view = () => viewOf({ state: store.getState(), size })
  const last = useRef<Vec | null>(null)

  useStoreEffect((state) => {
    const tip = viewOf({ state, size }).givenTips[j]
    if (!button.current || !tip) return
    standAt(button.current, tip)
    const at = givenIn(state)[j]
    if (!at || at === last.current) return
    last.current = at
    button.current.setAttribute('aria-label', say`given vector ${j + 1} = ${vector(at)}`)
  })

  const handle = useHandle<Vec>({
    thing: `given ${j}`,
    at: () => view().givenTips[j] ?? { left: 0, top: 0 },
    value: (state) => givenIn(state)[j] ?? [],
    // It goes by the rules by which y goes.
    move: (state, { to, from, gesture }) =>
      givenMoved(state, j, view().pull('y', to, from), gesture),
    nudge: (state, press, gesture) => givenNudged(state, j, { press, size, gesture }),
    restore: (state, before) =>
      before === givenIn(state)[j] ? state : givenMoved(state, j, before, null),
  })

  return (
    <button
      ref={button}
      type="button"
      className="handle handle-given"
      data-testid={`handle-given-${j + 1}`}
      aria-roledescription={say`draggable vector`}
      aria-describedby="tip-keys"
      translate="no"
      {...handle}
    />
  )
}
