import { createContext, use, useEffect, useRef } from 'react'
import { degrees, live } from '../../figure/words/format.ts'
import { shownAtRest, walkIn } from '../../session/pane.ts'
import { reportOf } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import { guessOf } from '../../session/view.ts'
import { useSession } from '../store/session.tsx'
import { Value } from '../store/Value.tsx'
import { Said } from '../ui/Said.tsx'
import { say } from '../../words/say.ts'

/** Folds the figure away, where it is a strip above the text; null where nothing folds. */
export const FoldContext = createContext<(() => void) | null>(null)

/** Folds a chart away that stands where the figure does. */
export function FoldChart() {
  const fold = use(FoldContext)
  if (!fold) return null
  return (
    <button
      type="button"
      className="fold-chart"
      aria-label={say`Fold the chart away`}
      onClick={fold}
    >
      {say`fold`}
    </button>
  )
}

/** What the figure shows of what buttons in the text change. */
function pressedOf(state: State): readonly unknown[] {
  const { x, y } = shownAtRest(state)
  return [guessOf(state).looked, state.drawn, state.playing, walkIn(state).flow, ...x, ...y]
}

/** Whether the figure shows something else because of a press: not because another place is read, or a walk goes on. */
function isPressed(now: State, before: State): boolean {
  if (now.place !== before.place || before.playing) return false
  const [these, those] = [pressedOf(now), pressedOf(before)]
  return these.length !== those.length || these.some((value, i) => value !== those[i])
}

interface FoldedPaneProps {
  readonly unfold: () => void
  /** Whether the button that folds has just been pressed: then the focus comes here, once. */
  readonly pressed: boolean
  readonly noticed: () => void
}

/**
 * What is left of a figure that is folded away: its two numbers, and the way back. It unfolds by itself when a press in
 * the text changes what it shows.
 */
export function FoldedPane({ unfold, pressed, noticed }: FoldedPaneProps) {
  const { store } = useSession()
  const bar = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!pressed) return
    bar.current?.focus({ preventScroll: true })
    noticed()
  }, [pressed, noticed])
  useEffect(
    () => store.subscribe((now, before) => isPressed(now, before) && unfold()),
    [store, unfold],
  )
  const back = () => {
    const pane = bar.current?.parentElement
    unfold()
    pane?.focus({ preventScroll: true })
  }
  return (
    <button ref={bar} type="button" className="folded" onClick={back}>
      <span>
        <Said
          text={say`S = <0/>, θ = <1/>`}
          parts={[
            <Value
              key="similarity"
              of={(shown) => reportOf(shown).similarity}
              print={(value) => live(Number(value))}
            />,
            <Value
              key="angle"
              of={(shown) => reportOf(shown).angle}
              print={(value) => degrees(Number(value))}
            />,
          ]}
        />
      </span>
      <span>{say`Show the figure`}</span>
    </button>
  )
}
