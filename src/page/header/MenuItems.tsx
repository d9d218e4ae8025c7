import { useEffect, useState, type RefObject } from 'react'
import { notify, reset } from '../../session/state.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { setCharacterKeys, useCharacterKeys } from '../ui/window/characterKeys.ts'
import { hasPitch, restorePitch, setPitch } from '../ui/window/pitch.ts'
import { setTheme, themes, themeWords } from '../ui/window/theme.ts'
import { useTheme } from '../ui/window/useDark.ts'
import { Share } from '../world/share/Share.tsx'
import { say } from '../../words/say.ts'
import { redone, undone } from './changes.ts'
import { Languages } from './Languages.tsx'

/** What is in the menu, below the contents. */
export function MenuItems({ keys }: { readonly keys: RefObject<HTMLDialogElement | null> }) {
  const { act } = useSession()
  const canUndo = useSelector((state) => state.past.length > 0)
  const canRedo = useSelector((state) => state.future.length > 0)
  return (
    <>
      <div className="menu-items">
        <button type="button" aria-disabled={!canUndo} onClick={() => act(undone)}>
          {say`Undo`}
        </button>
        <button type="button" aria-disabled={!canRedo} onClick={() => act(redone)}>
          {say`Redo`}
        </button>
        <button
          type="button"
          onClick={() =>
            act((state) =>
              notify(reset(state), say`All is as at the start. Undo brings your vectors back.`),
            )
          }
        >
          {say`Start anew`}
        </button>
        <button type="button" onClick={() => keys.current?.showModal()}>
          {say`Keys`}
        </button>
      </div>
      <Share />
      <Theme />
      <CharacterKeys />
      <Pitch />
      <Languages />
      <p className="menu-version" translate="no">
        {`Cosgrad ${cosgradVersion}`}
      </p>
    </>
  )
}

/** Letters, digits and signs as keys: who speaks to the browser, or rests a hand on the keys, may not want them. */
function CharacterKeys() {
  const on = useCharacterKeys()
  return (
    <label className="menu-check">
      <input type="checkbox" checked={on} onChange={() => setCharacterKeys(!on)} />
      <span>{say`Letters, digits and signs are keys`}</span>
    </label>
  )
}

/** S as a pitch, for those who would rather hear how it grows. */
function Pitch() {
  const session = useSession()
  const [on, setShown] = useState(hasPitch)
  useEffect(() => restorePitch(session), [session])
  return (
    <label className="menu-check">
      <input
        type="checkbox"
        checked={on}
        onChange={() => {
          setPitch(session, !on)
          setShown(!on)
        }}
      />
      <span>{say`Hear S as a pitch while a vector moves`}</span>
    </label>
  )
}

function Theme() {
  const theme = useTheme()
  return (
    <fieldset className="menu-theme">
      <legend>{say`Theme`}</legend>
      {themes.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="theme"
            checked={each === theme}
            onChange={() => setTheme(each)}
          />
          <span>{themeWords[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
