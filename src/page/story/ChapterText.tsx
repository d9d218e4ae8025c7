import { memo, Suspense, use, useEffect, useRef, type ReactNode } from 'react'
import type { Step } from '../../lesson/story/chapter.ts'
import { chapterIds, chapters, type ChapterId, type Place } from '../../lesson/story/places.ts'
import { story } from '../../lesson/story/story.ts'
import { isAtScene, showScene } from '../../session/scene.ts'
import { shownOf } from '../../session/pane.ts'
import { arrive } from '../../session/state.ts'
import { toBeGuessed } from '../../session/figureWords.ts'
import { ServingContext } from '../store/serving.ts'
import { useSelector, useSession, useTakingOver } from '../store/session.tsx'
import { SightContext } from '../store/rates/visibility.ts'
import { PairContext } from '../store/Value.tsx'
import { CheckedInstead } from '../check/CheckedInstead.tsx'
import { Boundary } from '../ui/Boundary.tsx'
import { watchPart } from '../ui/formula/formulaQueue.ts'
import { Prose } from '../ui/formula/Prose.tsx'
import { Later } from '../ui/window/late/Later.tsx'
import { layOut } from '../ui/window/late/layOut.ts'
import { AtScene } from '../world/print/AtScene.tsx'
import { OnPaper } from '../world/print/lazy.tsx'
import { say } from '../../words/say.ts'
import { goToFigure } from './bridge/bridge.ts'
import { elementId, goTo, neighbour, labPlace } from './navigation.ts'
import { Piece } from './pieces/Piece.tsx'
import { turnOf } from './turn.ts'

/**
 * A chapter: its question, and its steps one below the other. Rendered once: steps that were served and wait for their
 * turn would be thrown away by a second time.
 */
export const ChapterText = memo(function Chapter({ id }: { readonly id: ChapterId }) {
  const { question, steps, pair } = story[id]
  const number = chapterIds.indexOf(id) + 1
  // Who comes from the lab sees the step that she came for first.
  const { store } = useSession()
  const here = elementId(store.getState().place)
  const takingOver = useTakingOver()
  const article = useRef<HTMLElement>(null)
  useEffect(() => (article.current ? watchPart(article.current) : undefined), [])
  return (
    <article
      ref={article}
      // Where links lead before a script has run.
      id={`at=${id}`}
      className={`chapter chapter-${id}`}
      aria-labelledby={`chapter-${id}`}
    >
      <PairContext value={pair}>
        {steps.map((step, i) => (
          <Later key={step.id} now={takingOver || here === elementId({ id, step: step.id })}>
            <InTurn id={elementId({ id, step: step.id })}>
              <AtScene place={{ id, step: step.id }}>
                <StepText place={{ id, step: step.id }} step={step} first={i === 0}>
                  {i === 0 && (
                    <header className="chapter-head">
                      <p className="chapter-number">{say`Chapter ${number} of ${chapterIds.length}`}</p>
                      <h2 id={`chapter-${id}`}>
                        <Prose text={question} />
                      </h2>
                    </header>
                  )}
                </StepText>
              </AtScene>
            </InTurn>
          </Later>
        ))}
      </PairContext>
    </article>
  )
})

interface InTurnProps {
  readonly id: string
  readonly children: ReactNode
}

/** A step that was served is taken over by itself, so that none keeps the page waiting. */
function InTurn({ id, children }: InTurnProps) {
  return (
    <Suspense>
      <Turn id={id}>{children}</Turn>
    </Suspense>
  )
}

function Turn({ id, children }: InTurnProps) {
  const takingOver = useTakingOver()
  // While the document is made nobody waits.
  const serving = use(ServingContext)
  if (takingOver && !serving) use(turnOf(id))
  return children
}

interface StepProps {
  readonly place: Place & { readonly id: ChapterId; readonly step: string }
  readonly step: Step
  readonly first: boolean
  readonly children: ReactNode
}

function StepText({ place, step, first, children }: StepProps) {
  const { act } = useSession()
  const id = elementId(place)
  const section = useRef<HTMLElement>(null)
  const takingOver = useTakingOver()
  /** Who listens presses without scrolling here: what is pressed is about this chapter's vectors all the same. */
  const arriveFirst = () =>
    act((state) => (state.place.id === place.id ? state : arrive(state, place)))
  useEffect(() => (section.current ? watchPart(section.current, layOut) : undefined), [])
  return (
    <section
      ref={section}
      id={id}
      className={first ? 'step first' : 'step'}
      data-step={`${place.id}.${place.step}`}
      aria-labelledby={`${id}-title`}
    >
      <span id={`at=${place.id}.${place.step}`} className="anchor" />
      <SightContext value={section}>
        {children}
        <h3 id={`${id}-title`} tabIndex={-1} className={first ? 'visually-hidden' : undefined}>
          <Prose text={step.title} />
        </h3>
        <ToFigure place={place} />
        <OnPaper place={place} />
        <div className="step-body" onClickCapture={arriveFirst} onInputCapture={arriveFirst}>
          <CheckedInstead place={place} />
          {step.blocks.map((block, i) => (
            // The blocks of a step are what their places are.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={i} className="block">
              <Boundary part={say`this part of the text`}>
                <Later now={takingOver || i < 2}>
                  <Piece block={block} />
                </Later>
              </Boundary>
            </div>
          ))}
        </div>
        <StepFoot place={place} step={step} />
        {first && (
          <Later now={takingOver}>
            <Contents id={place.id} />
          </Later>
        )}
      </SightContext>
    </section>
  )
}

/** The way to the figure for whoever reads by keys. */
function ToFigure({ place }: Pick<StepProps, 'place'>) {
  const session = useSession()
  return (
    <button type="button" className="bridge" onClick={() => goToFigure(session, place)}>
      {say`To the figure`}
    </button>
  )
}

/** The way on, and the way to what the step wants to show. */
function StepFoot({ place, step }: Pick<StepProps, 'place' | 'step'>) {
  const session = useSession()
  const here = useSelector((state) => elementId(state.place) === elementId(place))
  const moved = useSelector((state) => here && !isAtScene(state))
  // One black button at a time: first the guess, then the way on.
  const asked = useSelector((state) => toBeGuessed(state, shownOf(state)))
  const primary = here && !asked
  const next = neighbour(place, 1)
  return (
    <p className="step-foot actions">
      {next ? (
        <button
          type="button"
          className={primary ? 'primary next' : 'next'}
          onClick={() => goTo(session, next)}
        >
          <Prose text={wayTo(place, next)} />
          <span className="arrow" aria-hidden="true">{` →`}</span>
        </button>
      ) : (
        <button
          type="button"
          className={primary ? 'primary next' : 'next'}
          onClick={() => goTo(session, labPlace)}
        >
          <span>{say`Open the lab →`}</span>
        </button>
      )}
      {step.scene && (
        <button
          type="button"
          className="quiet show-scene"
          hidden={!moved}
          onClick={() => session.act(showScene)}
        >
          {chapters[place.id].pair === 'check' && step.scene.point === 'ones'
            ? say`Back to the post’s point`
            : say`Show me`}
        </button>
      )}
    </p>
  )
}

/** What stands on the button to the next step: its title, or the question of the next chapter. */
function wayTo({ id }: Place, next: Place): string {
  if (next.id !== id && next.id in chapters) return story[next.id as ChapterId].question
  const steps: readonly Step[] = story[next.id as ChapterId].steps
  return steps.find((step) => step.id === next.step)?.title ?? ''
}

/** The steps of a chapter, at the foot of its first screen. */
function Contents({ id }: { readonly id: ChapterId }) {
  const session = useSession()
  return (
    <nav className="contents" aria-label={say`Steps of ${chapters[id].short}`}>
      <ol>
        {story[id].steps.map((step) => (
          <li key={step.id}>
            <a
              href={`#at=${id}.${step.id}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(session, { id, step: step.id })
              }}
            >
              <Prose text={step.title} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
