import { use, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { Size } from '../../figure/scene/viewport.ts'
import { sayingOf } from '../../figure/keys.ts'
import { isWalked } from '../../lesson/story/places.ts'
import { lookingAfter } from '../../session/camera.ts'
import { lateFigure } from '../../session/lateFigure.ts'
import { figureWords } from '../../session/figureWords.ts'
import { keys } from '../../session/gesture.ts'
import { changeShown, shownOf, walkIn } from '../../session/pane.ts'
import { announce, release, type State } from '../../session/state.ts'
import { isGuessing, overlaysOf, viewIdOf, type ViewId } from '../../session/view.ts'
import { fetched } from '../outside/chunks.ts'
import { useSelector, useSession, useTakenOver } from '../store/session.tsx'
import { ServingContext } from '../store/serving.ts'
import { useSize } from '../ui/window/useSize.ts'
import { say } from '../../words/say.ts'
import { Caption } from './Caption.tsx'
import { Drawing } from './Drawing.tsx'
import { InWords } from './InWords.tsx'
import { FigureMenu } from './options/FigureMenu.tsx'
import { GivenTips, GuessTip, TangentTip } from './tips/lazy.tsx'
import { Tip } from './tips/Tip.tsx'
import { useAutoFit } from './looking/useAutoFit.ts'
import { useNavigation } from './looking/useNavigation.ts'
import { useLateFigure } from './looking/useLateFigure.ts'
import './figure.css'
import './space.css'

const names: Readonly<Record<ViewId, string>> = {
  plane: say`The plane, with x, y and both gradients`,
  space: say`Space, with x, y and both gradients`,
  span: say`The span of x and y, with both gradients`,
}

/** A drawing board with keys of its own, which is what this role tells screen readers; served, it is a picture. */
const asBoard = { role: 'application', 'aria-roledescription': say`figure`, tabIndex: 0 } as const
const asServed = { role: 'img' } as const

interface FigureProps {
  /** What lies between the paper and the marks: another colour of the paper. */
  readonly paper?: (size: Size) => ReactNode
}

/** The figure: its paper, what d3 draws on it, the tips to drag, and what there is to choose. */
export function Figure({ paper }: FigureProps) {
  const session = useSession()
  const { store, act } = session
  const view = useSelector((state) => viewIdOf(shownOf(state)))
  // Numbers on the axes are for those who look around; in the story they would only be in the way.
  const measured = useSelector((state) => shownOf(state).camera !== null)
  const guessing = useSelector((state) => isGuessing(state, shownOf(state)))
  const stepping = useSelector((state) => overlaysOf(state).includes('velocity'))
  const drawn = useSelector((state) => state.drawn !== null)
  const batched = useSelector((state) => isWalked(state.place) && walkIn(state).batch > 1)
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const takenOver = useTakenOver()
  const [served] = useState(!takenOver)

  useLateFigure()
  useNavigation(surface, size)
  useAutoFit(size)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || !size) return
    const saying = sayingOf(event.key)
    if (saying) {
      event.preventDefault()
      const tell = (words: (state: State) => string) =>
        act((state) => announce(state, words(state)))
      if (saying === 'r') tell(figureWords)
      // Where the arrows point is asked for now and then.
      else
        fetched(() => import('../../session/words.ts')).then(
          ({ directionWords }) => tell(directionWords),
          () => {},
        )
      return
    }
    if (event.target !== event.currentTarget) return
    const shown = shownOf(store.getState())
    const look =
      view === 'space'
        ? Object.values(lateFigure()?.orientations ?? {}).find(({ key }) => key === event.key)
        : undefined
    const looking = look ? undefined : lookingAfter(event, shown, size)
    if (!look && !looking) return
    event.preventDefault()
    if (look)
      fetched(() => import('./looking/turnTo.ts')).then(
        ({ turnTo }) => turnTo(session, look.turn(shown)),
        () => {},
      )
    else if (looking) act((state) => changeShown(state, looking, keys('paper')))
  }

  /** A tap on the paper is where the guess is to end. */
  const onClick = ({ clientX, clientY, target, currentTarget }: MouseEvent<HTMLElement>) => {
    if (!size || !guessing || (target instanceof Element && target.closest('button'))) return
    const { left, top } = currentTarget.getBoundingClientRect()
    const px = { left: clientX - left, top: clientY - top }
    fetched(() => import('../../session/move/guess.ts')).then(
      ({ guessTapped }) => act((state) => guessTapped(state, px, size)),
      () => {},
    )
  }

  return (
    <section className={`figure figure-${view}`} aria-label={say`Figure`}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={surface}
        className={`surface surface-${view}`}
        data-measured={measured}
        data-line-drawn={drawn}
        dir="ltr"
        {...(takenOver ? asBoard : asServed)}
        aria-label={names[view]}
        aria-describedby="figure-in-words paper-keys"
        onClick={onClick}
        onKeyDown={onKeyDown}
        // A turn that glides goes on when the key that began it is let go.
        onKeyUp={() => act((state) => (state.gesture?.kind === 'glide' ? state : release(state)))}
      >
        {size && paper?.(size)}
        {size && <Drawing size={size} />}
        {size && batched && <GivenTips size={size} />}
        {size && <Tip part="y" size={size} />}
        {size && <Tip part="x" size={size} />}
        {size && stepping && <TangentTip part="x" size={size} />}
        {size && stepping && <TangentTip part="y" size={size} />}
        {size && guessing && <GuessTip size={size} />}
        {served && !size && <FirstPicture />}
      </div>
      <Caption size={size} />
      <FigureMenu size={size} view={view} />
      <InWords inSpace={view === 'space'} />
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
