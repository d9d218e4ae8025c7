import { wasRun } from '../../../../python/check/wasRun.ts'
import { ownPytest, ownScript } from '../../../../python/export/export.ts'
import { checkingOf, isOwn } from '../../../../session/check.ts'
import { settingOf } from '../../../../session/own/question.ts'
import { memoizeOne } from '../../../../session/memoizeOne.ts'
import type { Checking } from '../../../../session/state.ts'
import { say } from '../../../../words/say.ts'
import { useFollowed } from '../../../store/useStoreEffect.ts'
import { ScriptButton, TakeHome, type Making } from '../../export/Export.tsx'

const makingOf = memoizeOne(
  (checking: Checking) => [checking],
  ({ question, status, check }): Making => {
    const report = check?.own
    if (!isOwn(question) || status !== 'done' || !report || !wasRun(report)) return null
    const asked = { setting: settingOf(question), report }
    return (kind) => (kind === 'script' ? ownScript(asked) : ownPytest(asked))
  },
)

/** The check of pasted code as a script, at one press. */
export function OwnScript() {
  return <ScriptButton making={makingOf(useFollowed(checkingOf, { rate: 'rest' }))} />
}

/** The check of pasted code as files that have PyTorch make it. */
export function OwnTakeHome() {
  const making = makingOf(useFollowed(checkingOf, { rate: 'rest' }))
  return making ? (
    <TakeHome making={making} />
  ) : (
    <p>{say`There is no finished check to take home.`}</p>
  )
}
