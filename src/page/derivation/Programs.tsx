import { useId, useState, type KeyboardEvent } from 'react'
import { maxWritten, programs, programText, type ProgramId } from '../../lesson/programs.ts'
import { dimension } from '../../session/settings.ts'
import { committed, notify } from '../../session/state.ts'
import { wholeOf } from '../../session/vectors.ts'
import { copy } from '../outside/clipboard.ts'
import { litCode } from '../ui/Code.tsx'
import { useSelector, useSession } from '../store/session.tsx'
import { say } from '../../words/say.ts'
import './programs.css'

const ids = Object.keys(programs) as ProgramId[]

/** The gradient as code, in tabs, each with the reader's own vectors. */
export function Programs() {
  const { act } = useSession()
  const htmlId = useId()
  const [id, setId] = useState<ProgramId>('pytorch')
  // The text changes when a drag is over: nobody reads code that runs through digits.
  const settings = useSelector(committed)
  const long = dimension(settings) > maxWritten
  const text = programText(id, long ? null : wholeOf(settings))

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const to = ids[(ids.indexOf(id) + step + ids.length) % ids.length]
    if (!to) return
    setId(to)
    document.getElementById(`${htmlId}-${to}`)?.focus()
  }

  const onCopy = async () => {
    const copied = await copy(text)
    act((state) =>
      notify(
        state,
        copied
          ? say`${programs[id].file} is copied, with your vectors.`
          : say`The browser keeps the clipboard shut: select the code and copy it.`,
      ),
    )
  }

  return (
    <div className="programs">
      <div className="programs-head">
        <div role="tablist" aria-label={say`Language`} tabIndex={-1} onKeyDown={onKeyDown}>
          {ids.map((each) => (
            <button
              key={each}
              id={`${htmlId}-${each}`}
              type="button"
              role="tab"
              aria-selected={each === id}
              aria-controls={`${htmlId}-panel`}
              tabIndex={each === id ? 0 : -1}
              onClick={() => setId(each)}
            >
              {programs[each].title}
            </button>
          ))}
        </div>
        <button type="button" onClick={() => void onCopy()}>
          {say`Copy`}
        </button>
      </div>
      <div
        id={`${htmlId}-panel`}
        role="tabpanel"
        aria-labelledby={`${htmlId}-${id}`}
        className="program"
        // A listing can be wider than a phone, and must then be scrollable by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <pre dir="ltr" translate="no">
          <code>{litCode(text)}</code>
        </pre>
      </div>
    </div>
  )
}
