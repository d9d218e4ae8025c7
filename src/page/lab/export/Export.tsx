import { exported, type ExportKind } from '../../../gradcheck/export/export.ts'
import { isFinished } from '../../../gradcheck/export/setting.ts'
import type { Report } from '../../../gradcheck/gradcheck.ts'
import type { Question } from '../../../session/check.ts'
import { shownIn } from '../../../session/pane.ts'
import { announce, notify } from '../../../session/state.ts'
import { wholeOf } from '../../../session/vectors.ts'
import { writePair } from '../../../tensors/npy/write.ts'
import { say } from '../../../words/say.ts'
import { download } from '../../outside/download.ts'
import { useSession } from '../../store/session.tsx'
import './export.css'

/** A check as a file that makes it again; null while there is nothing to compare with. */
export type Making = ((kind: ExportKind) => { readonly name: string; readonly text: string }) | null

interface Finished {
  readonly question: Question
  /** What the check of this very question came to. */
  readonly report: Report
  /** What its point is called: a part of the file's name. */
  readonly label: string
}

/** The same of a check of the page's own backwards. */
export function makingOf({ question, report, label }: Finished): Making {
  if (!isFinished({ ...question, report })) return null
  return (kind) => exported(kind, { ...question, report, label })
}

const told: Readonly<Record<ExportKind, (name: string) => string>> = {
  script: (name) => say`${name} is downloaded: python prints the verdict on its last line.`,
  pytest: (name) => say`${name} is downloaded: pytest finds its tests in it.`,
}

/** Saves the check as a file, and says so. */
function useSaving(making: Making) {
  const { act } = useSession()
  return (kind: ExportKind) => {
    if (making === null) return
    const { name, text } = making(kind)
    if (download(name, text, 'text/x-python')) act((state) => announce(state, told[kind](name)))
    else act((state) => notify(state, say`The browser does not let this page save a file.`))
  }
}

interface MakingProps {
  readonly making: Making
}

/** The check as a script, at one press. */
export function ScriptButton({ making }: MakingProps) {
  const save = useSaving(making)
  return (
    // Whoever waits at a button keeps the focus: it is not taken away by `disabled`.
    <button
      type="button"
      aria-disabled={making === null}
      onClick={() => save('script')}
    >{say`PyTorch script`}</button>
  )
}

/** The check to take home: files that have PyTorch itself make it, and compare. */
export function TakeHome({ making }: MakingProps) {
  const save = useSaving(making)
  return (
    <>
      <p>{say`Each file holds these very numbers, has PyTorch make the same check, and tells whether what it says agrees with this page.`}</p>
      <p className="actions">
        <button
          type="button"
          aria-disabled={making === null}
          onClick={() => save('script')}
        >{say`Download the script`}</button>
        <button
          type="button"
          aria-disabled={making === null}
          onClick={() => save('pytest')}
        >{say`Download as pytest`}</button>
      </p>
    </>
  )
}

/** The vectors of the check to take home, whatever their length. */
export function VectorsHome() {
  const { store, act } = useSession()
  const save = () => {
    const { x, y } = wholeOf(shownIn(store.getState(), 'check'))
    if (!download('x-and-y.npy', writePair(x, y).slice()))
      act((state) => notify(state, say`The browser does not let this page save a file.`))
  }
  return (
    <p className="actions">
      <button type="button" onClick={save}>{say`x and y as .npy`}</button>
    </p>
  )
}
