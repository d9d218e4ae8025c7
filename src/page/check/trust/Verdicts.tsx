import type { BackwardId } from '../../../gradcheck/backwards.ts'
import { verdictOf } from '../../../gradcheck/verdict.ts'
import { checkingOf, passes } from '../../../session/check.ts'
import { reportOf } from '../../../session/session.ts'
import { shownIn } from '../../../session/pane.ts'
import type { State } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { useFollowed } from '../../store/useStoreEffect.ts'
import './verdicts.css'

const rows = [
  { id: 'correct', title: say`as posted`, testId: 'verdict-posted' },
  { id: 'zeros', title: say`returns zeros`, testId: 'verdict-zeros' },
] as const satisfies readonly { id: BackwardId; title: string; testId: string }[]

interface Both {
  readonly correct: boolean | null
  readonly zeros: boolean | null
  /** Whether x and y are still side by side. */
  readonly together: boolean
}

/** What the check says of the post's backward and of one that returns zeros, at the check's pair. */
function bothOf(state: State): Both {
  const checking = checkingOf(state)
  return {
    correct: passes(checking, 'correct'),
    zeros: passes(checking, 'zeros'),
    together: reportOf(shownIn(state, 'check')).angle === 0,
  }
}

/** Told apart by a few words, so that it changes only when they do. */
function keyOf(state: State): string {
  const { correct, zeros, together } = bothOf(state)
  return [correct, zeros, together].join()
}

interface VerdictsProps {
  /** Whether the reader has asked for the second one. */
  readonly zeros?: boolean
  /** Whether these are the ones that tests find; the page shows the two in several places. */
  readonly named?: boolean
}

/** The two verdicts side by side, live. */
export function Verdicts({ zeros = true, named = false }: VerdictsProps) {
  const key = useFollowed(keyOf, { rate: 'often' })
  const [correct, returnsZeros, together] = key.split(',')
  const found: Readonly<Record<string, string | undefined>> = { correct, zeros: returnsZeros }
  return (
    <dl className="verdicts">
      {rows.map(({ id, title, testId }) => (
        <div key={id}>
          <dt>{title}</dt>
          {id === 'zeros' && !zeros ? (
            <dd>
              <span className="verdict-mark" aria-hidden="true" />
              <strong className="verdict-unknown">?</strong>
            </dd>
          ) : (
            <Row
              ok={found[id] === 'true' ? true : found[id] === 'false' ? false : null}
              {...(named ? { testId } : {})}
              aside={asideOf(id, found, together === 'true')}
            />
          )}
        </div>
      ))}
    </dl>
  )
}

interface RowProps {
  readonly ok: boolean | null
  readonly testId?: string
  readonly aside: string
}

function Row({ ok, testId, aside }: RowProps) {
  return (
    <dd data-ok={ok ?? 'unknown'}>
      <span className="verdict-mark" aria-hidden="true">
        {ok === null ? '' : ok ? '✓' : '✗'}
      </span>
      <strong data-testid={testId} translate="no">
        {ok === null ? say`checking …` : verdictOf({ ok })}
      </strong>
      <span className="verdict-aside">{aside}</span>
    </dd>
  )
}

/** The little word behind a verdict that says what is remarkable about it. */
function asideOf(
  id: BackwardId,
  found: Readonly<Record<string, string | undefined>>,
  together: boolean,
): string {
  if (id === 'zeros')
    return found['zeros'] === 'true'
      ? found['correct'] === 'true'
        ? say`too`
        : ''
      : together
        ? ''
        : say`now`
  return !together && found['correct'] === 'true' ? say`still` : ''
}
