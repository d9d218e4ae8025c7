import { useMemo } from 'react'
import { short } from '../../figure/words/format.ts'
import { cosineSimilarity } from '../../math/cosine.ts'
import { dot, length, scale, type Vec } from '../../math/vec.ts'
import { pointOf } from '../../session/pane.ts'
import { useSelector } from '../store/session.tsx'

/** The norm below which PyTorch's own function replaces a norm. */
const clamp = 1e-8

/** What PyTorch's F.cosine_similarity computes, with its default eps. */
function clamped(x: Vec, y: Vec): number {
  return dot(x, y) / (Math.max(length(x), clamp) * Math.max(length(y), clamp))
}

/** Lengths at which to compare: the second is a little below the clamp. */
const lengths = [1e-6, 9.2e-9, 1e-9] as const

/** The pair of the figure at other lengths, as this page and as PyTorch's library see it. */
export function Clamp() {
  const at = useSelector((state) => pointOf(state.settings))
  const rows = useMemo(() => {
    const x = scale(1 / length(at.x), at.x)
    const y = scale(1 / length(at.y), at.y)
    return lengths.map((size) => {
      const [u, v] = [scale(size, x), y]
      return { size, exact: cosineSimilarity(u, v), library: clamped(u, v) }
    })
  }, [at])
  return (
    <div className="table" role="group" aria-label="Similarity of very short vectors" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">‖x‖, with ‖y‖ = 1</th>
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
              <td>{short(exact)}</td>
              <td>{short(library)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
