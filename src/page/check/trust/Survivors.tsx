import { backwards } from '../../../gradcheck/backwards.ts'
import { survivalReasons, type SurvivalReason } from '../../../gradcheck/mutants.ts'
import { checkingOf } from '../../../session/check.ts'
import type { State } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { listed } from '../../../words/sentences.ts'
import { useFollowed } from '../../store/useStoreEffect.ts'

const reasons = Object.keys(survivalReasons) as SurvivalReason[]

/** Who passes and why, as a text that changes only when they do. */
function survivorsKey(state: State): string {
  const { check, status } = checkingOf(state)
  if (!check || status !== 'done') return ''
  return reasons
    .map((reason) => check.mutants.filter(({ survives }) => survives === reason))
    .map((mutants) => mutants.map(({ id }) => backwards[id].name).join('|'))
    .join('\n')
}

/** Why the wrong backwards that pass here pass: each reason once, with those that it lets through. */
export function Survivors() {
  const key = useFollowed(survivorsKey, { rate: 'often' })
  const found = key.split('\n').flatMap((names, i) => {
    const reason = reasons[i]
    return names && reason ? [{ reason, names: names.split('|') }] : []
  })
  return (
    <div className="survivors">
      {found.length === 0 && <p>{say`Here none passes.`}</p>}
      <dl>
        {found.map(({ reason, names }) => (
          <div key={reason}>
            <dt>{listed(names)}</dt>
            <dd>{survivalReasons[reason].why}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
