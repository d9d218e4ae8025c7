import { exported, type ExportKind } from '../../gradcheck/export/export.ts'
import { isFinished } from '../../gradcheck/export/setting.ts'
import type { Report } from '../../gradcheck/gradcheck.ts'
import type { Question } from '../../session/check.ts'
import { announce } from '../../session/state.ts'
import { useSession } from '../store/live.tsx'
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

/** The check to take home: files that have PyTorch itself make it, and compare. */
export function Export({ question, report, label }: Props) {
  const { act } = useSession()
  const finished = isFinished({ ...question, report })

  const download = (kind: ExportKind) => {
    if (!finished) return
    const { name, text } = exported(kind, { ...question, report, label })
    save(name, text)
    act((state) => announce(state, `${name} is downloaded: ${told[kind]}.`))
  }

  return (
    <div className="export" role="group" aria-label="Evidence">
      <p>
        {finished
          ? 'Each file holds these very numbers, has PyTorch make the same check, and tells whether verdict and Jacobians agree with those of this page.'
          : 'When the check is finished, it can be had as a file that makes it again in PyTorch and compares.'}
      </p>
      {/* Whoever waits at a button keeps the focus: it is not taken away by `disabled`. */}
      <button type="button" aria-disabled={!finished} onClick={() => download('script')}>
        Download as PyTorch script
      </button>
      <button type="button" aria-disabled={!finished} onClick={() => download('pytest')}>
        Download as pytest
      </button>
    </div>
  )
}

function save(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/x-python' }))
  Object.assign(document.createElement('a'), { href, download: name }).click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
