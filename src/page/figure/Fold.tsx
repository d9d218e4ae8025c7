import { createContext, useEffect, useRef } from 'react'
import { degrees, live } from '../../figure/words/format.ts'
import { reportOf } from '../../session/session.ts'
import { Value } from '../store/Value.tsx'
import { Said } from '../ui/Said.tsx'
import { say } from '../../words/say.ts'

/** Folds the figure away, where it is a strip above the text; null where nothing folds. */
export const FoldContext = createContext<(() => void) | null>(null)

/** What is left of a figure that is folded away: its two numbers, and the way back. */
export function FoldedPane({ unfold }: { readonly unfold: () => void }) {
  const bar = useRef<HTMLButtonElement>(null)
  useEffect(() => bar.current?.focus({ preventScroll: true }), [])
  return (
    <button ref={bar} type="button" className="folded" onClick={unfold}>
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
