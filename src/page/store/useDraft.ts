import { useState } from 'react'
import type { Field } from '../../session/field.ts'

/**
 * A text field over a value that others change too. What is typed stands as typed, valid or not,
 * until the value changes from elsewhere or the field is left; an unreadable text leaves the value
 * as it was and gives the sentence that says why.
 */
export function useDraft<T>(value: T, { read, write }: Field<T>, take: (value: T) => void) {
  const written = write(value)
  const [draft, setDraft] = useState<{ text: string; of: string } | null>(null)
  // Once the value has changed from elsewhere a draft is of the past, also when undo brings the value back.
  if (draft && draft.of !== written) setDraft(null)
  const text = draft?.of === written ? draft.text : written
  const reading = read(text)
  return {
    text,
    problem: 'problem' in reading ? reading.problem : null,
    type: (typed: string): string | null => {
      const said = read(typed)
      if ('problem' in said) {
        setDraft({ text: typed, of: written })
        return said.problem
      }
      // The value that is about to stand, so that the draft is not taken for an old one.
      setDraft({ text: typed, of: write(said.value) })
      if (said.value !== value) take(said.value)
      return null
    },
    /** The value that stands is shown again. */
    drop: () => setDraft(null),
    leave: () => {
      if (!('problem' in reading)) setDraft(null)
    },
  }
}
