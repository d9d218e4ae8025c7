import type { RefObject } from 'react'
import { guessKeys, paperKeys, sayKeys, tipKeys } from '../../figure/keys.ts'
import { flowKeys, mapKeys, scopeKeys } from '../../figure/words/labKeys.ts'
import { bridgeKey } from '../story/useBridge.ts'
import { formulaKeys } from '../derivation/FormulaParts.tsx'
import { spacePaperKeys, spaceTipKeys } from '../../figure/space/moving/keysInSpace.ts'

const groups = [
  { title: 'On the tip of x or y', keys: tipKeys },
  { title: 'On the guessed arrow', keys: guessKeys },
  { title: 'On the paper', keys: paperKeys },
  { title: 'In the figure, for those who listen', keys: sayKeys },
  { title: 'On a tip in space', keys: spaceTipKeys },
  { title: 'Turning space', keys: spacePaperKeys },
  { title: 'At the walker', keys: flowKeys },
  { title: 'At a formula', keys: formulaKeys },
  { title: 'On the ring of the power map', keys: mapKeys },
  { title: 'On eps in the microscope', keys: scopeKeys },
  {
    title: 'While presenting',
    keys: [
      { keys: '→ and ←', does: 'the next step, the step before; so do clickers' },
      { keys: 'T', does: 'turn x by 15°; with Shift back' },
      { keys: 'B', does: 'a black screen, and back' },
      { keys: 'Escape', does: 'leave' },
    ],
  },
  {
    title: 'Anywhere on the page',
    keys: [
      { keys: 'Ctrl + Z', does: 'undo' },
      { keys: 'Ctrl + Y', does: 'redo' },
      { keys: 'Shift + Page ↓ and ↑', does: 'the next step, the step before' },
      bridgeKey,
      { keys: 'P', does: 'present: one step a screen' },
    ],
  },
]

/** What the keys do, from the tables that stand beside the code that does it. */
export function KeyHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" className="keys">
      {/* The dialog begins at its top, not at the button at its end. */}
      <h2 id="keys-title" tabIndex={-1} ref={(heading) => heading?.setAttribute('autofocus', '')}>
        Keys
      </h2>
      <p>
        Tab goes from the text to the figure, and there to the tips of x and y. Every drag can be
        done by keys.
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
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
