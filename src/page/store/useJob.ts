import { useEffect, useEffectEvent, useState } from 'react'
import type { AnswerOf, JobId, ProgressOf, QuestionOf } from '../../session/jobs.ts'
import { startJob } from '../outside/jobs/startJob.ts'
import { isSameValue } from '../../session/sameValue.ts'

/** A job and how far it is. Whatever it says belongs to its question. */
export interface Work<Id extends JobId> {
  readonly status: 'idle' | 'running' | 'done' | 'broken'
  readonly question: QuestionOf<Id> | null
  readonly progress: ProgressOf<Id> | null
  readonly answer: AnswerOf<Id> | null
}

/**
 * Works a job out beside the page, for as long as its question is asked. Questions are compared by value,
 * so that asking the same again changes nothing; the answer to a question that is no longer asked never
 * comes.
 *
 * @param question null: nothing is asked.
 */
export function useJob<Id extends JobId>(
  id: Id,
  question: QuestionOf<Id> | null,
): Work<Id> & { readonly again: () => void } {
  const [work, setWork] = useState<Work<Id> & { readonly round: number }>({ ...nothing, round: 0 })
  const [round, setRound] = useState(0)
  // What is asked, as an object that changes only with its value.
  const [steady, setSteady] = useState(question)
  if (!isSameValue(steady, question)) setSteady(question)
  const tell = useEffectEvent((of: Asking<Id>, news: Partial<Work<Id>>) => {
    if (of.question !== steady || of.round !== round) return
    setWork((before) => ({ ...(isOf(before, of) ? before : { ...nothing, ...of }), ...news }))
  })
  useEffect(() => {
    if (steady === null) return undefined
    const asking = { question: steady, round }
    return startJob(id, steady, {
      progress: (progress) => tell(asking, { status: 'running', progress }),
      answer: (answer) => tell(asking, { status: 'done', answer }),
      broken: () => tell(asking, { status: 'broken' }),
    })
  }, [id, steady, round])
  const again = () => setRound((before) => before + 1)
  if (steady === null) return { ...nothing, again }
  if (!isOf(work, { question: steady, round }))
    return { ...nothing, question: steady, status: 'running', again }
  return { ...work, again }
}

/** A question, and how often it has been asked anew. */
interface Asking<Id extends JobId> {
  readonly question: QuestionOf<Id>
  readonly round: number
}

const nothing = { status: 'idle', question: null, progress: null, answer: null } as const

function isOf<Id extends JobId>(
  work: Work<Id> & { readonly round: number },
  { question, round }: Asking<Id>,
): boolean {
  return work.question === question && work.round === round
}
