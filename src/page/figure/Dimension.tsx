import { shownIn } from '../../session/pane.ts'
import { change, notify, type State } from '../../session/state.ts'
import { viewIdOf, type ViewId } from '../../session/view.ts'
import { inDimension } from '../../session/vectors.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { say } from '../../words/say.ts'

const choices = [
  { view: 'plane', shown: '2D', title: say`The plane: two components` },
  { view: 'space', shown: '3D', title: say`Space: three components` },
  { view: 'span', shown: 'ℝⁿ', title: say`The span of x and y: any number of components` },
] as const

/** Which figure draws the lesson's pair. */
const lessonView = (state: State) => viewIdOf(shownIn(state, 'lesson'))

/** Plane, space or span: the same vectors, as far as they go there. Each change is a step for undo. */
export function Dimension() {
  const { act } = useSession()
  const now = useSelector(lessonView)
  const go = (view: ViewId) =>
    act((state) => {
      if (view === lessonView(state)) return state
      if (view === 'span') return change(state, { view: 'span', camera: null })
      const proposal = inDimension(state.settings, view === 'plane' ? 2 : 3)
      if ('problem' in proposal) return notify(state, proposal.problem)
      return notify(change(state, proposal.patch), proposal.sentence)
    })
  return (
    <div className="dimension" role="group" aria-label={say`Dimension`}>
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
