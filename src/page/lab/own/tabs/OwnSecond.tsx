import { count } from '../../../../figure/words/format.ts'
import { verdictOf } from '../../../../gradcheck/verdict.ts'
import { say } from '../../../../words/say.ts'
import { Said } from '../../../ui/Said.tsx'
import { useJob } from '../../../store/useJob.ts'
import { firstLine } from '../../../../session/own/problem.ts'
import { OfCodeBefore } from './OfCodeBefore.tsx'
import { useOwnQuestion, type AboutOwn } from './useOwnQuestion.ts'

/** gradgradcheck is in slow mode and in double precision, and takes n² times as long. */
const maxComponents = 64

function asked(about: AboutOwn | null): AboutOwn | null {
  return about && about.setting.x.values.length <= maxComponents ? about : null
}

/** What PyTorch's gradgradcheck would say of the reader's code. */
export function OwnSecond() {
  const about = useOwnQuestion()
  const question = asked(about)
  const { status, answer, again } = useJob('ownSecond', question)
  if (about === null) return <p className="own-empty">{say`Nothing is checked yet.`}</p>
  if (question === null)
    return (
      <p className="own-empty">
        {say`gradgradcheck runs here with up to ${maxComponents} components; here are ${count(about.setting.x.values.length)}.`}
      </p>
    )
  if (status === 'running') return <progress aria-label={say`Second derivatives checked`} />
  if (status === 'broken')
    return (
      <p role="alert">
        <span>{`${say`The check stopped before it was finished.`} `}</span>
        <button type="button" onClick={again}>{say`Check again`}</button>
      </p>
    )
  if (!answer) return <p className="own-empty">{say`This code cannot be run.`}</p>
  return (
    <OfCodeBefore source={question.source}>
      <section className="own-second" aria-label="gradgradcheck">
        <p className="verdict-bar" data-ok={answer.ok}>
          <span className="verdict-mark" aria-hidden="true">
            {answer.ok ? '✓' : '✗'}
          </span>
          <strong translate="no">{verdictOf(answer)}</strong>
          <span>
            <Said
              text={say`of <0>gradgradcheck</0>, in slow mode and float64`}
              parts={[<code key="gradgradcheck" translate="no" />]}
            />
          </span>
        </p>
        <p>{answer.sentence}</p>
        {answer.message && (
          <details>
            <summary>{say`The message`}</summary>
            <pre className="failure" dir="ltr" translate="no">
              {firstLine(answer.message)}
            </pre>
          </details>
        )}
      </section>
    </OfCodeBefore>
  )
}
