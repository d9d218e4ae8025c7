import { useEffect } from 'react'
import { checkingOf } from '../../session/session.ts'
import { checked, notify, type Checking } from '../../session/state.ts'
import { useSelector, useSession } from '../store/live.tsx'
import { startJob } from './startJob.ts'

/** Gives the panel's check to a worker wherever it is too large to be made at once. */
export function useChecking(): void {
  const { act } = useSession()
  const question = useSelector((state) => {
    const { status, question } = checkingOf(state)
    return status === 'running' ? question : null
  })
  useEffect(() => {
    if (question === null) return
    const tell = (status: Checking['status'], check: Checking['check']) =>
      act((state) => checked(state, { question, status, check }))
    return startJob('check', question, {
      progress: (check) => tell('running', check),
      answer: (check) => tell('done', check),
      broken: () => {
        act((state) => {
          const { check } = checkingOf(state)
          const sentence =
            'The check stopped: its worker ended. Press “Check again” to start it anew.'
          return notify(checked(state, { question, status: 'broken', check }), sentence)
        })
      },
    })
  }, [question, act])
}
