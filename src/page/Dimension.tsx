import { change, say } from '../session/state.ts'
import { viewOf, type ViewId } from '../session/sight.ts'
import { inDimension } from '../session/vectors.ts'
import { useLab, useSession } from './live.tsx'

const choices = [
  { view: 'plane', shown: '2D', title: 'The plane: two components' },
  { view: 'space', shown: '3D', title: 'Space: three components' },
  { view: 'span', shown: 'nD', title: 'The span of x and y: any number of components' },
] as const

/** Plane, space or span: the same vectors, as far as they go there. Each change is a step for undo. */
export function Dimension() {
  const { act } = useSession()
  const now = useLab((state) => viewOf(state.shared))
  const go = (view: ViewId) =>
    act((state) => {
      if (view === viewOf(state.shared)) return state
      if (view === 'span') return change(state, { view: 'span', camera: null })
      const proposal = inDimension(state.shared, view === 'plane' ? 2 : 3)
      if ('problem' in proposal) return say(state, proposal.problem)
      return say(change(state, proposal.patch), proposal.sentence)
    })
  return (
    <div className="dimension" role="group" aria-label="Dimension">
      {choices.map(({ view, shown, title }) => (
        <button
          key={view}
          type="button"
          title={title}
          aria-pressed={view === now}
          onClick={() => go(view)}
        >
          {shown}
        </button>
      ))}
    </div>
  )
}
