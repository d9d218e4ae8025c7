import { useRef } from 'react'
import { arrows } from '../../../figure/keys.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import { short } from '../../../figure/words/format.ts'
import type { Gesture } from '../../../session/gesture.ts'
import { guessed, type Guess } from '../../../session/state.ts'
import { guessOf, viewOf } from '../../../session/view.ts'
import { useSession } from '../../store/session.tsx'
import { useHandle } from '../../store/useHandle.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { say } from '../../../words/say.ts'
import { standAt } from './standAt.ts'

/** How far an arrow key moves the guess, in units of the vectors; with Shift ten times, with Alt a tenth. */
const step = 0.01

/** The end of the guessed arrow: to turn and to stretch, by pointer and by keys. */
export function GuessTip({ size }: { readonly size: Size }) {
  const { store, act } = useSession()
  const button = useRef<HTMLButtonElement>(null)
  const view = () => viewOf({ state: store.getState(), size })

  useStoreEffect((state) => {
    const { guessTip } = viewOf({ state, size })
    const hidden = guessTip === null || guessOf(state).looked
    if (!button.current) return
    if (button.current.hidden !== hidden) button.current.hidden = hidden
    if (!guessTip) return
    standAt(button.current, guessTip)
    const [a, b] = guessOf(state).to
    const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI)
    const length = short(Math.hypot(a, b))
    button.current.setAttribute(
      'aria-label',
      say`your guess, ${degrees} degrees from the right, ${length} long`,
    )
  })

  const put = (to: Guess['to'], gesture: Gesture) => {
    if (Math.hypot(...to) > 1e-6) act((state) => guessed(state, { ...guessOf(state), to }, gesture))
  }

  const handle = useHandle<Guess['to']>({
    thing: 'guess',
    at: () => view().guessTip ?? { left: 0, top: 0 },
    value: () => guessOf(store.getState()).to,
    move: (px, gesture) => put(view().pullGuess(px), gesture),
    nudge: ({ key, altKey, shiftKey }, gesture) => {
      const [a, b] = guessOf(store.getState()).to
      const turn = { '[': 1, '{': 15, ']': -1, '}': -15 }[key]
      if (turn !== undefined) {
        const angle = (turn * Math.PI) / 180
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
        put([a * cos - b * sin, a * sin + b * cos], gesture)
        return true
      }
      const longer = { '+': 1.05, '=': 1.05, '-': 1 / 1.05, _: 1 / 1.05 }[key]
      if (longer !== undefined) {
        put([a * longer, b * longer], gesture)
        return true
      }
      const way = arrows[key]
      if (!way) return false
      const by = step * (shiftKey ? 10 : altKey ? 0.1 : 1)
      put([a + way[0] * by, b + way[1] * by], gesture)
      return true
    },
    restore: (to) => act((state) => guessed(state, { ...guessOf(state), to })),
  })

  return (
    <button
      ref={button}
      type="button"
      hidden
      className="handle guess-handle"
      data-testid="handle-guess"
      aria-roledescription={say`draggable arrow`}
      aria-describedby="guess-keys"
      {...handle}
    />
  )
}
