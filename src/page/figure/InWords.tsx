import { useRef } from 'react'
import { figureWords } from '../../session/figureWords.ts'
import { isMoving } from '../../session/gesture.ts'
import { write } from '../store/Value.tsx'
import { useFirstState } from '../store/session.tsx'
import { useStoreEffect } from '../store/useStoreEffect.ts'
import { useCharacterKeys } from '../ui/window/characterKeys.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

/** The figure in words, for screen readers, and what keys do in it: what the figure and its tips are described by. */
export function InWords({ inSpace }: { readonly inSpace: boolean }) {
  const words = useRef<HTMLParagraphElement>(null)
  const first = useFirstState()
  const characters = useCharacterKeys()
  useStoreEffect((state) => {
    // While something moves nobody listens to the whole description.
    if (words.current && !isMoving(state)) write(words.current, figureWords(state))
  })
  return (
    // Told as descriptions; who reads on meets none of them, or she would hear the figure twice.
    <div hidden>
      <p ref={words} id="figure-in-words">
        {figureWords(first)}
      </p>
      {Object.entries(keysIn(inSpace, characters)).map(([of, told]) => (
        <p key={of} id={`${of}-keys`}>
          {sentences(told)}
        </p>
      ))}
    </div>
  )
}

/** What keys do on a tip, on the end of a tangent, on the guessed arrow and on the paper, in sentences. */
function keysIn(inSpace: boolean, characters: boolean) {
  const itsEnd = say`Arrow keys move its end.`
  if (!characters)
    return {
      tip: [
        inSpace
          ? say`Arrow keys move it, Page Up and Page Down move it away and nearer.`
          : say`Arrow keys move it.`,
      ],
      end: [itsEnd],
      guess: [itsEnd],
      paper: [inSpace ? say`Arrow keys turn space.` : say`Arrow keys move the paper.`],
    }
  const said = say`G says where the arrows point, R says all of the figure.`
  return {
    tip: [
      inSpace
        ? say`Arrow keys move it, Page Up and Page Down move it away and nearer, brackets turn it, plus and minus change its length.`
        : say`Arrow keys move it, brackets turn it, plus and minus change its length.`,
      said,
    ],
    end: [itsEnd, said],
    guess: [
      say`Arrow keys move its end, brackets turn it, plus and minus change its length.`,
      said,
    ],
    paper: [
      inSpace
        ? say`Arrow keys turn space, plus and minus zoom, F fits, 0 goes home.`
        : say`Arrow keys move the paper, plus and minus zoom, F fits, 0 goes home.`,
      said,
    ],
  }
}
