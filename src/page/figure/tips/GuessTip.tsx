import { useRef } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { clock } from '../../../figure/words/describe.ts'
import { short } from '../../../figure/words/format.ts'
import { guessMoved, guessNudged } from '../../../session/move/guess.ts'
import { guessed, type Guess } from '../../../session/state.ts'
import { guessOf, viewOf } from '../../../session/view.ts'
import { useSession } from '../../store/session.tsx'
import { useHandle } from '../../store/useHandle.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { say } from '../../../words/say.ts'
import { standAt } from './standAt.ts'

/** The end of the guessed arrow: to turn and to stretch, by pointer and by keys. */
export function GuessTip({ size }: { readonly size: Size }) {
  const { store } = useSession()
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
    // Degrees tell of a press that turns it by one; the hours are those in which all else is told.
    const hour = clock([a, b])
    button.current.setAttribute(
      'aria-label',
      degrees < 0
        ? say`your guess, ${-degrees} degrees clockwise from the right, ${length} long, ${hour}`
        : say`your guess, ${degrees} degrees counterclockwise from the right, ${length} long, ${hour}`,
    )
  })

  const handle = useHandle<Guess['to']>({
    thing: 'guess',
    at: () => view().guessTip ?? { left: 0, top: 0 },
    value: (state) => guessOf(state).to,
    move: (state, { to, gesture }) => guessMoved(state, view().pullGuess(to), gesture),
    nudge: (state, press, gesture) => guessNudged(state, { press, size, gesture }),
    restore: (state, to) => guessed(state, { ...guessOf(state), to }),
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
