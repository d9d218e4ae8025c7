import { useRef, type ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { chunk } from '../ui/chunk.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useRested } from '../ui/useRested.ts'
import { compact, useKnownMedia } from '../ui/window/useMedia.ts'
import { menuButtonId } from '../story/bridge/menu.ts'
import { say } from '../../words/say.ts'

const MenuItems = chunk({
  part: say`the menu`,
  load: async () => (await import('./MenuItems.tsx')).MenuItems,
  waiting: null,
})

const KeyHelp = chunk({
  part: say`the list of keys`,
  load: async () => (await import('./KeyHelp.tsx')).KeyHelp,
  waiting: null,
})

/** Everything else: undo and share, print, theme and keys. On a phone the contents are here, too. */
export function Menu({ children }: { readonly children: ReactNode }) {
  const small = useKnownMedia(compact)
  const rested = useRested()
  const keys = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Popover
        className="menu"
        name={say`Menu`}
        buttonName={say`Menu`}
        buttonId={menuButtonId}
        shortcut="Shift+F6"
        label={
          <>
            {small !== true && <Icon name="more" />}
            {small !== false && <Icon name="menu" />}
          </>
        }
      >
        {children}
        <MenuItems keys={keys} />
      </Popover>
      {rested && <KeyHelp dialog={keys} />}
    </>
  )
}
