import { useEffect, useRef, type ReactNode } from 'react'
import { overlays, type Overlay } from '../../figure/overlays.ts'
import { short } from '../../figure/words/format.ts'
import type { Size } from '../../figure/scene/viewport.ts'
import { orientations, type OrientationId } from '../../figure/space/moving/orientations.ts'
import { dragConstraints } from '../../figure/space/moving/dragConstraints.ts'
import { colourings } from '../../figure/plane/colourBy.ts'
import { snaps } from '../../figure/plane/snap.ts'
import { same } from '../../math/rotation.ts'
import { gradientScales, type Settings } from '../../session/settings.ts'
import { gradientScaleOf, type ViewId } from '../../session/view.ts'
import { change, read, committed } from '../../session/state.ts'
import { fitted, zoomed } from '../../session/camera.ts'
import { useSelector, useSession } from '../store/live.tsx'
import { Chooser } from '../ui/Setting.tsx'
import { useTurnTo } from './useTurnTo.ts'

const titles = (registry: Readonly<Record<string, { readonly title: string }>>) =>
  Object.entries(registry).map(([id, { title }]) => [id, title] as const)

const choices = {
  paper: { id: 'paper', label: 'colour', options: titles(colourings) },
  snap: { id: 'snap', label: 'snap', options: titles(snaps) },
  snapInSpace: {
    id: 'snap',
    label: 'snap',
    options: Object.entries(snaps).map(([id, { inSpace }]) => [id, inSpace] as const),
  },
  enlarge: {
    id: 'enlarge',
    label: 'gradients',
    options: Object.keys(gradientScales).map(
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
  const look = (camera: Settings['camera']) => act((state) => change(state, { camera }))
  const now = () => store.getState().settings
  return (
    <>
      <div className="options" role="group" aria-label="Figure options">
        {view === 'space' && (
          <Chooser id="move" label="tip moves" options={titles(dragConstraints)} />
        )}
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
          onClick={() =>
            act((state) => change(state, { camera: null, turn: orientations.home.turn() }))
          }
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
  const show = useSelector((state) => state.settings.show)
  const about = useSelector((state) => state.about)
  const all = Object.keys(overlays) as Overlay[]
  const toggle = (id: Overlay) =>
    act((state) => {
      const chosen = state.settings.show
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
    <fieldset className="overlays">
      <legend>show</legend>
      {all
        .filter((id) => inSpace || !overlays[id].inSpaceAlone)
        .map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={show.includes(id) || about.includes(id)}
              onChange={() => toggle(id)}
            />{' '}
            {overlays[id].title}
          </label>
        ))}
    </fieldset>
  )
}

/** The named ways to look at space; none of them once it was turned by hand. */
function Looks() {
  const { store } = useSession()
  const turnTo = useTurnTo()
  const ids = Object.keys(orientations) as OrientationId[]
  const now = useSelector(
    ({ settings }) => ids.find((id) => same(settings.turn, orientations[id].turn(settings))) ?? '',
  )
  return (
    <div className="chooser looks">
      <select
        aria-label="look"
        value={now}
        onChange={(event) => {
          const id = ids.find((known) => known === event.target.value)
          if (id) turnTo(orientations[id].turn(store.getState().settings))
        }}
      >
        {now === '' && <option value="">look …</option>}
        {ids.map((id) => (
          <option key={id} value={id}>
            {orientations[id].title}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What the colours mean, and how much longer than true the gradients are drawn. */
function Scale({ size }: { readonly size: Size }) {
  const paper = useSelector((state) => state.settings.paper)
  const enlarge = useSelector((state) => gradientScaleOf({ settings: committed(state), size }))
  return (
    <div className="scale">
      {enlarge !== 1 && <p className="factor">gradients drawn {short(enlarge)} × as long</p>}
      {paper !== 'off' && (
        <p className="legend">
          <i>{colourings[paper].title}</i>
          <span>−1</span>
          <span className="ramp" />
          <span>1</span>
        </p>
      )}
    </div>
  )
}
