import { useCallback, useState } from 'react'
import { holdsVectors, write } from '../../session/link.ts'
import { redo, reset, notify, undo, type State } from '../../session/state.ts'
import { Badge } from './Badge.tsx'
import { changedFields } from './changes.ts'
import { Dimension } from './Dimension.tsx'
import { Icon } from '../ui/Icon.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { useSelector, useSession } from '../store/live.tsx'
import { nextTheme, setTheme, themeNow } from '../ui/theme.ts'
import { useUndoKeys } from '../store/useUndoKeys.ts'
import './header.css'

export function Header() {
  const { act } = useSession()
  const canUndo = useSelector((state) => state.past.length > 0)
  const canRedo = useSelector((state) => state.future.length > 0)
  const back = useCallback(() => act((state) => spoken('Undone', state, undo(state))), [act])
  const forth = useCallback(() => act((state) => spoken('Redone', state, redo(state))), [act])
  useUndoKeys(back, forth)
  return (
    <header>
      <h1>The gradient of cosine similarity</h1>
      <Dimension />
      <Badge />
      <div className="tools" role="group" aria-label="Page">
        <button
          type="button"
          aria-label="Undo"
          title="Undo"
          aria-disabled={!canUndo}
          onClick={back}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          aria-label="Redo"
          title="Redo"
          aria-disabled={!canRedo}
          onClick={forth}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          aria-label="Reset"
          title="Reset everything; undo brings it back"
          onClick={() =>
            act((state) =>
              notify(reset(state), 'All is as at the start. Undo brings your vectors back.'),
            )
          }
        >
          <Icon name="reset" />
        </button>
        <Share />
        <Theme />
        <KeyHelp />
      </div>
    </header>
  )
}

/** A step back or forth, and a sentence that names what it changed. */
function spoken(verb: string, before: State, after: State): State {
  if (before === after) return notify(before, `Nothing to be ${verb.toLowerCase()}.`)
  return notify(after, `${verb}: ${changedFields(before.settings, after.settings)}.`)
}

function Share() {
  const { store, act } = useSession()
  const share = async () => {
    const fragment = write(store.getState().settings)
    const link = `${location.href.replace(/#.*/, '')}#${fragment}`
    const holds = holdsVectors(fragment)
      ? 'it holds everything you see.'
      : 'it holds the settings alone: x and y are too long for a link. Save as .npy, beside the vectors, passes them on.'
    try {
      await navigator.clipboard.writeText(link)
      act((state) => notify(state, `The link is copied; ${holds}`))
    } catch {
      act((state) =>
        notify(
          state,
          `The browser keeps the clipboard shut. The link is in the address bar: ${link}`,
        ),
      )
    }
  }
  return (
    <button
      type="button"
      onClick={() => void share()}
      title="Copy a link that holds everything you see"
    >
      <Icon name="share" /> <span>Share</span>
    </button>
  )
}

function Theme() {
  const [theme, setShown] = useState(themeNow)
  const next = nextTheme(theme)
  return (
    <button
      type="button"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => {
        setTheme(next)
        setShown(next)
      }}
    >
      <Icon name="theme" />
    </button>
  )
}
