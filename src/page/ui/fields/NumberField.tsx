import { useId, type CSSProperties } from 'react'
import type { Field } from '../../../session/field.ts'
import { release } from '../../../session/state.ts'
import { useSession } from '../../store/session.tsx'
import { useDraft } from '../../store/useDraft.ts'
import { say } from '../../../words/say.ts'
import { Problem } from './Problems.tsx'
import { useComplaint } from './useComplaint.ts'

interface NumberFieldProps<T> {
  readonly label: string
  /** How the label is shown, if not as it is spoken. */
  readonly shown?: string
  readonly value: T
  /** How the number is written and read, and what is allowed. */
  readonly field: Field<T>
  readonly take: (value: T) => void
  /** Why the field has no effect just now; then it cannot be changed. */
  readonly idle?: string | undefined
}

/** A number, or a vector, to type; a problem stands at the field, and the last number stays in force. */
export function NumberField<T = number>({
  label,
  shown = label,
  value,
  field,
  take,
  idle,
}: NumberFieldProps<T>) {
  const { act } = useSession()
  const id = useId()
  const { text, problem, type, leave, drop } = useDraft(value, field, take)
  const complaint = useComplaint()
  return (
    <div className="field">
      <div className="labelled">
        <label htmlFor={id}>{shown}</label>
        <input
          id={id}
          aria-label={shown === label ? undefined : label}
          value={text}
          style={{ '--characters': Math.min(24, Math.max(5, text.length)) } as CSSProperties}
          // A phone's keyboard for decimals has neither a minus nor an e.
          inputMode="text"
          dir="ltr"
          translate="no"
          autoComplete="off"
          spellCheck={false}
          disabled={idle !== undefined}
          title={idle}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => {
            const found = type(event.target.value)
            complaint.later(found === null ? null : say`${label}: ${found}.`)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              complaint.later(null)
              drop()
            }
            if (event.key !== 'Enter') return
            complaint.now()
            // What is typed after it is another step for undo.
            act(release)
          }}
          onBlur={() => {
            complaint.now()
            leave()
            act(release)
          }}
        />
      </div>
      {problem && (
        <Problem id={`${id}-problem`}>
          {say`${label}: ${problem}. ${field.write(value)} stays.`}
        </Problem>
      )}
    </div>
  )
}
