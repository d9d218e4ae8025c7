import { home, type Size } from '../figure/frame.ts'
import { papers } from '../figure/paper.ts'
import { snaps } from '../figure/snap.ts'
import { enlargements, type Shared } from '../session/shared.ts'
import { change } from '../session/state.ts'
import { fitted, zoomed } from './camera.ts'
import { useLab, useSession } from './live.tsx'
import { Chooser } from './Setting.tsx'

const titles = (registry: Readonly<Record<string, { readonly title: string }>>) =>
  Object.entries(registry).map(([id, { title }]) => [id, title] as const)

const choices = [
  { id: 'paper', label: 'colour', options: titles(papers) },
  { id: 'snap', label: 'snap', options: titles(snaps) },
  {
    id: 'enlarge',
    label: 'gradients',
    options: Object.keys(enlargements).map(
      (id) => [id, id === '1' ? 'true length' : `${id} × as long`] as const,
    ),
  },
] as const

/** What can be chosen about the figure, and the way to look at it. */
export function FigureOptions({ size }: { readonly size: Size }) {
  const { store, act } = useSession()
  const look = (camera: Shared['camera']) => act((state) => change(state, { camera }))
  const now = () => store.getState().shared
  return (
    <>
      <div className="options" role="group" aria-label="Figure options">
        {choices.map((choice) => (
          <Chooser key={choice.id} {...choice} />
        ))}
      </div>
      <div className="views" role="group" aria-label="View">
        <button
          type="button"
          aria-label="Zoom in"
          title="Zoom in"
          onClick={() => look(zoomed(now(), true, size))}
        >
          +
        </button>
        <button
          type="button"
          aria-label="Zoom out"
          title="Zoom out"
          onClick={() => look(zoomed(now(), false, size))}
        >
          −
        </button>
        <button
          type="button"
          title="Fit the vectors and gradients"
          onClick={() => look(fitted(now(), size))}
        >
          fit
        </button>
        <button type="button" title="Back to the first view" onClick={() => look(home)}>
          home
        </button>
      </div>
      <Scale />
    </>
  )
}

/** What the colours mean, and how much longer than true the gradients are drawn. */
function Scale() {
  const paper = useLab((state) => state.shared.paper)
  const enlarge = useLab((state) => state.shared.enlarge)
  return (
    <div className="scale">
      {enlarge !== '1' && <p className="factor">gradients drawn {enlarge} × as long</p>}
      {paper !== 'off' && (
        <p className="legend">
          <i>{papers[paper].title}</i>
          <span>−1</span>
          <span className="ramp" />
          <span>1</span>
        </p>
      )}
    </div>
  )
}
