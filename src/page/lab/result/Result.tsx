import { useState } from 'react'
import { wasRun } from '../../../python/check/wasRun.ts'
import { checkingOf, isOwn } from '../../../session/check.ts'
import { checked, type Checking } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { sentences } from '../../../words/sentences.ts'
import { Entries } from '../../check/entries/Entries.tsx'
import { agreement, verdictWord } from '../../check/words.ts'
import { OwnFindings, OwnScript } from '../own/lazy.tsx'
import { problemOf } from '../../../session/own/problem.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { makingOf, ScriptButton } from '../export/Export.tsx'
import { useTooLong } from './useTooLong.ts'
import { Worth } from './Worth.tsx'
import './result.css'

/** The verdict, large, and how many entries differ. */
export function VerdictBar() {
  const checking = useFollowed(checkingOf, { rate: 'often' })
  const refused = useTooLong()
  if (refused)
    return (
      <p className="verdict-bar" data-ok="unknown">
        <strong data-testid="verdict">{say`not checked`}</strong>
        <span>{refused}</span>
      </p>
    )
  const { status, check } = checking
  const own = status === 'done' ? check?.own : undefined
  const ok = status !== 'done' || (own && !wasRun(own)) ? 'unknown' : check?.report.ok
  const problem = own ? problemOf(own) : null
  return (
    <div className="verdict-bar" data-ok={ok}>
      {ok !== 'unknown' && ok !== undefined && (
        <span className="verdict-mark" aria-hidden="true">
          {ok ? '✓' : '✗'}
        </span>
      )}
      <strong data-testid="verdict" translate="no">
        {verdictWord(checking)}
      </strong>
      {problem === null ? (
        <span className="verdict-words">{agreement(checking)}</span>
      ) : (
        // Said aloud below the editor, which may be out of sight.
        <span className="verdict-words verdict-problem" aria-hidden="true" title={problem}>
          {problem}
        </span>
      )}
      {status !== 'done' && status !== 'held' && <Unfinished checking={checking} />}
    </div>
  )
}

/** How far a large check is, and what can be done about it. */
function Unfinished({ checking }: { readonly checking: Checking }) {
  const { act } = useSession()
  const { question, status, check } = checking
  const { compared = 0, all = 0 } = check ?? {}
  const running = status === 'running'
  return (
    <div className="unfinished">
      <progress
        aria-label={say`Entries compared`}
        max={Math.max(1, all)}
        value={compared}
        hidden={!running}
      />
      {!running && <span>{ended(checking)}</span>}
      {/* One button, so that it keeps the focus. */}
      <button
        type="button"
        onClick={() =>
          act((state) => checked(state, running ? { question, status: 'cancelled', check } : null))
        }
      >
        {running ? say`Cancel` : say`Check again`}
      </button>
    </div>
  )
}

function ended({ status, check }: Checking): string {
  const why = status === 'broken' ? say`The check stopped.` : say`Cancelled.`
  return check ? sentences([why, say`What was compared until then is below.`]) : why
}

/** The newest checking of which there is anything: until a large one has said something, the one before. */
function useShown(checking: Checking): Checking {
  const [last, setLast] = useState(checking)
  if (checking.check !== null && checking !== last) setLast(checking)
  return checking.check ? checking : last
}

/**
 * The newest checking that compared anything. Code that breaks off leaves nothing to show, and the room is kept: whoever
 * types has broken code at every other key.
 */
function useLastCompared(checking: Checking): Checking | null {
  const [last, setLast] = useState<Checking | null>(null)
  if (checking.check?.report.entries.length && checking !== last) setLast(checking)
  return last
}

/** What the check found: entry by entry, in PyTorch's words, and what it is worth. */
export function Result() {
  const checking = useFollowed(checkingOf, { rate: 'often' })
  const refused = useTooLong()
  const shown = useShown(checking)
  const lastCompared = useLastCompared(shown)
  const { question, check } = shown
  const point = useSelector(({ settings }) => settings.point)
  if (refused || !check) return null
  const { report, own } = check
  const before = checking.check ? undefined : shown
  return (
    <div
      className={checking.check ? 'result' : 'result stale'}
      aria-busy={checking.status === 'running'}
    >
      {own && <OwnFindings own={own} />}
      <Entries report={report} fast={question.options.fastMode === true && !own} before={before} />
      {own && report.entries.length === 0 && lastCompared?.check && (
        <div className="entries-room" aria-hidden="true">
          <Entries report={lastCompared.check.report} fast={false} before={lastCompared} />
        </div>
      )}
      <div className="result-words">
        {report.message && (
          <details>
            <summary>{say`The message`}</summary>
            <pre
              className="failure"
              role="region"
              aria-label={say`Message`}
              tabIndex={0}
              dir="ltr"
              translate="no"
            >
              {report.message}
            </pre>
          </details>
        )}
        {!isOwn(question) && <ScriptButton making={makingOf({ question, report, label: point })} />}
        {own && <OwnScript />}
        {own?.printed && (
          <details>
            <summary>{say`What it printed`}</summary>
            <pre
              className="failure"
              role="region"
              aria-label={say`Printed`}
              tabIndex={0}
              dir="ltr"
              translate="no"
            >
              {own.printed}
            </pre>
          </details>
        )}
      </div>
      {report.warnings.length > 0 && (
        <ul className="warnings" aria-label={say`Warnings`}>
          {report.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {shown.status === 'done' && !isOwn(question) && <Worth check={check} question={question} />}
    </div>
  )
}
