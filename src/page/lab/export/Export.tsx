import { exported, type ExportKind } from '../../../gradcheck/export/export.ts'
import { isFinished } from '../../../gradcheck/export/setting.ts'
import type { Report } from '../../../gradcheck/gradcheck.ts'
import type { Question } from '../../../session/check.ts'
import { shownIn } from '../../../session/pane.ts'
import { announce, notify } from '../../../session/state.ts'
import { wholeOf } from '../../../session/vectors.ts'
import { writePair } from '../../../tensors/npy/write.ts'
import { download } from '../../outside/download.ts'
import { useSession } from '../../store/session.tsx'
import './export.css'

interface Props {
  readonly question: Question
  /** What the check of this very question came to. */
  readonly report: Report
  /** What its point is called: a part of the file's name. */
  readonly label: string
}

const told: Readonly<Record<ExportKind, string>> = {
  script: 'python prints the verdict on its last line',
  pytest: 'pytest finds two tests in it',
}

/** Saves the check as a file that makes it again; null while the check is not finished. */
function useTaking({ question, report, label }: Props): ((kind: ExportKind) => void) | null {
  const { act } = useSession()
  if (!isFinished({ ...question, report })) return null
  return (kind) => {
    const { name, text } = exported(kind, { ...question, report, label })
    if (download(name, text, 'text/x-python'))
      act((state) => announce(state, `${name} is downloaded: ${told[kind]}.`))
    else act((state) => notify(state, 'The browser does not let this page save a file.'))
  }
}

/** The check as a script, at one press. */
export function ScriptButton(props: Props) {
  const take = useTaking(props)
  return (
    // Whoever waits at a button keeps the focus: it is not taken away by `disabled`.
    <button
      type="button"
      className="quiet"
      aria-disabled={take === null}
      onClick={() => take?.('script')}
    >
      PyTorch script
    </button>
  )
}

/** The check to take home: files that have PyTorch itself make it, and compare. */
export function TakeHome(props: Props) {
  const take = useTaking(props)
  return (
    <>
      <p>
        Each file holds these very numbers, has PyTorch make the same check, and tells whether
        verdict and Jacobians agree with those of this page.
      </p>
      <p className="actions">
        <button type="button" aria-disabled={take === null} onClick={() => take?.('script')}>
          Download the script
        </button>
        <button type="button" aria-disabled={take === null} onClick={() => take?.('pytest')}>
          Download as pytest
        </button>
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
      act((state) => notify(state, 'The browser does not let this page save a file.'))
  }
  return (
    <p className="actions">
      <button type="button" onClick={save}>
        x and y as .npy
      </button>
    </p>
  )
}
