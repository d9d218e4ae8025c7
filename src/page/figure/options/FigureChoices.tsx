import { use } from 'react'
import { overlays, type Overlay } from '../../../figure/overlays.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import { orientations, type OrientationId } from '../../../figure/space/moving/orientations.ts'
import { dragConstraints } from '../../../figure/space/moving/dragConstraints.ts'
import { colourings } from '../../../figure/plane/colourBy.ts'
import { snaps } from '../../../figure/plane/snap.ts'
import { same } from '../../../math/rotation.ts'
import { gradientScales } from '../../../session/settings.ts'
import { stepOverlays, type ViewId } from '../../../session/view.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { change } from '../../../session/state.ts'
import { fitted, homeward, zoomed } from '../../../session/camera.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { Chooser } from '../../ui/fields/Setting.tsx'
import { FoldContext } from '../Fold.tsx'
import { Pad } from './Pad.tsx'
import { turnTo } from '../looking/turnTo.ts'
import { say } from '../../../words/say.ts'

const titles = (registry: Readonly<Record<string, { readonly title: string }>>) =>
  Object.entries(registry).map(([id, { title }]) => [id, title] as const)

const scaleWords: Readonly<Record<string, string>> = {
  paper: say`longer on small paper`,
  '1': say`true length`,
  auto: say`to be seen`,
}

const choices = {
  paper: { id: 'paper', label: say`colour`, options: titles(colourings) },
  snap: { id: 'snap', label: say`snap`, options: titles(snaps) },
  snapInSpace: {
    id: 'snap',
    label: say`snap`,
    options: Object.entries(snaps).map(([id, { inSpace }]) => [id, inSpace] as const),
  },
  enlarge: {
    id: 'enlarge',
    label: say`gradients`,
    options: gradientScales.map((id) => [id, scaleWords[id] ?? say`${id} × as long`] as const),
  },
} as const

/** What is behind the button. */
export function FigureChoices({ size, view }: { readonly size: Size; readonly view: ViewId }) {
  const { store, act } = useSession()
  const look = (change: Parameters<typeof changeShown>[1]) =>
    act((state) => changeShown(state, change))
  const now = () => shownOf(store.getState())
  const lesson = useSelector((state) => shownOf(state).pair === 'lesson')
  const fold = use(FoldContext)
  return (
    <>
      {fold && (
        <button type="button" className="fold" data-closes onClick={fold}>
          {say`Fold the figure away`}
        </button>
      )}
      <div className="options" role="group" aria-label={say`View`}>
        {view === 'space' && <Looks />}
        <button
          type="button"
          aria-label={say`Zoom in`}
          onClick={() => look({ camera: zoomed(now(), true, size) })}
        >
          +
        </button>
        <button
          type="button"
          aria-label={say`Zoom out`}
          onClick={() => look({ camera: zoomed(now(), false, size) })}
        >
          −
        </button>
        <button type="button" onClick={() => look({ camera: fitted(now(), size) })}>
          {say`fit`}
        </button>
        <button
          type="button"
          onClick={() =>
            look({
              camera: homeward(now(), size),
              ...(lesson ? { turn: orientations.home.turn() } : {}),
            })
          }
        >
          {say`home`}
        </button>
      </div>
      <Pad size={size} inSpace={view === 'space'} />
      <div className="options">
        {view === 'space' && (
          <Chooser id="move" label={say`tip moves`} options={titles(dragConstraints)} />
        )}
        {lesson && <Chooser {...choices.paper} />}
        <Chooser {...(view === 'space' ? choices.snapInSpace : choices.snap)} />
        {lesson && <Chooser {...choices.enlarge} />}
      </div>
      {lesson && <Overlays inSpace={view === 'space'} />}
    </>
  )
}

/** What is drawn beside the vectors: chosen here, or shown by the step that is being read. */
function Overlays({ inSpace }: { readonly inSpace: boolean }) {
  const { act } = useSession()
  const show = useSelector((state) => state.settings.show)
  const given = useSelector(stepOverlays)
  const all = Object.keys(overlays) as Overlay[]
  return (
    <fieldset className="overlays">
      <legend>{say`show`}</legend>
      {all
        .filter((id) => inSpace || !overlays[id].inSpaceAlone)
        .map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={show.includes(id) || given.includes(id)}
              disabled={given.includes(id)}
              onChange={() =>
                act((state) =>
                  change(state, {
                    show: all.filter((aid) => state.settings.show.includes(aid) !== (aid === id)),
                  }),
                )
              }
            />
            <span>{overlays[id].title}</span>
          </label>
        ))}
    </fieldset>
  )
}

/** The named ways to look at space; none of them once it was turned by hand. */
function Looks() {
  const session = useSession()
  const ids = Object.keys(orientations) as OrientationId[]
  const now = useSelector(
    ({ settings }) => ids.find((id) => same(settings.turn, orientations[id].turn(settings))) ?? '',
  )
  return (
    <div className="chooser looks">
      <select
        aria-label={say`look`}
        value={now}
        onChange={(event) => {
          const id = ids.find((known) => known === event.target.value)
          if (id) turnTo(session, orientations[id].turn(session.store.getState().settings))
        }}
      >
        {now === '' && <option value="">{say`look …`}</option>}
        {ids.map((id) => (
          <option key={id} value={id}>
            {orientations[id].title}
          </option>
        ))}
      </select>
    </div>
  )
}
