import { useId } from 'react'
import { layoutIds, layouts, type LayoutId } from '../../../../session/layouts.ts'
import { checkDimension } from '../../../../session/pane.ts'
import { change } from '../../../../session/state.ts'
import { say } from '../../../../words/say.ts'
import { useSelector, useSession } from '../../../store/session.tsx'

/** The shape in which the code gets x and y. */
export function LayoutChooser() {
  const { act } = useSession()
  const id = useId()
  const layout = useSelector(({ settings }) => settings.layout)
  const n = useSelector(({ settings }) => checkDimension(settings))
  // What n does not allow is the vector.
  const chosen = layouts[layout].shape(n) ? layout : 'n'
  const words = (each: LayoutId) =>
    `(${layouts[each].shape(n)?.join(', ')}${each === 'n' ? ',' : ''})`
  return (
    <div className="field chooser">
      <label htmlFor={id}>{say`shape of x and y`}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target: { value } }) =>
          act((state) => change(state, { layout: value as LayoutId }))
        }
      >
        {layoutIds
          .filter((each) => layouts[each].shape(n))
          .map((each) => (
            <option key={each} value={each}>
              {words(each)}
            </option>
          ))}
      </select>
    </div>
  )
}
