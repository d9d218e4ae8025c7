import { useMemo } from 'react'
import { short } from '../../../figure/words/format.ts'
import { clampedAt } from '../../../gradcheck/clamp.ts'
import { pointOf } from '../../../session/pane.ts'
import { useSelector } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'

/** The pair of the figure at other lengths, as this page and as PyTorch's library see it. */
export function Clamp() {
  const at = useSelector((state) => pointOf(state.settings))
  const rows = useMemo(() => clampedAt(at), [at])
  return (
    <div
      className="table"
      role="group"
      aria-label={say`Similarity of very short vectors`}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{say`‖x‖, with ‖y‖ = 1`}</th>
            <th scope="col">S</th>
            <th scope="col">
              <code>F.cosine_similarity</code>
            </th>
          </tr>
        </thead>
        <tbody translate="no">
          {rows.map(({ size, exact, library }) => (
            <tr key={size} data-differs={exact !== library && Math.abs(exact - library) > 1e-9}>
              <th scope="row">{short(size)}</th>
              <Similarity value={exact} />
              <Similarity value={library} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A number in a box of its own, which is laid out alone when the number changes. */
function Similarity({ value }: { readonly value: number }) {
  return (
    <td>
      <span className="number-box">{short(value)}</span>
    </td>
  )
}
