import { useEffect, useRef, type ReactNode } from 'react'
import { aids, type Aid } from '../figure/aids.ts'
import { short } from '../figure/format.ts'
import type { Size } from '../figure/frame.ts'
import { looks, type LookId } from '../figure/looks.ts'
import { moves } from '../figure/moves.ts'
import { papers } from '../figure/paper.ts'
import { snaps } from '../figure/snap.ts'
import { same } from '../math/rotation.ts'
import { enlargements, type Shared } from '../session/shared.ts'
import { enlargementOf, type ViewId } from '../session/sight.ts'
import { change, read, resting } from '../session/state.ts'
import { fitted, zoomed } from './camera.ts'
import { useLab, useSession } from './live.tsx'
import { Chooser } from './Setting.tsx'
import { useTurnTo } from './useTurnTo.ts'

const titles = (registry: Readonly<Record<string, { readonly title: string }>>) =>
  Object.entries(registry).map(([id, { title }]) => [id, title] as const)

const choices = {
  paper: { id: 'paper', label: 'colour', options: titles(papers) },
  snap: { id: 'snap', label: 'snap', options: titles(snaps) },
  snapInSpace: {
    id: 'snap',
    label: 'snap',
    options: Object.entries(snaps).map(([id, { inSpace }]) => [id, inSpace] as const),
  },
  enlarge: {
    id: 'enlarge',
    label: 'gradients',
    options: Object.keys(enlargements).map(
      (id) =>
        [
          id,
          id === '1' ? 'true length' : id === 'auto' ? 'to be seen' : `${id} × as long`,
        ] as const,
    ),
  },
} as const

/** What can be chosen about the figure, and the way to look at it. */
export function FigureOptions({ size, view }: { readonly size: Size; readonly view: ViewId }) {
  const { store, act } = useSession()
  const look = (camera: Shared['camera']) => act((state) => change(state, { camera }))
  const now = () => store.getState().shared
  return (
    <>
      <div className="options" role="group" aria-label="Figure options">
        {view === 'space' && <Chooser id="move" label="tip moves" options={titles(moves)} />}
        <Chooser {...choices.paper} />
        <Chooser {...(view === 'space' ? choices.snapInSpace : choices.snap)} />
        {view !== 'space' && <Chooser {...choices.enlarge} />}
        <More>
          {view === 'space' && <Chooser {...choices.enlarge} />}
          <Aids inSpace={view === 'space'} />
        </More>
      </div>
      <div className="views" role="group" aria-label="View">
        {view === 'space' && <Looks />}
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
        <button
          type="button"
          className="home"
          title="Back to the first view"
          onClick={() => act((state) => change(state, { camera: null, turn: looks.home.turn() }))}
        >
          home
        </button>
      </div>
      <Scale size={size} />
    </>
  )
}

/** What is rarer, behind a button; Escape and a click elsewhere close it. */
function More({ children }: { readonly children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const inside = event.target instanceof Node && details.current?.contains(event.target)
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : inside) return
      // Whoever was in what closes is not left nowhere.
      if (inside) details.current?.querySelector('summary')?.focus()
      details.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  return (
    <details ref={details} className="more">
      <summary>more</summary>
      <div>{children}</div>
    </details>
  )
}

/** What is drawn beside the vectors: chosen here, or shown for the section that is being read. */
function Aids({ inSpace }: { readonly inSpace: boolean }) {
  const { act } = useSession()
  const show = useLab((state) => state.shared.show)
  const about = useLab((state) => state.about)
  const all = Object.keys(aids) as Aid[]
  const toggle = (id: Aid) =>
    act((state) => {
      const chosen = state.shared.show
      // What the section shows goes, too, when the reader does not want it; until the next section.
      if (state.about.includes(id) && !chosen.includes(id))
        return read(
          state,
          state.about.filter((aid) => aid !== id),
        )
      const others = read(
        state,
        state.about.filter((aid) => aid !== id),
      )
      return change(others, {
        show: all.filter((aid) => chosen.includes(aid) !== (aid === id)),
      })
    })
  return (
    <fieldset className="aids">
      <legend>show</legend>
      {all
        .filter((id) => inSpace || !aids[id].inSpaceAlone)
        .map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={show.includes(id) || about.includes(id)}
              onChange={() => toggle(id)}
            />{' '}
            {aids[id].title}
          </label>
        ))}
    </fieldset>
  )
}

/** The named ways to look at space; none of them once it was turned by hand. */
function Looks() {
  const { store } = useSession()
  const turnTo = useTurnTo()
  const ids = Object.keys(looks) as LookId[]
  const now = useLab(
    ({ shared }) => ids.find((id) => same(shared.turn, looks[id].turn(shared))) ?? '',
  )
  return (
    <div className="chooser looks">
      <select
        aria-label="look"
        value={now}
        onChange={(event) => {
          const id = ids.find((known) => known === event.target.value)
          if (id) turnTo(looks[id].turn(store.getState().shared))
        }}
      >
        {now === '' && <option value="">look …</option>}
        {ids.map((id) => (
          <option key={id} value={id}>
            {looks[id].title}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What the colours mean, and how much longer than true the gradients are drawn. */
function Scale({ size }: { readonly size: Size }) {
  const paper = useLab((state) => state.shared.paper)
  const enlarge = useLab((state) => enlargementOf({ shared: resting(state), size }))
  return (
    <div className="scale">
      {enlarge !== 1 && <p className="factor">gradients drawn {short(enlarge)} × as long</p>}
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
