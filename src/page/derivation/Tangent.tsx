import { tuple } from '../../figure/words/format.ts'
import { number } from '../../session/field.ts'
import { typing } from '../../session/gesture.ts'
import { maxFields } from '../../session/limits.ts'
import { change } from '../../session/state.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { NumberField } from '../ui/fields/NumberField.tsx'
import { say } from '../../words/say.ts'

const rows = [
  { id: 'dx', symbol: 'x̃' },
  { id: 'dy', symbol: 'ỹ' },
] as const

const component = number(0, say`a number, such as 0.5`, () => true)

/** The tangent (x̃, ỹ), component by component. */
export function Tangent() {
  const embedded = useSelector((state) => state.settings.planeCoordinates !== null)
  return (
    <div className="tangent" role="group" aria-label={say`Tangent`}>
      {embedded && (
        <p className="velocity-note">
          {say`In coordinates of the span, as all that follows from here on.`}
        </p>
      )}
      {rows.map((row) => (
        <Velocity key={row.id} {...row} />
      ))}
    </div>
  )
}

function Velocity({ id, symbol }: (typeof rows)[number]) {
  const { act } = useSession()
  const v = useSelector((state) => state.settings[id])
  if (v.length > maxFields)
    return (
      <div className="velocity">
        <i data-term={id}>{symbol}</i>
        <span dir="ltr">{` = ${tuple(v)}`}</span>
      </div>
    )
  return (
    <div className="velocity" dir="ltr">
      <i data-term={id}>{symbol}</i>
      <span> = (</span>
      {v.map((entry, i) => (
        <NumberField
          // The components of a vector are what their places are.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          label={`${symbol}[${i}]`}
          shown=""
          value={entry}
          field={component}
          take={(value) =>
            act((state) =>
              change(
                state,
                { [id]: v.map((old, k) => (k === i ? value : old)) },
                typing(`${id} ${i}`),
              ),
            )
          }
        />
      ))}
      <span>)</span>
    </div>
  )
}
