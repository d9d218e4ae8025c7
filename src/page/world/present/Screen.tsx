import { useEffect, useRef, type ReactNode } from 'react'
import type { Block } from '../../../lesson/story/chapter.ts'
import { isChapter, pairOf } from '../../../lesson/story/places.ts'
import type { Screen as ScreenOf } from '../../../lesson/story/screens.ts'
import { say } from '../../../words/say.ts'
import { CheckedInstead } from '../../check/CheckedInstead.tsx'
import { Verdicts } from '../../check/trust/Verdicts.tsx'
import { PairContext } from '../../store/Value.tsx'
import { PostCode } from '../../story/opening/PostCode.tsx'
import { Piece } from '../../story/pieces/Piece.tsx'
import { Boundary } from '../../ui/Boundary.tsx'
import { Prose } from '../../ui/formula/Prose.tsx'
import { useFit } from './useFit.ts'

interface ScreenProps {
  readonly screen: ScreenOf
  /** How many of its parts are shown. */
  readonly shown: number
  /** Whether these come one by one: what stands there then stays as large as it is. */
  readonly oneByOne: boolean
  /** The id of its title, by which the talk is named. */
  readonly titleId: string
}

/** What one screen says: its title, and its parts as far as they are shown. */
export function Screen({
  screen: { place, title, blocks },
  shown,
  oneByOne,
  titleId,
}: ScreenProps) {
  const zeros = place.step === 'zeros'
  const said = useRef<HTMLDivElement>(null)
  useFit(said, !oneByOne)
  const last = useRef<HTMLDivElement>(null)
  const before = useRef(shown)
  useEffect(() => {
    // What comes is seen, whatever stands above it.
    if (shown > before.current) last.current?.scrollIntoView({ block: 'nearest' })
    before.current = shown
  }, [shown])
  return (
    <PairContext value={isChapter(place.id) ? pairOf(place.id) : null}>
      <div className="presenter-screen" ref={said}>
        <h1 id={titleId}>
          <Prose text={title} />
        </h1>
        <div className="presenter-body">
          <CheckedInstead place={place} />
          {Array.from({ length: shown }, (_, i) => (
            // The parts of a screen are what their places are.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={i} className="block" ref={i === shown - 1 ? last : null}>
              <Boundary part={say`this part of the text`}>
                {blocks ? <Part block={blocks[i]} /> : <OpeningPart i={i} zeros={zeros} />}
              </Boundary>
            </div>
          ))}
        </div>
      </div>
    </PairContext>
  )
}

function Part({ block }: { readonly block: Block | undefined }): ReactNode {
  return block ? <Piece block={block} /> : null
}

/** The program, and below it what the check says of it. */
function OpeningPart({ i, zeros }: { readonly i: number; readonly zeros: boolean }): ReactNode {
  return i === 0 ? <PostCode zeros={zeros} /> : <Verdicts named zeros={zeros} />
}
