import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import {
  chapterIds,
  chapters,
  isChapter,
  stepOf,
  type Place,
} from '../../../lesson/story/places.ts'
import type { Step } from '../../../lesson/story/chapter.ts'
import { story } from '../../../lesson/story/story.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { arrive } from '../../../session/state.ts'
import { kept, viewOf } from '../../../session/view.ts'
import { Verdicts } from '../../check/trust/Verdicts.tsx'
import { useSelector, useSession } from '../../store/session.tsx'
import { PairContext } from '../../store/Value.tsx'
import { PostCode } from '../../story/opening/PostCode.tsx'
import { goTo, sequence } from '../../story/navigation.ts'
import { Pane } from '../../story/Pane.tsx'
import { Piece } from '../../story/pieces/Piece.tsx'
import { Boundary } from '../../ui/Boundary.tsx'
import { Prose } from '../../ui/formula/Prose.tsx'
import { isTaken, leave } from './presenting.ts'
import './presenter.css'

/** The screens: the opening twice, with zeros the second time, and then each step of the story. */
const [opening, ...steps] = sequence
const screens: readonly Place[] = [
  ...(opening ? [opening] : []),
  { id: 'opening', step: 'zeros' },
  ...steps,
]

const back = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']
const forth = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']

function indexOf(place: Place): number {
  const step = isChapter(place.id) ? (stepOf(place)?.id ?? null) : place.step
  return Math.max(
    0,
    screens.findIndex((screen) => screen.id === place.id && screen.step === step),
  )
}

/** One step a screen: its title, what it says, and the figure, which moves as ever. */
export function Presenter() {
  const session = useSession()
  const { store, act } = session
  const at = useSelector(({ place }) => indexOf(place))
  const [blank, setBlank] = useState(false)
  const place = screens[at] ?? sequence[0]

  const go = (by: 1 | -1) => {
    const next = screens[at + by]
    if (!next) return
    // With zeros the opening stays as it is.
    if (next.id === 'opening' && place?.id === 'opening') act((state) => arrive(state, next))
    else goTo(session, next)
  }
  const turn = (byMore: boolean) => {
    const surface = document.querySelector('.presenter .surface')
    if (!surface) return
    const size = { width: surface.clientWidth, height: surface.clientHeight }
    act((state) => {
      const press = { key: byMore ? '{' : '}', shiftKey: true, altKey: false }
      const x = viewOf({ state, size }).nudge('x', press)
      return x ? changeShown(state, { ...kept(shownOf(state), size, 'x'), x }) : state
    })
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) return leave()
    if (isTaken(event)) return undefined
    const key = event.key.toLowerCase()
    const onButton = event.target instanceof HTMLButtonElement && /^(?: |enter)$/.test(key)
    if (onButton) return undefined
    if (forth.includes(event.key)) go(1)
    else if (back.includes(event.key)) go(-1)
    else if (key === 't') turn(!event.shiftKey)
    else if (key === 'b' || key === '.') setBlank(!blank)
    else return undefined
    event.preventDefault()
    return undefined
  })
  useEffect(() => {
    // Whoever comes from the lab begins at the beginning.
    if (store.getState().place.id === 'lab' && screens[0]) goTo(session, screens[0])
    const onKeyDown = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [session, store])

  if (!place) return null
  return (
    <div className="presenter" data-blank={blank}>
      <main className="presenter-text" aria-live="polite">
        <Boundary part="this step" key={at}>
          {isChapter(place.id) ? <StepScreen place={place} /> : <OpeningScreen />}
        </Boundary>
        <Foot place={place} at={at} go={go} />
      </main>
      <Pane />
      {blank && <div className="presenter-blank" role="presentation" />}
    </div>
  )
}

function OpeningScreen() {
  const zeros = useSelector((state) => state.place.step === 'zeros')
  return (
    <div className="presenter-screen">
      <h1>{zeros ? 'Zeros pass, too.' : 'This check passes.'}</h1>
      <div className="presenter-body">
        <PostCode zeros={zeros} />
        <Verdicts named zeros={zeros} />
      </div>
    </div>
  )
}

function StepScreen({ place }: { readonly place: Place }): ReactNode {
  if (!isChapter(place.id)) return null
  const { pair, steps } = story[place.id]
  const step: Step = steps.find(({ id }) => id === stepOf(place)?.id) ?? steps[0]
  return (
    <PairContext value={pair}>
      <div className="presenter-screen">
        <h1>
          <Prose text={step.title} />
        </h1>
        <div className="presenter-body">
          {step.blocks.map((block, i) => (
            // The blocks of a step are what their places are.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={i} className="block">
              <Boundary part="this part of the text">
                <Piece block={block} />
              </Boundary>
            </div>
          ))}
        </div>
      </div>
    </PairContext>
  )
}

interface FootProps {
  readonly place: Place
  readonly at: number
  readonly go: (by: 1 | -1) => void
}

/** How far one is, and which keys there are. */
function Foot({ place, at, go }: FootProps) {
  const chapter = isChapter(place.id) ? place.id : null
  const mine = screens.flatMap(({ id }, i) => (id === place.id ? [i] : []))
  return (
    <footer className="presenter-foot">
      <span className="dots" aria-hidden="true">
        {mine.map((i) => (
          <i key={i} data-state={i < at ? 'read' : i === at ? 'now' : 'to come'} />
        ))}
      </span>
      <span className="presenter-where">
        {chapter ? `${chapterIds.indexOf(chapter) + 1} ${chapters[chapter].short}` : 'Opening'}
      </span>
      <span className="presenter-keys">
        <button
          type="button"
          aria-label="The step before"
          disabled={at === 0}
          onClick={() => go(-1)}
        >
          ←
        </button>
        <button
          type="button"
          aria-label="The next step"
          disabled={at === screens.length - 1}
          onClick={() => go(1)}
        >
          →
        </button>
        <span>
          <kbd>T</kbd> turn x
        </span>
        <span>
          <kbd>B</kbd> blank
        </span>
        <button type="button" className="quiet" onClick={leave}>
          <kbd>Esc</kbd> leave
        </button>
      </span>
    </footer>
  )
}
