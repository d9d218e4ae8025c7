import type { Ref } from 'react'
import { say } from '../../../words/say.ts'
import { useSession } from '../../store/session.tsx'
import { backwardPanelId, bringCode } from '../own/code/bring.ts'
import type { ReadingState, Refusal } from './reading/reading.ts'

interface RefusalsProps {
  readonly reading: ReadingState
  /** Takes a refusal away, once what was brought has found its place elsewhere. */
  readonly settle: (refusal: Refusal) => void
  readonly ref: Ref<HTMLDivElement>
}

/** Why something could not be read, or cannot be used; a program has a way to the editor. */
export function Refusals({ reading: { refused, problem }, settle, ref }: RefusalsProps) {
  const { act } = useSession()
  if (!problem && refused.length === 0) return null
  /** What was taken for vectors goes to the editor, and the focus with it. */
  const edit = (refusal: Refusal, program: string) => {
    settle(refusal)
    act((state) => bringCode(state, program))
    document.getElementById(backwardPanelId)?.focus()
  }
  return (
    <div ref={ref}>
      {refused.map((refusal, i) => (
        // They only come to the end of the list.
        // oxlint-disable-next-line react/no-array-index-key
        <Refused key={i} refusal={refusal} take={(program) => edit(refusal, program)} />
      ))}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

interface RefusedProps {
  readonly refusal: Refusal
  readonly take: (program: string) => void
}

function Refused({ refusal: { sentence, program }, take }: RefusedProps) {
  return (
    <>
      <p className="problem" role="alert">
        {sentence}
      </p>
      {program !== null && (
        <p className="actions">
          <button type="button" onClick={() => take(program)}>{say`Open it in the editor`}</button>
        </p>
      )}
    </>
  )
}
