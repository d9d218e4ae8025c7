import { useRef, type ReactNode } from 'react'
import { chapterIds, opening } from '../../../lesson/story/places.ts'
import { readingMinutes } from '../../../lesson/story/time.ts'
import { isAtScene, showScene } from '../../../session/scene.ts'
import { arrive } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { SightContext } from '../../store/rates/visibility.ts'
import { Symbol } from '../../ui/formula/Symbol.tsx'
import { narrow, useMedia } from '../../ui/window/useMedia.ts'
import { goTo, labPlace, placeAt } from '../navigation.ts'
import { Said } from '../../ui/Said.tsx'
import { say } from '../../../words/say.ts'
import { PostCode } from './PostCode.tsx'
import { CheckedInstead } from '../../check/CheckedInstead.tsx'
import { Verdicts } from '../../check/lazy.tsx'
import './opening.css'

/** The first screen: the post's check passes, and so does one that returns zeros; until x is dragged off y. */
export function Opening() {
  const zeros = useSelector(({ place }) => place.id === 'opening' && place.step === 'zeros')
  const moved = useSelector((state) => state.place.id === 'opening' && !isAtScene(state))
  const section = useRef<HTMLElement>(null)
  const step = moved && zeros ? 'moved' : zeros ? 'zeros' : 'start'
  return (
    <section ref={section} id="at-opening" className="opening" aria-labelledby="at-opening-title">
      <h1 id="at-opening-title" tabIndex={-1}>
        <span>{`${say`This check passes.`} `}</span>
        <span>{say`What does that prove?`}</span>
      </h1>
      <p className="lead">
        <Said
          text={say`See the gradient of cosine similarity, derive it, and learn when <0/> means something.`}
          parts={[
            <strong key="success" className="good" translate="no">
              success!
            </strong>,
          ]}
        />
      </p>
      <div className="card console opening-console">
        <p className="console-head">
          <code translate="no">cosine_similarity.py · </code>
          <Said
            text={say`from the post <0>The gradient of cosine similarity</0>`}
            parts={[<cite key="post" />]}
          />
        </p>
        <SightContext value={section}>
          <PostCode zeros={zeros} />
          <CheckedInstead place={opening} />
          <Verdicts named zeros={zeros} />
        </SightContext>
      </div>
      <Actions step={step} />
    </section>
  )
}

interface ActionsProps {
  readonly step: 'start' | 'zeros' | 'moved'
}

/** What to do next: one black button at a time. */
function Actions({ step }: ActionsProps) {
  const session = useSession()
  const { act } = session
  const small = useMedia(narrow)
  const show = (zeros: boolean) =>
    act((state) => arrive(state, { id: 'opening', step: zeros ? 'zeros' : null }))
  const quiet = small ? 'quiet' : ''
  const turns: Readonly<Record<typeof step, ReactNode>> = {
    start: (
      <Said
        text={say`Let <0/> return zeros`}
        parts={[
          <code key="backward" translate="no">
            backward()
          </code>,
        ]}
      />
    ),
    zeros: small ? say`Put it back` : say`Put the gradient back`,
    moved: small ? say`Back` : say`Back to the post’s point`,
  }
  const why = say`Why? ${chapterIds.length} chapters, ${readingMinutes} minutes`
  return (
    <div className={`opening-actions opening-${step}`}>
      <p className="actions">
        {/* One button, so that it keeps the focus, also before anything listens that passes it on. */}
        <button
          type="button"
          className={{ start: 'primary', zeros: quiet, moved: quiet }[step]}
          onClick={() => (step === 'moved' ? act(showScene) : show(step === 'start'))}
        >
          {turns[step]}
        </button>
        {step === 'zeros' && (
          <span className="opening-task">
            <Said
              text={
                small
                  ? say`Zeros pass, too. Now drag <0/> off <1/> ↓`
                  : say`Zeros pass, too. Now drag <0/> off <1/>.`
              }
              parts={[<Symbol key="x" of="x" />, <Symbol key="y" of="y" />]}
            />
          </span>
        )}
      </p>
      <p className="actions opening-ways">
        <button
          type="button"
          className={step === 'moved' ? 'primary' : ''}
          onClick={() => goTo(session, placeAt(chapterIds[0] ?? 'opening'))}
        >
          {why}
        </button>
        <button type="button" className="quiet" onClick={() => goTo(session, labPlace)}>
          {say`Open the lab`}
        </button>
      </p>
      <p className="visually-hidden">{say`${chapterIds.length} chapters follow on this page.`}</p>
    </div>
  )
}
