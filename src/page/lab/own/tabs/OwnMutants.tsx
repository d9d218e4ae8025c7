import { useState } from 'react'
import { survivalReasons } from '../../../../gradcheck/mutants.ts'
import { worthInWords } from '../../../../python/worth/words.ts'
import type { JudgedMutant, Worth } from '../../../../python/worth/judging.ts'
import { say } from '../../../../words/say.ts'
import { gap } from '../../../../words/sentences.ts'
import { passWords } from '../../../check/words.ts'
import { Said } from '../../../ui/Said.tsx'
import { WordDiff } from '../../../check/trust/WordDiff.tsx'
import { useJob } from '../../../store/useJob.ts'
import { useIsOld, useOwnQuestion } from './useOwnQuestion.ts'
import { WhereToTest } from './WhereToTest.tsx'

/** Wrong backwards made from the reader's own, by one small change each: which of them would the check catch? */
export function OwnMutants() {
  const question = useOwnQuestion()
  const { answer, progress, status } = useJob('ownWorth', question)
  const checking = useIsOld()
  // The cards stay until there are others.
  const [last, setLast] = useState<Worth | null>(null)
  const worth = status === 'done' && typeof answer === 'object' ? answer : null
  if (worth && worth !== last) setLast(worth)
  if (question === null) return <p className="own-empty">{say`Nothing is checked yet.`}</p>
  if (status === 'running' && last) return <Mutants worth={last} old />
  if (status === 'running')
    return (
      <progress
        aria-label={say`Wrong backwards checked`}
        max={1}
        value={(progress as number | null) ?? 0}
      />
    )
  if (answer === 'unchecked')
    return (
      <p className="own-empty">
        <Said
          text={say`Mend the error first: then small changes of your <0>backward()</0> are tried.`}
          parts={[<code key="backward" />]}
        />
      </p>
    )
  if (!answer || answer === 'no backward')
    return (
      <p className="own-empty">
        <Said
          text={say`This program has no <0>backward()</0> of its own, so there is none to get wrong.`}
          parts={[<code key="backward" />]}
        />
      </p>
    )
  return <Mutants worth={answer} old={checking} />
}

interface MutantsProps {
  readonly worth: Worth
  /** Whether they were made from the code before, while the new one is checked. */
  readonly old: boolean
}

function Mutants({ worth, old }: MutantsProps) {
  const { mutants, caught, used, own } = worth
  const warning = worthInWords(worth)
  return (
    <div className={old ? 'cards-block stale' : 'cards-block'} aria-busy={old}>
      {warning && <p className="worth blind">{warning}</p>}
      <WhereToTest />
      <div className="caught-count">
        <p className="caught-number">{say`${caught} of ${mutants.length} caught`}</p>
        {caught < mutants.length && (
          <span className="caught-pass">{`! ${passWords(mutants.length - caught)}`}</span>
        )}
        <p className="own-judgement">
          <Said
            text={
              old
                ? say`They are from your code before the last change; the new one is being checked.`
                : say`Each is your <0>backward()</0> with one small change.`
            }
            parts={[<code key="backward" />]}
          />
          {own.ok
            ? ''
            : `${gap}${say`Yours fails here itself: mend it first, or their failures say nothing of the check.`}`}
          {own.ok && used > 1
            ? `${gap}${say`The quotients are so bad here that a right backward would fail as well, so a failure says nothing.`}`
            : ''}
        </p>
      </div>
      <ul className="cards own-cards" aria-label={say`Wrong backwards made from yours`}>
        {mutants.map((mutant) => (
          <li key={`${mutant.line} ${mutant.title} ${mutant.source.length}`}>
            <MutantCard mutant={mutant} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function MutantCard({ mutant }: { readonly mutant: JudgedMutant }) {
  const { line, title, diff, ok, survives } = mutant
  return (
    <div className="card-button own-card" data-caught={!ok}>
      <span className="card-mark" aria-hidden="true">
        {ok ? '!' : '✓'}
      </span>
      <span className="card-title">{say`Line ${line}: ${title.replaceAll('`', '')}`}</span>
      <span className="card-state">{ok ? say`passes` : say`caught`}</span>
      <WordDiff stretches={diff} />
      {survives && <span className="own-why">{survivalReasons[survives].why}</span>}
    </div>
  )
}
