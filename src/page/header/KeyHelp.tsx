import type { RefObject } from 'react'
import { codeKeys, flowKeys, mapKeys, scopeKeys } from '../../figure/words/labKeys.ts'
import { bridgeKeys } from '../story/bridge/useBridge.ts'
import { formulaKeys } from '../derivation/FormulaParts.tsx'
import { presenterKeys } from '../world/present/keys.ts'
import {
  guessKeys,
  paperKeys,
  sayKeys,
  spacePaperKeys,
  spaceTipKeys,
  tipKeys,
} from '../../figure/words/figureKeys.ts'
import { useCharacterKeys } from '../ui/window/characterKeys.ts'
import { say } from '../../words/say.ts'

const groups = [
  { title: say`On the tip of x or y`, keys: tipKeys },
  { title: say`On the guessed arrow`, keys: guessKeys },
  { title: say`On the paper`, keys: paperKeys },
  { title: say`In the figure, for those who listen`, keys: sayKeys },
  { title: say`On a tip in space`, keys: spaceTipKeys },
  { title: say`Turning space`, keys: spacePaperKeys },
  { title: say`At the walker`, keys: flowKeys },
  { title: say`At a formula`, keys: formulaKeys },
  { title: say`On the ring of the power map`, keys: mapKeys },
  { title: say`On eps in the microscope`, keys: scopeKeys },
  { title: say`In your code`, keys: codeKeys },
  {
    title: say`While presenting`,
    keys: presenterKeys,
  },
  {
    title: say`Anywhere on the page`,
    keys: [
      { keys: say`Ctrl + Z`, does: say`undo` },
      { keys: say`Ctrl + Y`, does: say`redo` },
      { keys: say`Shift + Page ↓ and ↑`, does: say`the next step, the step before` },
      ...bridgeKeys,
      { keys: 'P', does: say`present: one step a screen` },
    ],
  },
]

/** What the keys do, from the tables that stand beside the code that does it. */
export function KeyHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const characters = useCharacterKeys()
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" className="keys">
      {/* The dialog begins at its top, not at the button at its end. */}
      <h2 id="keys-title" tabIndex={-1} ref={(heading) => heading?.setAttribute('autofocus', '')}>
        {say`Keys`}
      </h2>
      <p>
        {say`Tab goes from the text to the figure, and there to the tips of x and y. Every drag can be done by keys.`}
      </p>
      <p>
        {characters
          ? say`Those that write a character, such as P or +, can be turned off in the menu.`
          : say`Those that write a character, such as P or +, are turned off in the menu.`}
      </p>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(({ keys: press, does }) => (
              <div key={press}>
                <dt>{press}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="dialog">
        <button type="submit">{say`Close`}</button>
      </form>
    </dialog>
  )
}
