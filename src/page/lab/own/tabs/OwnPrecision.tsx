import { useRef, useState } from 'react'
import type { Precision } from '../../../../gradcheck/precision.ts'
import { say } from '../../../../words/say.ts'
import { Scope } from '../../../check/precision/Microscope.tsx'
import { useJob } from '../../../store/useJob.ts'
import { useVisible } from '../../../store/useStoreEffect.ts'
import { OfCodeBefore } from './OfCodeBefore.tsx'
import { useOwnQuestion, type AboutOwn } from './useOwnQuestion.ts'

/** What the measuring hangs on: neither eps, nor the type, nor the mode. */
function measured({ source, setting }: AboutOwn): AboutOwn {
  const { x, y, requiresGrad } = setting
  return { source, setting: { x, y, ...(requiresGrad && { requiresGrad }) } }
}

/** The error of the quotients of the reader's code against eps, held against the exact derivative. */
export function OwnPrecision() {
  const section = useRef<HTMLElement>(null)
  const near = useVisible(section)
  const question = useOwnQuestion()
  const { status, answer, again } = useJob(
    'ownPrecision',
    question && near ? measured(question) : null,
  )
  // While another place is measured the last curves stay.
  const [last, setLast] = useState<{ seen: Precision; source: string } | null>(null)
  if (question && answer && answer !== last?.seen)
    setLast({ seen: answer, source: question.source })
  if (status === 'done' && answer === null)
    return <p className="own-empty">{say`This code cannot be run at these vectors.`}</p>
  return (
    <OfCodeBefore source={last?.source ?? null}>
      <Scope
        section={section}
        seen={answer ?? last?.seen ?? null}
        status={status === 'idle' ? 'running' : status}
        again={again}
      />
    </OfCodeBefore>
  )
}
