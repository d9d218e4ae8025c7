import { useEffect, useEffectEvent } from 'react'
import { checkingOf, isOwn, type Check } from '../../session/check.ts'
import { checked, notify, type Checking } from '../../session/state.ts'
import { say } from '../../words/say.ts'
import { startJob } from '../outside/jobs/startJob.ts'
import { useSelector, useSession } from '../store/session.tsx'

/** Gives the check to a worker wherever it is too large to be made at once. */
export function useChecking(): void {
  const { act } = useSession()
  const question = useSelector((state) => {
    const { status, question } = checkingOf(state)
    return status === 'running' ? question : null
  })
  const begin = useEffectEvent((of: NonNullable<typeof question>) => {
    const tell = (status: Checking['status'], check: Checking['check']) =>
      act((state) => checked(state, { question: of, status, check }))
    const listener = {
      progress: (check: Check) => tell('running', check),
      answer: (check: Check) => tell('done', check),
      broken: () =>
        act((state) => {
          const { check } = checkingOf(state)
          const sentence = say`The check stopped before it was finished. Press “Check again”.`
          return notify(checked(state, { question: of, status: 'broken', check }), sentence)
        }),
    }
    return isOwn(of) ? startJob('ownCheck', of, listener) : startJob('check', of, listener)
  })
  useEffect(() => (question === null ? undefined : begin(question)), [question])
}
