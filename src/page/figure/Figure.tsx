import { use, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Size } from '../../figure/scene/viewport.ts'
import { orientations } from '../../figure/space/moving/orientations.ts'
import { describe } from '../../figure/words/describe.ts'
import { lookingAfter } from '../../session/camera.ts'
import { isMoving, keys } from '../../session/gesture.ts'
import { changeShown, shownOf } from '../../session/pane.ts'
import { reportOf } from '../../session/session.ts'
import { release, type State } from '../../session/state.ts'
import { guessOf, isGuessing, overlaysOf, viewIdOf, type ViewId } from '../../session/view.ts'
import { write } from '../store/Value.tsx'
import { useFirstState, useSelector, useSession, useTakingOver } from '../store/session.tsx'
import { ServingContext } from '../store/serving.ts'
import { useStoreEffect } from '../store/useStoreEffect.ts'
import { useSize } from '../ui/window/useSize.ts'
import { Caption } from './Caption.tsx'
import { Drawing } from './Drawing.tsx'
import { FigureMenu } from './options/FigureMenu.tsx'
import { GuessTip, TangentTip } from './tips/lazy.tsx'
import { Tip } from './tips/Tip.tsx'
import { useAutoFit } from './looking/useAutoFit.ts'
import { useNavigation } from './looking/useNavigation.ts'
import { isTurn, useTurnTo } from './looking/useTurnTo.ts'
import { useSpace } from './looking/useSpace.ts'
import './figure.css'
import './space.css'

const names: Readonly<Record<ViewId, string>> = {
  plane: 'The plane, with x, y and both gradients',
  space: 'Space, with x, y and both gradients',
  span: 'The span of x and y, with both gradients',
}

/** A drawing board with keys of its own, which is what this role tells screen readers; served, it is a picture. */
const asBoard = { role: 'application', 'aria-roledescription': 'figure', tabIndex: 0 } as const
const asServed = { role: 'img' } as const

interface FigureProps {
  /** What lies between the paper and the marks: another colour of the paper. */
  readonly paper?: (size: Size) => ReactNode
}

/** The figure: its paper, what d3 draws on it, the tips to drag, and what there is to choose. */
export function Figure({ paper }: FigureProps) {
  const { store, act } = useSession()
  const view = useSelector((state) => viewIdOf(shownOf(state)))
  // Numbers on the axes are for those who look around; in the story they would only be in the way.
  const measured = useSelector((state) => shownOf(state).camera !== null)
  const guessing = useSelector((state) => isGuessing(state, shownOf(state)))
  const stepping = useSelector((state) => overlaysOf(state).includes('velocity'))
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const turnTo = useTurnTo()
  const takingOver = useTakingOver()
  const [served] = useState(takingOver)

  useSpace(view)
  useNavigation(surface, size)
  useAutoFit(size)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || !size) return
    const shown = shownOf(store.getState())
    const look =
      view === 'space'
        ? Object.values(orientations).find(({ key }) => key === event.key)
        : undefined
    const looking = look ? undefined : lookingAfter(event, shown, size)
    if (!look && !looking) return
    event.preventDefault()
    if (look) turnTo(look.turn(shown))
    else if (looking) act((state) => changeShown(state, looking, keys('paper')))
  }

  return (
    <section className={`figure figure-${view}`} aria-label="Figure">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={surface}
        className={`surface surface-${view}`}
        data-measured={measured}
        dir="ltr"
        {...(takingOver ? asServed : asBoard)}
        aria-label={names[view]}
        aria-describedby="figure-in-words"
        onKeyDown={onKeyDown}
        // A turn that glides goes on when the key that began it is let go.
        onKeyUp={() => act((state) => (isTurn(state.gesture) ? state : release(state)))}
      >
        {size && paper?.(size)}
        {size && <Drawing size={size} />}
        {size && <Tip part="y" size={size} />}
        {size && <Tip part="x" size={size} />}
        {size && stepping && <TangentTip part="x" size={size} />}
        {size && stepping && <TangentTip part="y" size={size} />}
        {size && guessing && <GuessTip size={size} />}
        {served && !size && <FirstPicture />}
      </div>
      <Caption size={size} />
      <FigureMenu size={size} view={view} />
      <InWords />
    </section>
  )
}

/** What is served in the place of the figure, until its size is known: the same to look at, in any window. */
function FirstPicture() {
  const serving = use(ServingContext)
  return (
    <div
      className="first-picture"
      aria-hidden="true"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: serving ? serving.picture() : '' }}
    />
  )
}

function wordsOf(state: State): string {
  const shown = shownOf(state)
  const guessing = isGuessing(state, shown) && !guessOf(state).looked
  return describe(reportOf(shown), shown.planeCoordinates?.n, guessing)
}

/** The figure in words, for screen readers, and what keys do on its tips. */
function InWords() {
  const words = useRef<HTMLParagraphElement>(null)
  const first = useFirstState()
  useStoreEffect((state) => {
    // While something moves nobody listens to the whole description.
    if (words.current && !isMoving(state)) write(words.current, wordsOf(state))
  })
  return (
    <div className="visually-hidden">
      <p ref={words} id="figure-in-words">
        {wordsOf(first)}
      </p>
      <p id="tip-keys">Arrow keys move it, brackets turn it, plus and minus change its length.</p>
    </div>
  )
}
