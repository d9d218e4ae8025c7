import { backwards } from '../../../gradcheck/backwards.ts'
import { backwardShown, checkingOf } from '../../../session/check.ts'
import type { State } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { useSelector } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { Bars } from './Bars.tsx'
import { headline } from '../words.ts'

type Head = readonly [mark: string, text: string, ok: boolean | null]

/** As a text, which changes only when what is said does. */
function headKey(state: State): string {
  const checking = checkingOf(state)
  const { mark, text } = headline(checking)
  const head: Head = [mark, text, checking.check?.report.ok ?? null]
  return JSON.stringify(head)
}

/** A headline that says what to see in the bars. */
export function BarsHead() {
  const backward = useSelector(backwardShown)
  const [mark, text, ok] = JSON.parse(useFollowed(headKey, { rate: 'often' })) as Head
  const named = backward !== 'correct' && mark !== ''
  return (
    <h2 className="bars-head" data-ok={mark === '' ? 'unknown' : ok} translate="no">
      <span>{`${mark} ${text}`.trim()}</span>
      {named && (
        <small>
          {backward === 'zeros' ? say`for the zeros` : say`for “${backwards[backward].name}”`}
        </small>
      )}
    </h2>
  )
}

/** The bars below the figure. */
export function BarsPane() {
  return (
    <section className="bars-pane" aria-label={say`The check, entry by entry`}>
      <BarsHead />
      <Bars />
    </section>
  )
}
