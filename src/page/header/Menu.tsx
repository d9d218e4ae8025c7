import { useRef, useState, type ReactNode } from 'react'
import { notify, redo, reset, undo, type State } from '../../session/state.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { useUndoKeys } from '../store/useUndoKeys.ts'
import { Icon } from '../ui/Icon.tsx'
import { chunk } from '../ui/chunk.tsx'
import { Popover } from '../ui/Popover.tsx'
import { hasPitch, setPitch } from '../ui/window/pitch.ts'
import { setTheme, themeNow, themes } from '../ui/window/theme.ts'
import { compact, useMedia } from '../ui/window/useMedia.ts'
import { changedFields } from './changes.ts'
import { KeyHelp } from './KeyHelp.tsx'

const Share = chunk({
  part: 'the ways to share',
  load: async () => (await import('../world/share/Share.tsx')).Share,
  waiting: null,
})

/** Everything else: undo and share, print, theme and keys. On a phone the contents are here, too. */
export function Menu({ children }: { readonly children: ReactNode }) {
  const { act } = useSession()
  const small = useMedia(compact)
  const canUndo = useSelector((state) => state.past.length > 0)
  const canRedo = useSelector((state) => state.future.length > 0)
  const back = () => act((state) => spoken('Undone', state, undo(state)))
  const forth = () => act((state) => spoken('Redone', state, redo(state)))
  const keys = useRef<HTMLDialogElement>(null)
  useUndoKeys(back, forth)
  return (
    <>
      <Popover
        className="menu"
        name="Menu"
        buttonName="Menu"
        label={<Icon name={small ? 'menu' : 'more'} />}
      >
        {children}
        <div className="menu-items">
          <button type="button" aria-disabled={!canUndo} onClick={back}>
            Undo
          </button>
          <button type="button" aria-disabled={!canRedo} onClick={forth}>
            Redo
          </button>
          <button
            type="button"
            onClick={() =>
              act((state) =>
                notify(reset(state), 'All is as at the start. Undo brings your vectors back.'),
              )
            }
          >
            Start anew
          </button>
          <button type="button" onClick={() => keys.current?.showModal()}>
            Keys
          </button>
        </div>
        <Share />
        <Theme />
        <Pitch />
        <p className="menu-version" translate="no">
          {`Cosgrad ${cosgradVersion}`}
        </p>
      </Popover>
      <KeyHelp dialog={keys} />
    </>
  )
}

/** A step back or forth, and a sentence that names what it changed. */
function spoken(verb: string, before: State, after: State): State {
  if (before === after) return notify(before, `Nothing to be ${verb.toLowerCase()}.`)
  return notify(after, `${verb}: ${changedFields(before.settings, after.settings)}.`)
}

/** S as a pitch, for those who would rather hear how it grows. */
function Pitch() {
  const session = useSession()
  const [on, setShown] = useState(hasPitch)
  return (
    <label className="menu-pitch">
      <input
        type="checkbox"
        checked={on}
        onChange={() => {
          setPitch(session, !on)
          setShown(!on)
        }}
      />
      <span>Hear S as a pitch while a vector moves</span>
    </label>
  )
}

function Theme() {
  const [theme, setShown] = useState(themeNow)
  return (
    <fieldset className="menu-theme">
      <legend>Theme</legend>
      {themes.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="theme"
            checked={each === theme}
            onChange={() => {
              setTheme(each)
              setShown(each)
            }}
          />
          <span>{each}</span>
        </label>
      ))}
    </fieldset>
  )
}
