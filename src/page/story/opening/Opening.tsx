import { chapterIds } from '../../../lesson/story/places.ts'
import { readingMinutes } from '../../../lesson/story/time.ts'
import { inWords } from '../../../lesson/story/words.ts'
import { isAtScene, showScene } from '../../../session/scene.ts'
import { arrive } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { Symbol } from '../../ui/formula/Symbol.tsx'
import { narrow, useMedia } from '../../ui/window/useMedia.ts'
import { goTo, labPlace, placeAt } from '../navigation.ts'
import { PostCode } from './PostCode.tsx'
import { Verdicts } from '../../check/lazy.tsx'
import './opening.css'

/** The first screen: the post's check passes, and so does one that returns zeros; until x is dragged off y. */
export function Opening() {
  const zeros = useSelector(({ place }) => place.id === 'opening' && place.step === 'zeros')
  const moved = useSelector((state) => state.place.id === 'opening' && !isAtScene(state))
  const step = moved && zeros ? 'moved' : zeros ? 'zeros' : 'start'
  return (
    <section id="at-opening" className="opening" aria-labelledby="at-opening-title">
      <h1 id="at-opening-title" tabIndex={-1}>
        <span>This check passes. </span>
        <span>What does that prove?</span>
      </h1>
      <p className="lead">
        <span>See the gradient of cosine similarity, derive it, and learn when </span>
        <strong className="good" translate="no">
          success!
        </strong>
        <span> means something.</span>
      </p>
      <div className="card console opening-console">
        <p className="console-head">
          <code translate="no">cosine_similarity.py · </code>
          <span>from the post </span>
          <cite>The gradient of cosine similarity</cite>
        </p>
        <PostCode zeros={zeros} />
        <Verdicts named zeros={zeros} />
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
  const why = `Why? ${chapterIds.length} chapters, ${readingMinutes} minutes`
  return (
    <div className={`opening-actions opening-${step}`}>
      <p className="actions">
        {step === 'start' && (
          <button type="button" className="primary" onClick={() => show(true)}>
            <span>Let </span>
            <code translate="no">backward()</code>
            <span> return zeros</span>
          </button>
        )}
        {step === 'zeros' && (
          <button type="button" className={small ? 'quiet' : ''} onClick={() => show(false)}>
            {small ? 'Put it back' : 'Put the gradient back'}
          </button>
        )}
        {step === 'moved' && (
          <button type="button" className={small ? 'quiet' : ''} onClick={() => act(showScene)}>
            {small ? 'Back' : 'Back to the post’s point'}
          </button>
        )}
        {step === 'zeros' && (
          <span className="opening-task">
            <span>The same. Now drag </span>
            <Symbol of="x" />
            <span> off </span>
            <Symbol of="y" />
            <span>{small ? ' ↓' : '.'}</span>
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
          Open the lab
        </button>
      </p>
      <p className="visually-hidden">
        {`${inWords(chapterIds.length, true)} chapters follow on this page.`}
      </p>
    </div>
  )
}
