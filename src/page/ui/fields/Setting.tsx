import { useId, useState } from 'react'
import type { Field } from '../../../session/field.ts'
import type { Reading } from '../../../session/number.ts'
import { conflict, fields, type FieldId, type Settings } from '../../../session/settings.ts'
import { typing } from '../../../session/gesture.ts'
import { announce, change } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'
import { NumberField } from './NumberField.tsx'
import { Problem } from './Problems.tsx'

/** A text read for one setting, which must go with the others as well. */
function tried<Id extends ChoiceId | NumberId>(
  id: Id,
  text: string,
  settings: Settings,
): Reading<Settings[Id]> {
  const field = fields[id] as unknown as Field<Settings[Id]>
  const reading = field.read(text)
  if ('problem' in reading) return reading
  const clash = conflict({ ...settings, [id]: reading.value })
  return clash ? { problem: clash.problem } : reading
}

type ChoiceId =
  | 'formulas'
  | 'paper'
  | 'snap'
  | 'enlarge'
  | 'move'
  | 'backward'
  | 'point'
  | 'mode'
  | 'dtype'
  | 'requires'
  | 'follow'
  | 'way'
  | 'sphere'
  | 'cfollow'
  | 'cway'
  | 'csphere'
  | 'pace'
type NumberId = 'n' | 'seed' | 'eps' | 'atol' | 'rtol'

interface ChooserProps {
  readonly id: ChoiceId & FieldId
  readonly label?: string
  /** The ids to choose from, with the words for each. */
  readonly options: readonly (readonly [id: string, words: string])[]
}

/** One of a registry's entries; each choice is a step for undo. */
export function Chooser({ id, label = id, options }: ChooserProps) {
  const { store, act } = useSession()
  const htmlId = useId()
  const value = useSelector((state) => state.settings[id])
  // A refusal stands until something changes.
  const [refused, setProblem] = useState<{ sentence: string; at: Settings } | null>(null)
  const problem = useSelector((state) => (state.settings === refused?.at ? refused.sentence : null))
  return (
    <div className="field chooser">
      <div className="labelled">
        <label htmlFor={htmlId}>{label}</label>
        <select
          id={htmlId}
          value={value}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${htmlId}-problem` : undefined}
          onChange={(event) => {
            const { settings } = store.getState()
            const reading = tried(id, event.target.value, settings)
            const found =
              'problem' in reading ? say`${label}: ${reading.problem}. ${value} stays.` : null
            setProblem(found === null ? null : { sentence: found, at: settings })
            act((state) =>
              'value' in reading ? change(state, { [id]: reading.value }) : announce(state, found),
            )
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {problem && <Problem id={`${htmlId}-problem`}>{problem}</Problem>}
    </div>
  )
}

interface SettingFieldProps {
  readonly id: NumberId & FieldId
  /** Why the setting has no effect just now. */
  readonly idle?: string | undefined
  /** What stands in force instead, when it has none. */
  readonly instead?: number
}

/** A number that is told and cannot be changed: whatever it is, and as it is said. */
const told: Omit<Field<number>, 'initial'> = {
  write: String,
  read: (text) => ({ value: Number(text) }),
}

/** A number of the check, read by the same rule as in the link. */
export function SettingField({ id, idle, instead }: SettingFieldProps) {
  const { store, act } = useSession()
  const value = useSelector((state) => state.settings[id])
  const field: Field<number> = {
    ...fields[id],
    read: (text) => tried(id, text, store.getState().settings),
    ...(idle === undefined ? {} : told),
  }
  return (
    <NumberField
      label={id}
      value={idle === undefined ? value : (instead ?? value)}
      field={field}
      idle={idle}
      take={(taken) => act((state) => change(state, { [id]: taken }, typing(id)))}
    />
  )
}
