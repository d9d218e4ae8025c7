import { fields, type FieldId } from '../session/shared.ts'
import { change } from '../session/state.ts'
import { useLab, useSession } from './live.tsx'
import { NumberField } from './NumberField.tsx'

type ChoiceId = 'paper' | 'snap' | 'enlarge' | 'backward' | 'point'
type NumberId = 'n' | 'seed' | 'eps' | 'atol' | 'rtol'

interface ChooserProps {
  readonly id: ChoiceId & FieldId
  readonly label?: string
  /** The ids to choose from, with the words for each. */
  readonly options: readonly (readonly [id: string, words: string])[]
}

/** One of a registry's entries; each choice is a step for undo. */
export function Chooser({ id, label = id, options }: ChooserProps) {
  const { act } = useSession()
  const value = useLab((state) => state.shared[id])
  return (
    <label className="field chooser">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const reading = fields[id].read(event.target.value)
          if ('value' in reading) act((state) => change(state, { [id]: reading.value }))
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SettingFieldProps {
  readonly id: NumberId & FieldId
  /** Why the setting has no effect just now. */
  readonly idle?: string | undefined
  /** What stands in force instead, when it has none. */
  readonly instead?: number
}

/** A number of the check, read by the same rule as in the link. */
export function SettingField({ id, idle, instead }: SettingFieldProps) {
  const { act } = useSession()
  const value = useLab((state) => state.shared[id])
  return (
    <NumberField
      label={id}
      value={idle === undefined ? value : (instead ?? value)}
      field={fields[id]}
      idle={idle}
      take={(taken) => act((state) => change(state, { [id]: taken }, `field ${id}`))}
    />
  )
}
